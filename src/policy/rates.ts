/** What sellers pay, and from which amount a consumer's claim counts, each with the day from which it is in force (LG-0). */
import { inForce, since, type Dated } from './dated.ts';

interface RateText<T> {
  readonly description: string;
  readonly source: string;
  readonly versions: readonly Dated<T>[];
}

const listed = {
  memberSale: {
    description: 'Of the final price, in thousandths, from a member who sells; rounded down to whole yen.',
    source: 'R24',
    versions: [{ from: since('2023-04-01'), value: 88 }],
  },
  storeSale: {
    description: 'Of the final price, in thousandths, from a store; rounded down to whole yen.',
    source: 'R24',
    versions: [{ from: since('2023-04-01'), value: 100 }],
  },
  cancellation: {
    description: 'For calling off an auction that ever had a bid, in yen.',
    source: 'R16',
    versions: [{ from: since('2023-04-01'), value: 550 }],
  },
  claimThreshold: {
    description: 'What a money claim against a business seller must be over, in yen.',
    source: 'LG-42',
    versions: [{ from: since('2023-04-01'), value: 10_000 }],
  },
} as const satisfies Readonly<Record<string, RateText<number>>>;

export type RateName = keyof typeof listed;
export const rates: Readonly<Record<RateName, RateText<number>>> = listed;

/** The rate at a moment (epoch milliseconds): thousandths or yen, as its description says. Throws RangeError before the first. */
export function rateInForce(name: RateName, atEpochMs: number): number {
  return inForce(`the rate "${name}"`, rates[name].versions, atEpochMs);
}
