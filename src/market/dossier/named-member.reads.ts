import { kind } from '../../policy/index.ts';
import {
  adds,
  connectionOf,
  many,
  newestFirst,
  one,
  PageArgs,
  reads,
  readsMore,
  sql,
  type Asking,
  type Identifier,
  type Sql,
} from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { Member } from '../member/index.ts';
import { NamedMember, NamedTrade } from './named-member.ts';
import { NamedRegistration } from './named-registration.ts';
import type { NamedFacts } from './handing-over.ts';

const stands = (named: Identifier, { now }: Asking): Sql => groundStands(sql`${named}.ground_id`, now);
const nobody = (): Sql => sql`false`;

const facts = {
  dossierId: 'dossier_id',
  // Members do not learn of it here: to themselves they are nobody.
  memberId: (named: Identifier, { viewer }: Asking): Sql => sql`nullif(${named}.member_id, ${viewer})`,
  sort: 'sort',
  kinds: 'kinds',
  partnerId: 'partner_id',
  groundId: 'ground_id',
  stands,
} as const;

const engaged = {
  callers: ['partner:engagements'],
  visible: (named: Identifier, asking: Asking): Sql =>
    sql`${named}.sort = 'ENGAGEMENT' and ${named}.partner_id = ${asking.viewer} and ${stands(named, asking)}`,
};

reads<NamedFacts>(NamedMember, {
  table: 'named_member',
  facts,
  visible: nobody,
  relations: {
    member: one(
      () => Member,
      (named, member) => sql`${member}.id = ${named}.member_id`,
    ),
  },
});
readsMore(NamedMember, { callers: ['staff:legal', 'staff:privacy-officer'], visible: () => sql`true` });
readsMore(NamedMember, { callers: ['staff:safety'], visible: (named) => sql`${named}.sort = 'EMERGENCY'` });
readsMore(NamedMember, engaged);

reads<NamedFacts>(NamedRegistration, { table: 'named_registration', facts, visible: nobody });
readsMore(NamedRegistration, {
  callers: ['staff:legal'],
  visible: (named, asking) => sql`${named}.sort in ('AUTHORITY', 'LAW') and ${stands(named, asking)}`,
});
readsMore(NamedRegistration, {
  callers: ['staff:safety'],
  visible: (named, asking) => sql`${named}.sort = 'EMERGENCY' and ${stands(named, asking)}`,
});
readsMore(NamedRegistration, engaged);

reads(NamedTrade, {
  table: 'named_trade',
  columns: {
    id: 'id',
    title: 'title',
    side: 'side',
    price: 'price',
    state: 'state',
    decidedAt: 'decided_at',
    paidAt: 'paid_at',
    shippedAt: 'shipped_at',
    receivedAt: 'received_at',
    cancelledAt: 'cancelled_at',
  },
});

const NamedTrades = connectionOf(NamedTrade);

adds(NamedMember, {
  registration: {
    type: () => NamedRegistration,
    description: 'What they registered. To look at it is recorded.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => NamedRegistration,
      (named, registration) =>
        sql`${registration}.dossier_id = ${named}.dossier_id and ${registration}.member_id = ${named}.member_id`,
    ),
  },
  trades: {
    type: () => NamedTrades,
    description: 'What they sold and won, the newest first, where that is named. To look at it is recorded.',
    holds: kind.TRADE_RECORD,
    nullable: true,
    args: PageArgs,
    by: many(() => NamedTrade, {
      on: (named, trade, asking) => sql`${trade}.member_id = ${named}.member_id
        and 'TRADE_RECORD' = any(${named}.kinds) and ${stands(named, asking)}`,
      orders: newestFirst('decidedAt'),
    }),
  },
});
