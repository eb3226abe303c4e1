/**
 * The stop of an auction on the order of an authority, and its end (R29), decided from facts; times in epoch milliseconds. Our
 * decision: the time of the stop does not count. What an auction had left to run it runs afterwards; and what was running for
 * its trades, such as contact, payment date and closing day, is as much later.
 */
import { periodInForce } from '../../../policy/index.ts';
import { ListingState, type StoredState } from '../../listing/index.ts';
import { transitions } from '../selling.states.ts';

export interface SuspendFacts {
  readonly stored: StoredState;
  readonly keepUntil: number | null;
}

export type SuspendDecision =
  | { readonly kind: 'suspended'; readonly was: StoredState; readonly at: number; readonly keepUntil: number }
  | { readonly kind: 'refused'; readonly from: StoredState };

export function suspendListing({ stored, keepUntil }: SuspendFacts, now: number): SuspendDecision {
  const from: readonly ListingState[] = transitions.suspendListing.from;
  if (!from.includes(ListingState[stored])) return { kind: 'refused', from: stored };
  const at = Math.floor(now);
  const kept = Math.max(keepUntil ?? 0, at + periodInForce('stoppedRecords', at));
  return { kind: 'suspended', was: stored, at, keepUntil: kept };
}

export interface ResumeFacts {
  readonly stored: StoredState;
  readonly was: StoredState | null;
  readonly suspendedAt: number | null;
  readonly endAt: number | null;
}

export type ResumeDecision =
  | { readonly kind: 'resumed'; readonly state: StoredState; readonly heldMs: number; readonly endAt: number | null }
  | { readonly kind: 'refused'; readonly from: StoredState };

export function resumeListing({ stored, was, suspendedAt, endAt }: ResumeFacts, now: number): ResumeDecision {
  if (stored !== 'SUSPENDED' || was === null || suspendedAt === null) return { kind: 'refused', from: stored };
  const heldMs = Math.floor(now) - suspendedAt;
  // One that was past its end when it was stopped has ended then; only its job had not come yet.
  const runs = was === 'OPEN' && endAt !== null && endAt > suspendedAt;
  return { kind: 'resumed', state: was, heldMs, endAt: runs ? endAt + heldMs : endAt };
}
