/** Carries out what staff do in an emergency (P7.3), and tells its members afterwards. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../../policy/index.ts';
import { clockOf } from '../../act.ts';
import { approve, end, keepDossier, lockDossier, registerDossier, type DossierSort } from '../../dossier/index.ts';
import type { UserErrorCode } from '../../error/index.ts';
import { addJob, type Task } from '../../job.ts';
import { readLine } from '../../member/index.ts';
import { tell } from '../../outbox/index.ts';
import type { Problem } from '../../text/index.ts';
import { LONGEST, type RegisterEmergencyInput } from './emergency.inputs.ts';

export const emergencySorts: readonly DossierSort[] = ['EMERGENCY'];

export type Registered = { readonly emergencyId: string } | { readonly problems: readonly Problem[] };

export async function register(
  em: EntityManager,
  by: string,
  input: Omit<RegisterEmergencyInput, 'idempotencyKey'>,
): Promise<Registered> {
  const lines = (['recipient', 'reference'] as const).map((field) => readLine(input[field], LONGEST, field));
  const problems = lines.flatMap((line) => (line.ok ? [] : line.problems));
  if (problems.length > 0) return { problems };
  const now = await clockOf(em);
  const { kinds, memberIds, expiresAt } = input;
  const latest = now + periodInForce('emergency', now);
  const words = { audience: 'emergencyRecipient', kinds, memberIds, expiresAt: expiresAt.getTime(), latest } as const;
  const refusal = registerDossier(words, now);
  if (refusal) return { problems: [refusal] };
  const id = await keepDossier(em, { sort: 'EMERGENCY', kinds, memberIds, expiresAt, by, now });
  if (id === null) return { problems: [{ code: 'NOT_FOUND', field: 'memberIds' }] };
  const [recipient, reference] = lines.map((line) => (line.ok ? line.value : ''));
  await em.execute('insert into emergency_record (id, protects, recipient, reference) values (?, ?, ?, ?)', [
    id,
    input.protects,
    recipient,
    reference,
  ]);
  return { emergencyId: id };
}

const TELL = 'tell_of_emergency';

interface Over {
  readonly emergencyId: string;
}

/** Whatever ends it, its members are told then. */
const tellAt = (em: EntityManager, emergencyId: string, runAt?: Date): Promise<void> =>
  addJob<Over>(em, { name: TELL }, { emergencyId }, { key: `emergency:${emergencyId}`, ...(runAt && { runAt }) });

export async function approveEmergency(em: EntityManager, actorId: string, id: string): Promise<UserErrorCode | null> {
  const refusal = await approve(em, { id, sorts: emergencySorts, actorId });
  if (refusal) return refusal;
  const dossier = await lockDossier(em, id, emergencySorts);
  if (dossier?.expiresAt) await tellAt(em, dossier.id, new Date(dossier.expiresAt));
  return null;
}

export async function endEmergency(em: EntityManager, actorId: string, id: string): Promise<UserErrorCode | null> {
  const refusal = await end(em, { id, sorts: emergencySorts, actorId });
  if (!refusal) await tellAt(em, id.toLowerCase());
  return refusal;
}

/** Once, and only when it stands no more. */
export const tellOfEmergency: Task<Over> = {
  name: TELL,
  run: async ({ emergencyId }, { orm, relay }) => {
    await orm.em.fork().transactional(async (em) => {
      const dossier = await lockDossier(em, emergencyId, emergencySorts);
      if (!dossier || dossier.groundId === null) return;
      if (dossier.stands) return tellAt(em, emergencyId, new Date(dossier.expiresAt ?? dossier.now + 1_000));
      const first = await em.execute<object[]>(
        'update emergency_record set members_told_at = noren_now() where id = ? and members_told_at is null returning id',
        [emergencyId],
      );
      if (first.length === 0) return;
      const named = await em.execute<{ id: string }[]>(
        'select member_id as id from dossier_member where dossier_id = ? order by member_id',
        [emergencyId],
      );
      await tell(
        em,
        named.map(({ id }) => ({ happening: 'SHOWN_IN_EMERGENCY', memberId: id })),
      );
    });
    relay.nudge();
  },
};
