/** Hiding a review and showing it again, decided from facts; both may come twice. Times in epoch milliseconds. */
export interface HideFacts {
  readonly hidden: boolean;
}

export type HideDecision =
  | { readonly kind: 'as it was' }
  /** `counted` is by how much the reviewed's number of such ratings changes. */
  | { readonly kind: 'changed'; readonly hiddenAt: number | null; readonly counted: 1 | -1 };

export function hideReview({ hidden }: HideFacts, now: number): HideDecision {
  return hidden ? { kind: 'as it was' } : { kind: 'changed', hiddenAt: now, counted: -1 };
}

export function unhideReview({ hidden }: HideFacts): HideDecision {
  return hidden ? { kind: 'changed', hiddenAt: null, counted: 1 } : { kind: 'as it was' };
}
