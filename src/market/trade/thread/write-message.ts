/** Writes a message that was decided on, sealed under a key of its own, as the next line of its thread. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Vault } from '../../../privacy/index.ts';
import type { Listing } from '../../listing/index.ts';
import { Member } from '../../member/index.ts';
import { keepKey } from '../../record-key.ts';
import type { TradeSide } from '../trade.states.ts';
import { Message } from './message.ts';

/** Whose thread it is, and who speaks in it: a trade's or an offer's, never both. */
export interface Spoken {
  readonly thread: { readonly listing: Listing; readonly tradeId: string | null; readonly offerId: string | null };
  readonly authorId: string;
  readonly side: TradeSide;
}

/** What the thread belongs to is locked, so the next line is nobody else's. Gives the message's id. */
export async function writeMessage(
  em: EntityManager,
  vault: Vault,
  { thread, authorId, side }: Spoken,
  { text, sentAt }: { readonly text: string; readonly sentAt: number },
): Promise<string> {
  const id = randomUUID();
  const { sealed, wrappedKey } = vault.seal(
    { type: Message.name, id },
    { text },
    { by: 'member', at: Math.floor(sentAt) },
  );
  const last = await em.findOne(Message, thread, { fields: ['line'], orderBy: { line: 'DESC' } });
  keepKey(em, wrappedKey);
  em.create(Message, {
    ...thread,
    id,
    line: (last?.line ?? 0) + 1,
    author: em.getReference(Member, authorId),
    from: side,
    body: sealed,
    sentAt: new Date(Math.floor(sentAt)),
  });
  return id;
}
