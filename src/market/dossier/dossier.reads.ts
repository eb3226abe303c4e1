/** What every type has that takes two of the staff: how far it is, and what and whom it names. */
import { kind } from '../../policy/index.ts';
import { adds, list, reserve, sql, type Identifier, type Sql } from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { DateTime } from '../scalars.ts';
import { DossierState, NamedKinds } from './dossier.states.ts';
import { NamedMember } from './named-member.ts';

const stateOf = (row: Identifier, now: Sql): Sql => sql`case when ${row}.decided_at is null then 'REGISTERED'
  when ${row}.ground_id is null then 'REFUSED' when ${groundStands(sql`${row}.ground_id`, now)} then 'APPROVED' else 'ENDED' end`;

const plain = (description: string, column: (row: Identifier) => Sql) => ({
  type: () => DateTime,
  description,
  holds: kind.PUBLIC,
  by: column,
});

/** Gives a type, whose reads are of such rows, its fields. */
export function takesTwo(target: Parameters<typeof adds>[0]): void {
  reserve(target.name, 'registeredByMe', ['staff']); // whom it opens something to registers nothing
  adds(target, {
    state: {
      type: () => DossierState,
      description: 'How far it has come.',
      holds: kind.PUBLIC,
      by: (row, { now }) => stateOf(row, now),
    },
    registeredByMe: {
      type: () => Boolean,
      description: 'Whether you registered it: then somebody else has to decide.',
      holds: kind.PUBLIC,
      by: (row, { viewer }) => sql`${row}.registered_by = ${viewer}`,
    },
    registeredAt: plain('When it was registered.', (row) => sql`${row}.registered_at`),
    decidedAt: { ...plain('When it was approved or refused.', (row) => sql`${row}.decided_at`), nullable: true },
    expiresAt: {
      ...plain('When it ends by itself; null where it stays until it is ended.', (row) => sql`${row}.expires_at`),
      nullable: true,
    },
  });
}

/** As well to one that names members and kinds of data, and opens no others. */
export function namesMembers(target: Parameters<typeof adds>[0]): void {
  adds(target, {
    kinds: {
      type: () => [NamedKinds],
      description: 'The kinds of data that it opens, and no others.',
      holds: kind.PUBLIC,
      by: (row) => sql`${row}.kinds`,
    },
    members: {
      type: () => [NamedMember],
      description: 'Whom it names.',
      holds: kind.PUBLIC,
      by: list(
        () => NamedMember,
        (row, named) => sql`${named}.dossier_id = ${row}.id`,
        'member_id',
      ),
    },
  });
}
