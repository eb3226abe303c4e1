/** What of a registration an affiliate is given to answer an enquiry (P7.6): name, address, phone number, while all of it stands. */
import { kind, type BasisCode } from '../../../policy/index.ts';
import {
  adds,
  column,
  one,
  prove,
  readsMore,
  restsOn,
  sql,
  type Identifier,
  type Sql,
} from '../../../privacy/index.ts';
import { groundStands } from '../../ground/index.ts';
import { Registration } from '../../member/index.ts';
import { Enquiry } from '../enquiry.ts';
import { affiliates } from '../enquiry.reads.ts';

/** An enquiry of the member that the partner who looks has, on grounds that stand. */
interface Entrusted {
  readonly id: string;
  readonly basis: BasisCode;
  readonly grounds: readonly string[];
}

interface AffiliateFacts {
  /** Null where there is none. */
  readonly entrusted: readonly Entrusted[] | null;
}

const entrusted = (registration: Identifier, viewer: Sql, now: Sql): Sql =>
  sql`from enquiry e join partner p on p.id = e.partner_id join affiliate_permission a on a.member_id = e.member_id
    where e.member_id = ${column(registration, 'member_id')} and e.partner_id = ${viewer}
      and p.basis in ('outsourcing', 'jointUse')
      and ${groundStands(sql`e.assignment_id`, now)} and ${groundStands(sql`a.ground_id`, now)}`;

readsMore<AffiliateFacts>(Registration, {
  callers: affiliates,
  facts: {
    entrusted: (registration, { viewer, now }) =>
      sql`(select json_agg(json_build_object('id', e.id, 'basis', p.basis,
          'grounds', json_build_array(e.assignment_id, a.ground_id)) order by e.id)
        ${entrusted(registration, viewer, now)})`,
  },
  visible: (registration, { viewer, now }) => sql`exists (select ${entrusted(registration, viewer, now)})`,
});

const on = (wanted: BasisCode, all: AffiliateFacts['entrusted']): readonly Entrusted[] =>
  (all ?? []).filter(({ basis }) => basis === wanted);

const restingOn = (wanted: BasisCode) => ({
  on: ({ entrusted }: AffiliateFacts) => on(wanted, entrusted).flatMap(({ grounds }) => grounds),
  reference: ({ entrusted }: AffiliateFacts) =>
    `enquiry:${on(wanted, entrusted)
      .map(({ id }) => id)
      .join('+')}`,
});

prove<AffiliateFacts>(Registration, {
  affiliate: ({ entrusted }) => on('outsourcing', entrusted).length > 0,
  jointAffiliate: ({ entrusted }) => on('jointUse', entrusted).length > 0,
});
restsOn<AffiliateFacts>(Registration, {
  affiliate: restingOn('outsourcing'),
  jointAffiliate: restingOn('jointUse'),
});

adds(Enquiry, {
  registration: {
    type: () => Registration,
    description:
      'Who asks: to the affiliate that has it the name, address and phone number, unless the member stopped that.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Registration,
      (enquiry, registration) => sql`${registration}.member_id = ${column(enquiry, 'member_id')}`,
    ),
  },
});
