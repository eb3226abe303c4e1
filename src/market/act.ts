/** How acts run: one transaction, the session proven inside it, the clock read after the lock, a retry answered and not repeated. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { blindIndex, SessionEnded, type Keyring, type Viewer } from '../privacy/index.ts';
import { periodInForce } from '../policy/index.ts';
import type { ActingContext } from './context.ts';
import { GroundEnded, holdGrounds } from './ground/index.ts';
import type { Task } from './job.ts';

/** The database's clock, epoch milliseconds. Read it after the lock that the act waits for, in a statement of its own (R14). */
export async function clockOf(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ now: number }[]>('select extract(epoch from noren_now()) * 1000 as now');
  return Number(row?.now);
}

async function assertSession(em: EntityManager, { callerClass, sessionId }: Viewer): Promise<void> {
  if (callerClass !== 'member') {
    if (sessionId === null) throw new SessionEnded();
    return holdGrounds(em, [sessionId]).catch((error: unknown) => {
      throw error instanceof GroundEnded ? new SessionEnded() : error;
    });
  }
  const [row] = await em.execute<{ stands: boolean }[]>(
    `select revoked_at is null and noren_now() < expires_at as stands from session where id = ? for share`,
    [sessionId],
  );
  if (row?.stands !== true) throw new SessionEnded();
}

/** An act of a member, a partner or one of the staff: all of it is done, or nothing. A throw undoes it. */
export async function act<T>(
  { em, viewer, market }: ActingContext,
  work: (em: EntityManager, actorId: string) => Promise<T>,
): Promise<T> {
  const actorId = viewer.id;
  if (actorId === null) throw new SessionEnded();
  const done = await em.transactional(async (em) => {
    await assertSession(em, viewer);
    return work(em, actorId);
  });
  market.relay.nudge();
  return done;
}

/** What an act that creates something is called with (P9). */
export interface Keyed {
  readonly act: string;
  readonly idempotencyKey: string;
  /** Everything that was asked for; the same key with another input is refused. It is kept as a digest only. */
  readonly input: unknown;
}

export type Once<A> = { readonly kind: 'done'; readonly answer: A } | { readonly kind: 'keyReused' };

/** What an input is known by when it comes again; without the service's key nothing of it can be guessed from this. */
export function digestOf(keyring: Keyring, input: unknown): Buffer {
  return blindIndex(keyring, 'idempotency.input', JSON.stringify(input));
}

/** Held to the end of the transaction, and taken before anything else: acts under one key of a member come one after the other. */
export function holdingKey(memberId: string, key: string): string {
  return `pg_advisory_xact_lock(hashtextextended(${memberId} || ${key}, 0))`;
}

/**
 * Does `work` once for each key of whoever acts (R31): a repetition gets the first answer. The answer holds ids and codes only.
 * Two at the same time wait for each other on the key.
 */
export async function once<A extends object>(
  { market, viewer }: ActingContext,
  em: EntityManager,
  keyed: Keyed,
  work: () => Promise<A>,
): Promise<Once<A>> {
  const memberId = viewer.id;
  if (memberId === null) throw new SessionEnded();
  const digest = digestOf(market.keyring, keyed.input);
  const taken = await em.execute<{ key: string }[]>(
    `insert into idempotency (member_id, key, act, input_hash) select ?::uuid, ?, ?, ?::bytea
      where (select ${holdingKey('?::text', '?::text')}) is not null on conflict do nothing returning key`,
    [memberId, keyed.idempotencyKey, keyed.act, digest, memberId, keyed.idempotencyKey],
  );
  if (taken.length === 0) return repeated<A>(em, memberId, keyed, digest);
  const answer = await work();
  await em.execute('update idempotency set answer = ? where member_id = ? and key = ?', [
    JSON.stringify(answer),
    memberId,
    keyed.idempotencyKey,
  ]);
  return { kind: 'done', answer };
}

async function repeated<A>(em: EntityManager, memberId: string, keyed: Keyed, digest: Buffer): Promise<Once<A>> {
  const [first] = await em.execute<{ act: string; input_hash: Buffer; answer: A }[]>(
    'select act, input_hash, answer from idempotency where member_id = ? and key = ?',
    [memberId, keyed.idempotencyKey],
  );
  const same = first?.act === keyed.act && digest.equals(first.input_hash);
  return same ? { kind: 'done', answer: first.answer } : { kind: 'keyReused' };
}

/** A key is good for a period at least (R31); then it and its answer are not kept. */
export const forgetKeys: Task<object> = {
  name: 'forget_idempotency_keys',
  cron: '*/10 * * * *',
  run: async (_nothing, { orm }) => {
    const em = orm.em.fork();
    const now = await clockOf(em);
    await em.execute('delete from idempotency where made_at < ?', [
      new Date(now - periodInForce('idempotencyKey', now)),
    ]);
  },
};
