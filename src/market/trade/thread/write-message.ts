/** Writes a message that was decided on, sealed under a key of its own, as the next line of its thread. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Vault } from '../../../privacy/index.ts';
import { Member } from '../../member/index.ts';
import { keepKey } from '../../record-key.ts';
import type { LockedTrade } from '../locked-trade.ts';
import { TradeSide } from '../trade.states.ts';
import { Message } from './message.ts';
import type { SendDecision } from './send-message.ts';

/** The trade is locked, so the next line is nobody else's. Gives the message's id. */
export async function writeMessage(
  em: EntityManager,
  vault: Vault,
  { trade, facts, side }: LockedTrade,
  { text, sentAt }: Extract<SendDecision, { kind: 'sent' }>,
): Promise<string> {
  const id = randomUUID();
  const { sealed, wrappedKey } = vault.seal(
    { type: Message.name, id },
    { text },
    { by: 'member', at: Math.floor(sentAt) },
  );
  const authorId = side === TradeSide.SELLER ? facts.sellerId : facts.winnerId;
  const thread = { listing: trade.listing, tradeId: trade.id };
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
