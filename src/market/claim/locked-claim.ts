/** A claim as acts see it: its row locked, and the clock read after the lock. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { Claim } from './claim.ts';
import type { HearingFacts } from './hear-claim.ts';

export interface LockedClaim {
  readonly claim: Claim;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Null where there is none that the viewer may know of: to members their own, on either side, alone. */
export async function lockClaim(
  em: EntityManager,
  { callerClass, id: viewerId }: Viewer,
  id: string,
): Promise<LockedClaim | null> {
  const own = callerClass === 'staff' ? {} : { $or: [{ claimantId: viewerId ?? '' }, { sellerId: viewerId ?? '' }] };
  const claim = await em.findOne(Claim, { id: knownId(id), ...own }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return claim && { claim, now: await clockOf(em) };
}

export function hearingOf({ answeredAt, decidedAt, hearingUntil }: Claim): HearingFacts {
  return { answered: answeredAt !== null, decided: decidedAt !== null, hearingUntil: hearingUntil.getTime() };
}
