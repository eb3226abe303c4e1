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

const { COMING, ACTIVE, CHECK_OVERDUE, SUSPENDED } = PartnerState;

/** What can be done with a partner in which state. What staff ended stays ended; what ended by its date can be renewed. */
export const transitions = {
  recordPartnerCheck: { from: [COMING, ACTIVE, CHECK_OVERDUE, SUSPENDED] },
  setPartnerNetworks: { from: [COMING, ACTIVE, CHECK_OVERDUE, SUSPENDED] },
  suspendPartner: { from: [COMING, ACTIVE, CHECK_OVERDUE] },
  resumePartner: { from: [SUSPENDED] },
  endPartner: { from: [COMING, ACTIVE, CHECK_OVERDUE, SUSPENDED] },
  addCredential: { from: [COMING, ACTIVE, CHECK_OVERDUE, SUSPENDED] },
} as const satisfies Readonly<Record<string, { readonly from: readonly PartnerState[] }>>;

/** Whether a partner's state lets something be done with it. */
export function canDo(act: keyof typeof transitions, dates: PartnerDates, now: number): boolean {
  const from: readonly PartnerState[] = transitions[act].from;
  return from.includes(stateOf(dates, now));
}
