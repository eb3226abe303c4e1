import { randomUUID } from 'node:crypto';
import type { Market } from '../../market/index.ts';

/** One demo session each, for as long as this server runs; the access tokens are fresh whenever they are asked for. */
const sessions = new Map<string, { memberId: string; sessionId: string }>();

export async function sessionOf(
  market: Market,
  nickname: string,
): Promise<{ memberId: string; sessionId: string } | null> {
  const known = sessions.get(nickname);
  if (known) return known;
  const em = market.orm.em.fork();
  const [member] = await em.execute<{ id: string }[]>('select id from member where nickname = ?', [nickname]);
  if (!member) return null;
  const sessionId = randomUUID();
  await em.execute(
    `insert into session (id, account_id, expires_at, password_entered_at, token_hash)
      values (?, ?, noren_now() + interval '30 days', noren_now(), ?)`,
    [sessionId, member.id, randomUUID()],
  );
  const session = { memberId: member.id, sessionId };
  sessions.set(nickname, session);
  return session;
}
