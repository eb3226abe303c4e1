import { kind, type PersonalKind } from '../../../policy/index.ts';
import {
  adds,
  column,
  connectionOf,
  many,
  newestFirst,
  one,
  PageArgs,
  prove,
  reads,
  readsMore,
  restsOn,
  rootMany,
  rootOne,
  sql,
  type Identifier,
  type Sql,
} from '../../../privacy/index.ts';
import { groundStands } from '../../ground/index.ts';
import { Me, Registration } from '../../member/index.ts';
import { Consent, type ConsentFacts } from './consent.ts';

const recipients = ['partner:consents'];

const ofText = (name: Sql) => (consent: Identifier) =>
  sql`(select t.${name} from consent_text t where t.request_id = ${consent}.request_id and t.version = ${consent}.text_version)`;

const stands = (consent: Identifier, now: Sql): Sql => groundStands(sql`${consent}.ground_id`, now);

reads<ConsentFacts>(Consent, {
  table: 'consent',
  facts: {
    memberId: 'member_id',
    partnerId: 'partner_id',
    stands: (consent, { now }) => stands(consent, now),
  },
  visible: (consent, { viewer }) => sql`${consent}.member_id = ${viewer}`,
  columns: {
    recipient: (consent) => sql`(select p.name from partner p where p.id = ${consent}.partner_id)`,
    purposeJa: ofText(sql`purpose_ja`),
    purposeEn: ofText(sql`purpose_en`),
    textJa: ofText(sql`text_ja`),
    textEn: ofText(sql`text_en`),
    stands: (consent, { now }) => stands(consent, now),
    withdrawnAt: (consent) => sql`(select g.ended_at from ground g where g.id = ${consent}.ground_id)`,
  },
});

readsMore<object>(Consent, {
  callers: recipients,
  facts: {},
  visible: (consent, { viewer, now }) => sql`${consent}.partner_id = ${viewer} and ${stands(consent, now)}`,
});

/** A consent of the member to the partner who looks, while it stands. */
interface Standing {
  readonly id: string;
  readonly groundId: string;
  readonly kinds: readonly PersonalKind[];
}

interface RecipientFacts {
  /** Null where there is none. */
  readonly consented: readonly Standing[] | null;
}

const isConsented = (registration: Identifier, viewer: Sql, now: Sql): Sql =>
  sql`from consent c where c.member_id = ${column(registration, 'member_id')} and c.partner_id = ${viewer}
    and ${groundStands(sql`c.ground_id`, now)}`;

readsMore<RecipientFacts>(Registration, {
  callers: recipients,
  facts: {
    consented: (registration, { viewer, now }) =>
      sql`(select json_agg(json_build_object('id', c.id, 'groundId', c.ground_id, 'kinds', c.kinds) order by c.id)
        ${isConsented(registration, viewer, now)})`,
  },
  visible: (registration, { viewer, now }) => sql`exists (select ${isConsented(registration, viewer, now)})`,
});

/** To one recipient what was consented to is one: its consents add up, and a record names all of them. */
prove<RecipientFacts>(Registration, {
  consentRecipient: ({ consented }) =>
    consented
      ? new Set([kind.ASSIGNMENT, ...consented.flatMap(({ kinds }) => kinds.map((name) => kind[name]))])
      : false,
});
restsOn<RecipientFacts>(Registration, {
  consentRecipient: {
    on: ({ consented }) => (consented ?? []).map(({ groundId }) => groundId),
    reference: ({ consented }) => `consent:${(consented ?? []).map(({ id }) => id).join('+')}`,
  },
});

adds(Consent, {
  registration: {
    type: () => Registration,
    description: 'The data itself, as the member keeps it now; to the recipient the kinds consented to alone.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Registration,
      (consent, registration) => sql`${registration}.member_id = ${column(consent, 'member_id')}`,
    ),
  },
});

const newest = newestFirst('givenAt');

export const Consents = connectionOf(Consent);

adds(Me, {
  consents: {
    type: () => Consents,
    description: 'What you consented to, also what you withdrew, the last given first (P6.3).',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Consent, {
      on: (me, consent) => sql`${consent}.member_id = ${me}.id`,
      orders: newest,
      own: true,
    }),
  },
});

export const consents = rootMany('Query.consents', () => Consent, { orders: newest, own: true });

export const consentById = rootOne(
  () => Consent,
  (consent, id) => sql`${consent}.id = ${id('id')}`,
);
