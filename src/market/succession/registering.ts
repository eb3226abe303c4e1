/** Carries out the registration of a succession. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { clockOf } from '../act.ts';
import { keepDossier } from '../dossier/index.ts';
import { readLine } from '../member/index.ts';
import type { Problem } from '../text/index.ts';
import { readSuccessorKey } from './read-successor-key.ts';
import { LONGEST, type RegisterSuccessionInput } from './succession.inputs.ts';

export type Registered = { readonly successionId: string } | { readonly problems: readonly Problem[] };

const lineFields = ['successor', 'address', 'representative', 'reason'] as const;

export async function register(
  em: EntityManager,
  by: string,
  input: Omit<RegisterSuccessionInput, 'idempotencyKey'>,
): Promise<Registered> {
  const lines = lineFields.map((field) => readLine(input[field], LONGEST, field));
  const problems = lines.flatMap((line) => (line.ok ? [] : line.problems));
  if (problems.length > 0) return { problems };
  const key = await readSuccessorKey(input.publicKey);
  if (!key) return { problems: [{ code: 'INVALID', field: 'publicKey' }] };
  const now = await clockOf(em);
  const { expiresAt } = input;
  if (expiresAt.getTime() <= now) return { problems: [{ code: 'END_PASSED', field: 'expiresAt' }] };
  const id = await keepDossier(em, { sort: 'SUCCESSION', kinds: [], memberIds: [], expiresAt, by, now });
  if (id === null) return { problems: [{ code: 'NOT_FOUND', field: '' }] };
  const said = lines.map((line) => (line.ok ? line.value : ''));
  await em.execute(
    'insert into succession_plan (id, successor, address, representative, reason, public_key) values (?, ?, ?, ?, ?, ?::jsonb)',
    [id, ...said, JSON.stringify(key)],
  );
  return { successionId: id };
}
