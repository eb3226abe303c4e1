import { PartnerState } from './partner.enums.ts';

/** The dates of a partner's contract, in epoch milliseconds. */
export interface PartnerDates {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly checkDueAt: number;
  readonly suspendedAt: number | null;
  readonly endedAt: number | null;
}

/** How a partner stands, in words for people; its ground says the same to whoever decides. */
export function stateOf(
  { startsAt, endsAt, checkDueAt, suspendedAt, endedAt }: PartnerDates,
  now: number,
): PartnerState {
  if (endedAt !== null || now >= endsAt) return PartnerState.ENDED;
  if (suspendedAt !== null) return PartnerState.SUSPENDED;
  if (now >= checkDueAt) return PartnerState.CHECK_OVERDUE;
  return now < startsAt ? PartnerState.COMING : PartnerState.ACTIVE;
}

/** Until when its ground stands while nobody stops it: the end of the contract, or the check that is due before. */
export function standsUntil({ endsAt, checkDueAt }: Pick<PartnerDates, 'endsAt' | 'checkDueAt'>): number {
  return Math.min(endsAt, checkDueAt);
}
