/** A trade as acts see it: its row locked, its viewer's side known, the clock read after the lock. */
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { deciders } from '../../policy/index.ts';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { tell, type Happening } from '../outbox/index.ts';
import { Trade, type TradeFacts } from './trade.ts';
import { TradeSide } from './trade.states.ts';

export interface LockedTrade {
  readonly trade: Trade;
  readonly facts: TradeFacts;
  readonly side: TradeSide;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Null when there is no such trade that the viewer may know of (P6). Its auction comes first, as wherever both are locked: what is
 * written under a trade holds on to the auction, and whoever locks the auction goes on to its trades. Steps of two sides share it.
 */
export async function lockTrade(em: EntityManager, viewer: Viewer, id: string): Promise<LockedTrade | null> {
  // Only a side's own is found, and so locked: a stranger's takes the time that none takes, and keeps nobody waiting (SC-D1).
  const [auction] = await em.execute<{ id: string }[]>(
    `select l.id from listing l join trade t on t.listing_id = l.id where t.id = ? and ? in (t.seller_id, t.winner_id) and not t.stopped
      for key share of l`,
    [knownId(id), viewer.id],
  );
  if (!auction) return null;
  const own = { listing: auction.id, id: knownId(id), stopped: false };
  const trade = await em.findOne(Trade, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!trade) return null;
  const now = await clockOf(em);
  const facts = {
    sellerId: trade.sellingMember.id,
    winnerId: trade.winner.id,
    state: trade.state,
    contactUntil: trade.contactUntil.getTime(),
    stopped: trade.stopped,
  };
  if (!deciders.mayKnow(Trade, facts, viewer, { now })) return null;
  return { trade, facts, side: viewer.is(facts.sellerId) ? TradeSide.SELLER : TradeSide.WINNER, now };
}

/** Tells the other side of what its viewer did. */
export function tellOtherSide(
  em: EntityManager,
  { trade, facts, side }: LockedTrade,
  happening: Happening,
): Promise<void> {
  const memberId = side === TradeSide.SELLER ? facts.winnerId : facts.sellerId;
  return tell(em, [{ happening, listingId: trade.listing.id, memberId, ref: trade.id }]);
}
