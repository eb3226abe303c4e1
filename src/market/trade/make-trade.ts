/** Makes the trade that a decision leads to, with both sides' cards; the listing is locked. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Vault } from '../../privacy/index.ts';
import type { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { makeCards } from './card/trade-desk.ts';
import type { Win } from './closing/close-auction.ts';
import { Trade } from './trade.ts';
import { TradeState } from './trade.states.ts';

export interface Decision {
  readonly listing: Listing;
  readonly win: Win;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** That a listing has one standing trade is also the database's word (R30). */
export async function makeTrade(em: EntityManager, vault: Vault, { listing, win, now }: Decision): Promise<Trade> {
  const trade = em.create(Trade, {
    listing,
    id: randomUUID(),
    sellingMember: listing.sellingMember,
    winner: em.getReference(Member, win.winnerId),
    price: win.price,
    state: TradeState.AWAITING_PAYMENT,
    decidedAt: new Date(win.decidedAt),
    contactUntil: new Date(win.contactUntil),
  });
  await em.flush();
  await makeCards(em, vault, { trade, now });
  return trade;
}
