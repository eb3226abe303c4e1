import { adds, one, reads, rootOne, sql } from '../../../privacy/index.ts';
import { kind } from '../../../policy/index.ts';
import { Me } from '../me.ts';
import { Registration, type RegistrationFacts } from './registration.ts';

reads<RegistrationFacts>(Registration, {
  table: 'registration',
  facts: { memberId: 'member_id' },
  visible: (registration, { viewer }) => sql`${registration}.member_id = ${viewer}`,
  columns: {
    storedSources: 'sources',
    memberType: (registration) => sql`(select m.type from member m where m.id = ${registration}.member_id)`,
  },
});

adds(Me, {
  registration: {
    type: () => Registration,
    description: 'What you registered (P3).',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Registration,
      (me, registration) => sql`${registration}.member_id = ${me}.id`,
    ),
  },
});

/** The viewer's own registration. */
export const myRegistration = rootOne(
  () => Registration,
  (registration, _argument, { viewer }) => sql`${registration}.member_id = ${viewer}`,
);
