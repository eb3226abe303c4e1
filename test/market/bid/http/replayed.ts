/** A recorded auction played again over HTTP, each bid at its own time by the database's clock. */
import { runnerUpOf, type Opening, type TimedBid } from '../../../../src/market/bid/replay/replay.ts';
import type { TestServer } from '../../../harness/server.ts';
import { at, opened, type Bidder, type Sale } from './sale.ts';

export interface Recorded {
  readonly opening: Opening;
  readonly bids: readonly TimedBid[];
}

export interface Played {
  readonly sale: Sale;
  readonly accepted: number;
  readonly refused: number;
  readonly extensions: number;
}

/** A recording's times are milliseconds from its own beginning. */
export const beginning = Date.parse(at('00:00'));
const instant = (ms: number): string => new Date(beginning + ms).toISOString();

export async function playOverHttp(
  server: TestServer,
  seller: Bidder,
  cast: ReadonlyMap<string, Bidder>,
  recorded: Recorded,
): Promise<Played> {
  const { startsAt, endAt, startPrice, reservePrice = null, buyNowPrice = null } = recorded.opening;
  const terms = { startPrice, reservePrice, buyNowPrice };
  const sale = await opened(server, seller, { ...terms, startsAt: instant(startsAt), endAt: instant(endAt) });
  let [accepted, refused, extensions, end] = [0, 0, 0, instant(endAt)];
  for (const { bidderId, amount, at: time } of recorded.bids) {
    await server.clock.set(instant(time));
    const { __typename, listing } = await sale.bid(cast.get(bidderId) as Bidder, amount); // every bidder was cast
    if (__typename === 'BidRefused') refused++;
    else accepted++;
    if (listing && listing.endAt > end) [end, extensions] = [listing.endAt, extensions + 1];
  }
  return { sale, accepted, refused, extensions };
}

/** The line that the outcome file has for an auction, from what is stored and what was told; the cast go by their old names. */
export async function outcomeLine(
  id: string,
  { sale, accepted, refused, extensions }: Played,
  bids: number,
  nameOf: (id: string) => string,
): Promise<string> {
  const [auction, log] = [await sale.row(), await sale.log()];
  const runnerUp = runnerUpOf({ auction, accepted: log });
  const winner = auction.leaderId === null ? '' : nameOf(auction.leaderId);
  const second = runnerUp ? [nameOf(runnerUp.bidderId), runnerUp.amount] : ['', ''];
  const end = (auction.endAt - beginning) / 1_000;
  return [id, bids, auction.startPrice, accepted, refused, auction.price, winner, ...second, extensions, end].join(',');
}
