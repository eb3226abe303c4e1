import {
  newestFirst,
  one,
  reads,
  readsMore,
  rootMany,
  rootOne,
  sql,
  type Asking,
  type Identifier,
  type Sql,
} from '../../privacy/index.ts';
import { namesMembers, takesTwo } from '../dossier/index.ts';
import { groundStands } from '../ground/index.ts';
import { Partner } from '../partner/index.ts';
import { Engagement, type EngagementFacts } from './engagement.ts';

const stands = (engagement: Identifier, { now }: Asking): Sql => groundStands(sql`${engagement}.ground_id`, now);

reads<EngagementFacts>(Engagement, {
  table: 'engagement',
  facts: { partnerId: 'partner_id', stands },
  visible: () => sql`false`,
  columns: { id: 'id', matter: 'matter' },
  relations: {
    partner: one(
      () => Partner,
      (engagement, partner) => sql`${partner}.id = ${engagement}.partner_id`,
    ),
  },
});
readsMore(Engagement, { callers: ['staff:legal', 'staff:privacy-officer'], visible: () => sql`true` });
readsMore(Engagement, {
  callers: ['partner:engagements'],
  visible: (engagement, asking) => sql`${engagement}.partner_id = ${asking.viewer} and ${stands(engagement, asking)}`,
});
takesTwo(Engagement);
namesMembers(Engagement);

export const engagementById = rootOne(
  () => Engagement,
  (engagement, id) => sql`${engagement}.id = ${id('id')}`,
);

export const engagements = rootMany('Query.engagements', () => Engagement, {
  orders: newestFirst('registeredAt'),
  own: true,
});
