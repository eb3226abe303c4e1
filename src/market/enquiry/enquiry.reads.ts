import { ArgsType, Field, InputType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import {
  adds,
  column,
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
} from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { Me } from '../member/index.ts';
import { Enquiry, type AssignedFacts, type EnquiryFacts } from './enquiry.ts';

/** Who may be handed an enquiry, and who hands it over. */
export const affiliates = ['partner:enquiries'];
export const support = ['staff:support'];

const isOpen = (enquiry: Identifier, now: Sql): Sql => groundStands(sql`${enquiry}.ground_id`, now);

/** Of an enquiry, by whichever name it stands in a statement. */
export const assignedFacts = {
  partnerId: (enquiry: Identifier) => sql`${enquiry}.partner_id`,
  assignmentId: (enquiry: Identifier) => sql`${enquiry}.assignment_id`,
  assigned: (enquiry: Identifier, now: Sql) => groundStands(sql`${enquiry}.assignment_id`, now),
  basis: (enquiry: Identifier) => sql`(select p.basis from partner p where p.id = ${enquiry}.partner_id)`,
} satisfies Record<keyof AssignedFacts, unknown>;

/** The twin of `hasIt`, on either ground in law. */
export const isHadBy = (enquiry: Identifier, viewer: Sql, now: Sql): Sql =>
  sql`(${enquiry}.partner_id = ${viewer} and ${groundStands(sql`${enquiry}.assignment_id`, now)}
    and (select p.basis in ('outsourcing', 'jointUse') from partner p where p.id = ${enquiry}.partner_id))`;

/** The ground that the stop of the enquiry's member ends; null where nobody has asked for it yet. */
export const permissionOf = (enquiry: Identifier): Sql =>
  sql`(select a.ground_id from affiliate_permission a where a.member_id = ${column(enquiry, 'member_id')})`;

reads<EnquiryFacts>(Enquiry, {
  table: 'enquiry',
  facts: {
    memberId: 'member_id',
    id: 'id',
    partnerId: assignedFacts.partnerId,
    assignmentId: assignedFacts.assignmentId,
    assigned: (enquiry, { now }) => assignedFacts.assigned(enquiry, now),
    basis: assignedFacts.basis,
  },
  visible: (enquiry, { viewer }) => sql`${enquiry}.member_id = ${viewer}`,
  columns: {
    open: (enquiry, { now }) => isOpen(enquiry, now),
    assignedTo: (enquiry) => sql`(select p.name from partner p where p.id = ${enquiry}.partner_id)`,
    provisionStopped: (enquiry, { now }) =>
      sql`(${permissionOf(enquiry)} is not null and not ${groundStands(permissionOf(enquiry), now)})`,
  },
});

readsMore<object>(Enquiry, {
  callers: affiliates,
  facts: {},
  visible: (enquiry, { viewer, now }) => isHadBy(enquiry, viewer, now),
});
readsMore<object>(Enquiry, { callers: support, facts: {}, visible: () => sql`true` });

const newest = newestFirst('askedAt');

export const Enquiries = connectionOf(Enquiry);

adds(Me, {
  enquiries: {
    type: () => Enquiries,
    description: 'What you asked the operator, the last asked first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Enquiry, {
      on: (me, enquiry) => sql`${enquiry}.member_id = ${me}.id`,
      orders: newest,
      own: true,
    }),
  },
  providesToAffiliates: {
    type: () => Boolean,
    description:
      'Whether an affiliate or agent may be given your name, address and phone number to answer an enquiry of yours, until you stop it (P7.6).',
    holds: kind.PUBLIC,
    by: (me, { now }) => sql`coalesce((select ${groundStands(sql`a.ground_id`, now)} from affiliate_permission a
      where a.member_id = ${me}.id), true)`,
  },
});

@InputType({ description: 'Which enquiries.' })
class EnquiryFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for an answer, or only the others.' })
  open?: boolean;
}

@ArgsType()
export class EnquiriesArgs extends PageArgs {
  @Field(() => EnquiryFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: EnquiryFilter;
}

export const enquiries = rootMany('Query.enquiries', () => Enquiry, {
  orders: newest,
  filters: {
    open: {
      reaches: ['open'],
      where: (enquiry, open, { now }) => sql`${isOpen(enquiry, now)} = ${open}::boolean`,
    },
  },
  own: true,
});

export const enquiryById = rootOne(
  () => Enquiry,
  (enquiry, id) => sql`${enquiry}.id = ${id('id')}`,
);
