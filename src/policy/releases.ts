/**
 * The published releases: the only ways in which a hidden value may influence what others see. Any other influence is a leak.
 * `rule` is the auction rule that makes the release, where one does.
 */
import type { ArticleId } from './articles.ts';

export interface Release {
  readonly under: ArticleId;
  readonly rule?: string;
  readonly text: string;
}

const listed = {
  PR1: { under: 'P5.2', rule: 'R4', text: 'The current price and the outcome follow from the maxima of the bids.' },
  PR2: { under: 'P5.2', rule: 'R11', text: 'Whether the reserve price is met: yes or no.' },
  PR3: { under: 'P11.1', rule: 'R7', text: "A bidder's own answer: accepted, or outbid." },
  PR4: { under: 'P4', rule: 'R18', text: 'That a bidder is refused; to that bidder alone, and without the reason.' },
  PR5: { under: 'P5.2', text: 'Counts of what is public: public bids, listings inside their history period.' },
  PR6: { under: 'P6.11', text: 'A partly masked id beside a published post.' },
  PR7: { under: 'P3', text: 'At registration, that a nickname is taken.' },
  PR8: { under: 'P11.2', text: 'That a member withdrew.' },
  PR9: { under: 'P5.1', text: 'That a store is registered.' },
  PR10: { under: 'P5.2', rule: 'R20', text: 'Who won, by nickname.' },
  PR11: {
    under: 'P5.2',
    rule: 'R26',
    text: 'A beaten maximum at its step; a standing one exactly where R5 or R11 makes the price equal it.',
  },
  PR12: { under: 'P6.11', text: 'That a review exists after the history period, without its listing.' },
  PR13: { under: 'P11.1', text: 'How many members watch a listing: to its seller alone, and never who.' },
  PR14: {
    under: 'P6.2',
    rule: 'R23',
    text: 'To whom an offer can go: a bidder who blocked the seller is passed over like one who cannot be asked.',
  },
} as const satisfies Readonly<Record<string, Release>>;

export type ReleaseId = keyof typeof listed;
export const releases: Readonly<Record<ReleaseId, Release>> = listed;
