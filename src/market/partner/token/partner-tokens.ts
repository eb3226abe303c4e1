/** The tokens of partners: each stands on a ground of its own, under the partner's. */
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { periodInForce } from '../../../policy/index.ts';
import { tokenHash } from '../../account/index.ts';
import { clockOf } from '../../act.ts';
import { endGround, GroundEnded, layGround } from '../../ground/index.ts';
import type { Task } from '../../job.ts';
import type { Client } from './client.ts';

/** What the token service keeps of a token; it knows what stands in it. */
export type TokenPayload = Readonly<Record<string, unknown>>;

export interface NewToken {
  /** The token's own id; kept as a digest. */
  readonly id: string;
  readonly payload: TokenPayload;
  /** How long it is good, in seconds. */
  readonly seconds: number;
}

/** The id of the ground that it stands on. @throws GroundEnded when the partner, or one of its credentials, stands no more. */
export function keepToken(orm: MikroORM, client: Client, { id, payload, seconds }: NewToken): Promise<string> {
  return orm.em.fork().transactional(async (em) => {
    await holdCredentials(em, client);
    const until = new Date(Math.floor(await clockOf(em)) + seconds * 1000);
    const groundId = await layGround(em, { sort: 'TOKEN', until, under: client.groundId });
    await em.execute(
      'insert into partner_token (id, partner_id, ground_id, payload, expires_at) values (?, ?, ?, ?::jsonb, ?)',
      [tokenHash(id), client.id, groundId, JSON.stringify(payload), until],
    );
    return groundId;
  });
}

/** Whoever revokes one holds the partner: its tokens end, and one that is being made here is made before that or not at all. */
async function holdCredentials(em: EntityManager, { id, credentialIds }: Client): Promise<void> {
  await em.execute('select from partner where id = ? for share', [id]);
  const [standing] = await em.execute<[{ count: number }]>(
    'select count(*)::int as count from partner_credential where id = any(?::uuid[]) and revoked_at is null',
    [`{${credentialIds.join(',')}}`],
  );
  if (standing.count < credentialIds.length) throw new GroundEnded();
}

/** Undefined for one that stands no more. */
export async function tokenById(pool: Pool, id: string): Promise<TokenPayload | undefined> {
  const { rows } = await pool.query<{ payload: TokenPayload }>({
    name: 'partner_token',
    text: `select t.payload from partner_token t join ground g on g.id = t.ground_id
      where t.id = $1 and g.ended_at is null and noren_now() < g.until`,
    values: [tokenHash(id)],
  });
  return rows[0]?.payload;
}

export async function endToken(orm: MikroORM, id: string): Promise<void> {
  const em = orm.em.fork();
  const [token] = await em.execute<{ ground_id: string }[]>('select ground_id from partner_token where id = ?', [
    tokenHash(id),
  ]);
  if (token) await endGround(em, token.ground_id);
}

/** True for what comes for the first time; it is remembered for so many seconds. Of two at once one is the first. */
export async function isFirstUse(pool: Pool, id: string, seconds: number): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'use_once',
    text: `insert into used_once (id, until) values ($1, noren_now() + $2 * interval '1 second') on conflict do nothing`,
    values: [tokenHash(id), seconds],
  });
  return rowCount === 1;
}

export const forgetTokens: Task<object> = {
  name: 'forget_partner_tokens',
  cron: '*/15 * * * *',
  run: async (_nothing, { orm }) => {
    const em = orm.em.fork();
    const now = await clockOf(em);
    await em.execute('delete from used_once where until < ?', [new Date(now)]);
    await em.execute(
      `with old as (delete from partner_token where expires_at < ? returning ground_id)
        delete from ground where id in (select ground_id from old)`,
      [new Date(now - periodInForce('partnerTokenRecord', now))],
    );
  },
};
