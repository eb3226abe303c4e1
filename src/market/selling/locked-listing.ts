/** An auction as its seller's acts see it: its row locked, the clock read after the lock, its state by that clock (R14). */
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import type { ListingState } from '../listing/index.ts';
import { Listing, stateAt } from '../listing/index.ts';

export interface LockedListing {
  readonly listing: Listing;
  readonly state: ListingState;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Null when the member sells no such listing: to anyone else there is nothing to act on, and nobody is kept waiting (P6). */
export async function lockOwnListing(em: EntityManager, memberId: string, id: string): Promise<LockedListing | null> {
  const own = { id: knownId(id), sellingMember: memberId };
  const listing = await em.findOne(Listing, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!listing) return null;
  const now = await clockOf(em);
  return { listing, now, state: stateAt(listing.storedState, listing.endAt?.getTime() ?? null, now) };
}
