import { findAddresses } from './find-address.ts';
import { findCardNumbers } from './find-card-number.ts';
import { findEmails } from './find-email.ts';
import { findPhones } from './find-phone.ts';
import { fold } from './fold.ts';

export type ContactDataKind = 'EMAIL' | 'PHONE' | 'POSTAL_ADDRESS' | 'CARD_NUMBER';

/** A place in a text, in UTF-16 units of the text as it was written: `text.slice(start, end)` is what was found. */
export interface Finding {
  readonly kind: ContactDataKind;
  readonly start: number;
  readonly end: number;
}

/** A place in the folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Two things found in one place are one finding of the kind that comes first here. */
const finders: readonly (readonly [ContactDataKind, (text: string) => Span[]])[] = [
  ['EMAIL', findEmails],
  ['CARD_NUMBER', findCardNumbers],
  ['POSTAL_ADDRESS', findAddresses],
  ['PHONE', findPhones],
];

/**
 * Where a public text (listing, question, review, nickname) holds contact data or a card number (P14 notes): e-mail
 * addresses, phone numbers, Japanese postal addresses, card numbers. In the order of the text, never overlapping.
 * Time grows with the length of the text only; nothing of the text is kept.
 */
export function findContactData(text: string): Finding[] {
  const folded = fold(text);
  const found = finders.flatMap(([kind, find], rank) => find(folded.text).map((span) => ({ kind, rank, ...span })));
  found.sort((a, b) => a.start - b.start || a.rank - b.rank);
  const apart: typeof found = [];
  for (const next of found) {
    const before = apart.at(-1);
    if (!before || next.start >= before.end) apart.push({ ...next });
    else if (next.rank < before.rank)
      apart[apart.length - 1] = { ...next, start: before.start, end: Math.max(before.end, next.end) };
    else before.end = Math.max(before.end, next.end);
  }
  return apart.map(({ kind, start, end }) => ({ kind, start: folded.startOf(start), end: folded.endOf(end - 1) }));
}
