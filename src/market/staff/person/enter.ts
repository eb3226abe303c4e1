/** One of the staff comes in, as the operator's identity provider says, and leaves again. */
import { randomUUID } from 'node:crypto';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { periodInForce, roles, type Role } from '../../../policy/index.ts';
import { callerOf } from '../../../privacy/index.ts';
import { clockOf } from '../../act.ts';
import type { Market } from '../../context.ts';
import { endGround, endGrounds, GroundEnded, layGround } from '../../ground/index.ts';
import { StaffMember } from './staff-member.ts';

/** What the identity provider says of who signed in there. */
export interface ToldPerson {
  readonly issuer: string;
  /** Theirs at that issuer, for good. */
  readonly subject: string;
  readonly displayName: string;
  /** Words that are no role of ours are others' business. */
  readonly roles: readonly string[];
}

export interface Entered {
  readonly token: string;
  /** UTC, epoch milliseconds. */
  readonly expiresAt: number;
  readonly roles: readonly Role[];
}

/** Null for whoever has no role here, and for whoever was locked out. What hangs on a role that they lost ends, whoever they are. */
export async function enterStaff({ orm, tokens }: Market, told: ToldPerson): Promise<Entered | null> {
  const known = roles.filter((role) => told.roles.includes(role));
  const entered = await orm.em
    .fork()
    .transactional((em) => enterInside(em, told, known))
    .catch((error: unknown) => {
      if (error instanceof GroundEnded) return null; // locked out
      throw error;
    });
  if (!entered) return null;
  return { ...(await tokens.issueTo({ caller: callerOf('staff', known), ...entered }, Date.now())), roles: known };
}

async function enterInside(
  em: EntityManager,
  { issuer, subject, displayName }: ToldPerson,
  known: Role[],
): Promise<{ id: string; sessionId: string } | null> {
  // Who comes for the first time has no row to lock.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${issuer} ${subject}`]);
  const found = await em.findOne(StaffMember, { issuer, subject }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const signedInAt = new Date(await clockOf(em));
  if (found && found.roles.join() !== known.join()) await endWhatRolesGave(em, found, known);
  if (found) Object.assign(found, { roles: known, displayName, signedInAt });
  if (known.length === 0) return null;
  const person =
    found ??
    em.create(StaffMember, {
      id: randomUUID(),
      groundId: await layGround(em, { sort: 'STAFF' }),
      ...{ issuer, subject, displayName, roles: known, signedInAt },
    });
  const until = new Date(signedInAt.getTime() + periodInForce('staffSession', signedInAt.getTime()));
  const sessionId = await layGround(em, { sort: 'STAFF_SESSION', under: person.groundId, until });
  return { id: person.id, sessionId };
}

/** Tokens name roles, so none of other roles stays good; of the cases those of the roles that are left. */
async function endWhatRolesGave(
  em: EntityManager,
  { id, groundId }: StaffMember,
  left: readonly Role[],
): Promise<void> {
  const ended = await em.execute<{ id: string }[]>(
    `select g.id from ground g where g.under = ?::uuid and (g.sort = 'STAFF_SESSION'
      or exists (select from staff_case c where c.ground_id = g.id and c.staff_id = ?::uuid and c.role <> all(?::text[])))`,
    [groundId, id, `{${left.join()}}`],
  );
  await endGrounds(
    em,
    ended.map(({ id: ground }) => ground),
  );
}

/** Their session is over with the commit; open cases stay for when they come again. */
export function leaveStaff({ orm }: Market, sessionId: string): Promise<void> {
  return orm.em.fork().transactional((em) => endGround(em, sessionId));
}
