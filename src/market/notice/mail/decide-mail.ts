import { periodInForce } from '../../../policy/index.ts';
import type { NoticeKind } from '../notice-kinds.ts';

/** A notice as it stands when its mail would go; times in epoch milliseconds. */
export interface MailFacts {
  readonly kind: NoticeKind;
  readonly happenedAt: number;
  readonly read: boolean;
  readonly mailed: boolean;
  /** What the member wants, or the default. */
  readonly wanted: boolean;
  /** Whether the reader may know now of all that it is about. */
  readonly known: boolean;
  /** Whether its member leads on the listing now. */
  readonly leads: boolean;
  /** Whether the listing takes bids now. */
  readonly open: boolean;
  /** Whether the trade that it is about waits for its payment. */
  readonly unpaid: boolean;
}

/** What would be no news any more by the time it is read. */
function isPast({ kind, leads, open, unpaid }: MailFacts): boolean {
  if (kind === 'OUTBID') return leads || !open;
  if (kind === 'ENDING_SOON' || kind === 'SEARCH_MATCHED') return !open;
  return (kind === 'PAYMENT_DUE' || kind === 'PAYMENT_OVERDUE') && !unpaid;
}

/** When it is no news any more, in epoch milliseconds. */
export function newsUntil({ happenedAt }: Pick<MailFacts, 'happenedAt'>): number {
  return happenedAt + periodInForce('noticeMail', happenedAt);
}

/** Whether the mail goes, decided when it would: it says what its reader may see then, and what is still so (SC-G6). */
export function decideMail(facts: MailFacts, now: number): 'SEND' | 'LEAVE' {
  const { read, mailed, wanted, known } = facts;
  const late = now >= newsUntil(facts);
  return read || mailed || late || !wanted || !known || isPast(facts) ? 'LEAVE' : 'SEND';
}
