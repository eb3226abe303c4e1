/** What must hold of the books, whoever was killed: they equal a replay of `seq`, and agree with all that anyone was ever told. */
import { expect } from '@jest/globals';
import { replay, type TimedBid } from '../../src/market/bid/replay/replay.ts';
import { saleOf, type Place } from '../market/bid/http/sale.ts';
import type { Heard } from './clients.ts';

export interface Opened {
  readonly id: string;
  /** The end that it was opened with, in epoch milliseconds; raises near it move it (R13). */
  readonly endAt: number;
}

export const isAccepted = ({ outcome }: Heard): boolean => outcome === 'BidAccepted' || outcome === 'BidOutbid';

const nameOf = ({ bidderId, amount }: Pick<TimedBid, 'bidderId' | 'amount'>): string => `${bidderId} ${amount}`;

/** Gives the bids in the books. */
export async function checkBooks(place: Place, { id, endAt }: Opened, heard: readonly Heard[]): Promise<TimedBid[]> {
  const sale = saleOf(place, id);
  const [log, row, steps] = [await sale.log(), await sale.row(), await sale.steps()]; // a gap in seq throws
  const { sellerId, startsAt, startPrice } = row;
  const played = replay({ sellerId, startsAt, endAt, startPrice }, log);
  expect(played.refused).toEqual([]);
  expect({ ...row, state: 'OPEN', revision: 0 }).toEqual({ ...played.auction, state: 'OPEN', revision: 0 });
  expect(steps).toEqual(played.steps);

  const stored = log.map(nameOf);
  expect(new Set(stored).size).toBe(stored.length);
  const inBooks = new Set(stored);
  const here = heard.filter(({ listingId }) => listingId === id);
  const named = (some: readonly Heard[]) => some.map(({ bidder, amount }) => nameOf({ bidderId: bidder.id, amount }));
  expect(named(here.filter(isAccepted)).filter((name) => !inBooks.has(name))).toEqual([]); // acknowledged, and lost
  expect(named(here.filter((one) => !isAccepted(one))).filter((name) => inBooks.has(name))).toEqual([]); // refused, and taken
  expect(log).toHaveLength(here.filter(isAccepted).length);
  return log;
}

interface Ended {
  readonly id: string;
  readonly state: string;
  readonly leaderId: string | null;
  readonly price: number;
  readonly trades: { winnerId: string; price: number; cards: number }[];
}

/** Every one of these auctions is ended, with one trade where somebody led and none where nobody did. */
export async function checkTrades({ db }: Place, ids: readonly string[]): Promise<void> {
  const { rows } = await db.owner.query<Ended>(
    `select l.id, l.state, l.leader_id as "leaderId", l.price, coalesce((select json_agg(json_build_object('winnerId', t.winner_id,
        'price', t.price, 'cards', (select count(*) from contact_card c where c.listing_id = l.id and c.trade_id = t.id)))
        from trade t where t.listing_id = l.id), '[]') as trades from listing l where l.id = any($1)`,
    [ids],
  );
  expect(rows).toHaveLength(ids.length);
  for (const { state, leaderId, price, trades } of rows) {
    expect(state).toBe('ENDED');
    expect(trades).toEqual(leaderId === null ? [] : [{ winnerId: leaderId, price, cards: 2 }]);
  }
}
