import { oneLineEnd, UNFIT_IN_TEXT } from '../../text/index.ts';
import { contactOpen, type ContactState } from '../trade.states.ts';

export const LONGEST_MESSAGE = 2000;

type Unfit = { readonly kind: 'refused'; readonly code: 'TEXT_MISSING' | 'TEXT_TOO_LONG' | 'TEXT_UNFIT' };

export type SendDecision =
  | { readonly kind: 'sent'; readonly text: string; readonly sentAt: number }
  | Unfit
  | { readonly kind: 'refused'; readonly code: 'CONTACT_CLOSED' };

/** What was written as a thread holds it, or why none does. The length counts characters, not their bytes. */
export function fitMessage(written: string): { readonly kind: 'fit'; readonly text: string } | Unfit {
  const text = oneLineEnd(written).trim();
  if (text === '') return { kind: 'refused', code: 'TEXT_MISSING' };
  if ([...text].length > LONGEST_MESSAGE) return { kind: 'refused', code: 'TEXT_TOO_LONG' };
  return UNFIT_IN_TEXT.test(text) ? { kind: 'refused', code: 'TEXT_UNFIT' } : { kind: 'fit', text };
}

/**
 * A message from one side of a trade to the other, while contact is open (P6.1). What it says is theirs alone: nothing is
 * looked for in it (secrecy of communications). `now` in epoch milliseconds.
 */
export function sendMessage(trade: ContactState, written: string, now: number): SendDecision {
  const fit = fitMessage(written);
  if (fit.kind === 'refused') return fit;
  return contactOpen(trade, now)
    ? { kind: 'sent', text: fit.text, sentAt: now }
    : { kind: 'refused', code: 'CONTACT_CLOSED' };
}
