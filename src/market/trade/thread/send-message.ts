import { oneLineEnd, UNFIT_IN_TEXT } from '../../text/index.ts';
import { contactOpen, type ContactState } from '../trade.states.ts';

export const LONGEST_MESSAGE = 2000;

export type SendDecision =
  | { readonly kind: 'sent'; readonly text: string; readonly sentAt: number }
  | { readonly kind: 'refused'; readonly code: 'TEXT_MISSING' | 'TEXT_TOO_LONG' | 'TEXT_UNFIT' | 'CONTACT_CLOSED' };

/**
 * A message from one side of a trade to the other, while contact is open (P6.1). What it says is theirs alone: nothing is
 * looked for in it (secrecy of communications). `now` in epoch milliseconds; the length counts characters, not their bytes.
 */
export function sendMessage(trade: ContactState, written: string, now: number): SendDecision {
  const text = oneLineEnd(written).trim();
  if (text === '') return { kind: 'refused', code: 'TEXT_MISSING' };
  if ([...text].length > LONGEST_MESSAGE) return { kind: 'refused', code: 'TEXT_TOO_LONG' };
  if (UNFIT_IN_TEXT.test(text)) return { kind: 'refused', code: 'TEXT_UNFIT' };
  return contactOpen(trade, now) ? { kind: 'sent', text, sentAt: now } : { kind: 'refused', code: 'CONTACT_CLOSED' };
}
