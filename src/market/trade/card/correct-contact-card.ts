import type { Problem, Read } from '../../text/index.ts';
import { cardCorrectableIn, contactOpen, type ContactState } from '../trade.states.ts';
import type { Contact } from './contact-card.ts';

/** A card with the trade it belongs to. */
export interface CardFacts extends ContactState {
  readonly version: number;
}

/** What its owner wants: on the version they read, these parts, read as a registration's are. */
export interface Correction {
  readonly version: number;
  readonly parts: Read<Contact>;
}

export type CorrectDecision =
  | { readonly kind: 'corrected'; readonly parts: Contact; readonly at: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const refused = (code: string, field = ''): CorrectDecision => ({ kind: 'refused', problems: [{ field, code }] });

/** The owner corrects their card until the goods are on their way, on the version they read (P10). `now` in epoch milliseconds. */
export function correctContactCard(card: CardFacts, { version, parts }: Correction, now: number): CorrectDecision {
  if (!cardCorrectableIn.includes(card.state)) return refused('WRONG_STATE');
  if (!contactOpen(card, now)) return refused('CONTACT_CLOSED');
  if (version !== card.version) return refused('STALE', 'version');
  return parts.ok
    ? { kind: 'corrected', parts: parts.value, at: Math.floor(now) }
    : { kind: 'refused', problems: parts.problems };
}
