import type { Problem } from '../../text/index.ts';

export interface GiveFacts {
  /** Of the words that members are shown now. */
  readonly textVersion: number;
  /** Whether the recipient is under contract now. */
  readonly recipientStands: boolean;
  /** The version that the member consented to before and did not withdraw; null where there is none. */
  readonly standing: number | null;
}

export type GiveDecision =
  { readonly kind: 'given'; readonly givenAt: number } | { readonly kind: 'refused'; readonly problem: Problem };

const refused = (code: string, field: string): GiveDecision => ({ kind: 'refused', problem: { field, code } });

/** P6.3, LG-3: one consents to the words that one has read, and once. `now` in epoch milliseconds. */
export function giveConsent(facts: GiveFacts, readVersion: number, now: number): GiveDecision {
  if (readVersion !== facts.textVersion) return refused('STALE', 'textVersion');
  if (!facts.recipientStands || facts.standing === facts.textVersion) return refused('WRONG_STATE', 'requestId');
  return { kind: 'given', givenAt: Math.floor(now) };
}
