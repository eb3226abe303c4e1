import { kind } from '../../../policy/index.ts';
import {
  adds,
  connectionOf,
  many,
  newestFirst,
  PageArgs,
  reads,
  readsMore,
  rootMany,
  rootOne,
  sql,
  type Identifier,
  type Sql,
} from '../../../privacy/index.ts';
import { Me } from '../../member/index.ts';
import { ConsentRequest, type ConsentRequestFacts } from './consent-request.ts';

/** While it is published and not closed; whoever looks then is asked. */
const isAsked = (request: Identifier): Sql =>
  sql`(${request}.published_at is not null and ${request}.closed_at is null)`;

const ofRecipient = (column: Sql) => (request: Identifier) =>
  sql`(select p.${column} from partner p where p.id = ${request}.partner_id)`;

const ofText = (column: Sql) => (request: Identifier) =>
  sql`(select t.${column} from consent_text t where t.request_id = ${request}.id and t.version = ${request}.text_version)`;

reads<ConsentRequestFacts>(ConsentRequest, {
  table: 'consent_request',
  facts: { askedId: (request, { viewer }) => sql`(case when ${isAsked(request)} then ${viewer} end)` },
  visible: (request, { viewer }) =>
    sql`${isAsked(request)} and ${viewer} in (select m.id from member m where m.id = ${viewer})`,
  columns: {
    recipient: ofRecipient(sql`name`),
    recipientCountry: ofRecipient(sql`country`),
    recipientMeasures: ofRecipient(sql`foreign_measures`),
    purposeJa: ofText(sql`purpose_ja`),
    purposeEn: ofText(sql`purpose_en`),
    textJa: ofText(sql`text_ja`),
    textEn: ofText(sql`text_en`),
  },
});

readsMore<object>(ConsentRequest, {
  callers: ['staff:privacy-officer', 'staff:legal'],
  facts: {},
  visible: () => sql`true`,
});

export const ConsentRequests = connectionOf(ConsentRequest);

adds(Me, {
  consentRequests: {
    type: () => ConsentRequests,
    description: 'What you are asked to consent to, the last published first (P6.3). You need not.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => ConsentRequest, {
      on: (_me, request) => isAsked(request),
      orders: newestFirst('publishedAt'),
    }),
  },
});

/** For staff: drafts and closed ones too. */
export const consentRequests = rootMany('Query.consentRequests', () => ConsentRequest, {
  orders: newestFirst('registeredAt'),
});

export const consentRequestById = rootOne(
  () => ConsentRequest,
  (request, id) => sql`${request}.id = ${id('id')}`,
);
