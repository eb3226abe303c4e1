import { periodInForce } from '../../../../policy/index.ts';
import type { Outcome } from '../sender.ts';

export interface DeliveryFacts {
  /** Tries so far, with this one. */
  readonly attempts: number;
  /** Since when it is tried, epoch milliseconds. */
  readonly pendingSince: number;
}

export type DeliveryDecision =
  { readonly kind: 'delivered' } | { readonly kind: 'again'; readonly at: number } | { readonly kind: 'given up' };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each try the next one comes; the last one stays. */
const waits = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR];

/** P19: at least once, with growing waits, until the period is over. `now` in epoch milliseconds. */
export function endDelivery(
  outcome: Outcome,
  { attempts, pendingSince }: DeliveryFacts,
  now: number,
): DeliveryDecision {
  if ('status' in outcome && outcome.status >= 200 && outcome.status < 300) return { kind: 'delivered' };
  const at = now + (waits[Math.min(attempts, waits.length) - 1] ?? 0);
  return at < pendingSince + periodInForce('webhookRetry', now) ? { kind: 'again', at } : { kind: 'given up' };
}
