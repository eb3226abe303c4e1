/** A contract that staff ended stays so; one that came to its date can go on. Times in epoch milliseconds. */
export interface RenewFacts {
  /** The new end. */
  readonly endsAt: number;
  readonly startsAt: number;
  /** By staff. */
  readonly ended: boolean;
}

export type RenewDecision =
  | { readonly kind: 'renewed' }
  | { readonly kind: 'refused'; readonly code: 'WRONG_STATE' | 'CONTRACT_PERIOD_UNFIT'; readonly field?: 'endsAt' };

export function renewPartner({ endsAt, startsAt, ended }: RenewFacts, now: number): RenewDecision {
  if (ended) return { kind: 'refused', code: 'WRONG_STATE' };
  if (endsAt <= now || endsAt <= startsAt) return { kind: 'refused', code: 'CONTRACT_PERIOD_UNFIT', field: 'endsAt' };
  return { kind: 'renewed' };
}
