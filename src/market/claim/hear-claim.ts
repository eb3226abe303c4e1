/** The seller is heard first; then legal staff decide (P6.10b). Times in epoch milliseconds. */
export interface HearingFacts {
  readonly answered: boolean;
  readonly decided: boolean;
  readonly hearingUntil: number;
}

export function answerClaim({ answered, decided, hearingUntil }: HearingFacts, now: number) {
  if (answered || decided) return 'WRONG_STATE';
  return now < hearingUntil ? null : 'HEARING_OVER';
}

/** Whether granted or refused, it is not decided before the seller could speak. */
export function decideClaim({ answered, decided, hearingUntil }: HearingFacts, now: number) {
  if (decided) return 'ALREADY_DECIDED';
  return answered || now >= hearingUntil ? null : 'HEARING_OPEN';
}

export function endClaim({ stands }: { readonly stands: boolean }) {
  return stands ? null : 'NOT_STANDING';
}
