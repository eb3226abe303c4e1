import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { replay, type TimedBid } from '../../../src/market/bid/replay/replay.ts';
import { Bidding, type Told } from './crash/bidding.ts';
import { newFolder, start, type Noren } from './crash/noren.ts';
import { crowd, opened, saleOf, type Bidder } from './http/sale.ts';

/** One in `npm test`; ten in `npm run test:crash`. */
const rounds = (globalThis as { crashRounds?: number }).crashRounds ?? 1;

const { folder, remove } = newFolder();
let noren: Noren;
let saleId: string;
let seller: Bidder, bidders: Bidder[];
const told: Told[] = [];

beforeAll(async () => {
  noren = await start(folder);
  [seller, ...bidders] = (await crowd(noren, 51)) as [Bidder, ...Bidder[]];
  const day = 86_400_000;
  const times = { startsAt: new Date(Date.now() - day).toISOString(), endAt: new Date(Date.now() + day).toISOString() };
  saleId = (await opened(noren, seller, times)).id;
}, 120_000);

afterAll(async () => {
  try {
    await noren.stop();
  } finally {
    remove(); // even when it never started
  }
}, 60_000);

/** Fifty bid; at a random moment `strike`; then Noren is started again. Gives the bids that were sent and never answered. */
async function strikeAmid(strike: () => Promise<void>): Promise<Bidding['unheard']> {
  const bidding = new Bidding(noren, { id: saleId }, bidders);
  await bidding.answered(20);
  await wait(randomInt(0, 1_500));
  await strike();
  await bidding.over();
  told.push(...bidding.told);
  noren = await start(folder);
  return bidding.unheard;
}

const isAccepted = ({ outcome }: Told): boolean => outcome !== 'BidRefused';
const nameOf = ({ bidderId, amount }: Pick<TimedBid, 'bidderId' | 'amount'>): string => `${bidderId} ${amount}`;
const namesOf = (all: readonly Told[]): string[] =>
  all.map(({ bidder, amount }) => nameOf({ bidderId: bidder.id, amount }));

/** The books agree with themselves, and with all that anyone was ever told. Gives the number of bids in them. */
async function checkBooks(): Promise<number> {
  const sale = saleOf(noren, saleId);
  const [log, row, steps] = [await sale.log(), await sale.row(), await sale.steps()]; // a gap in seq throws
  const { sellerId, startsAt, startPrice } = row;
  const endAt = row.endAt; // a day away: nothing extends
  const played = replay({ sellerId, startsAt, endAt, startPrice }, log);
  expect(played.refused).toEqual([]);
  expect(row).toEqual(played.auction);
  expect(steps).toEqual(played.steps);

  const stored = log.map(nameOf);
  expect(new Set(stored).size).toBe(stored.length);
  const inBooks = new Set(stored);
  expect(namesOf(told.filter(isAccepted)).filter((name) => !inBooks.has(name))).toEqual([]);
  expect(namesOf(told.filter((one) => !isAccepted(one))).filter((name) => inBooks.has(name))).toEqual([]);
  return log.length;
}

/** What was never answered is sent again with its key: it is answered now, and is one bid at most. */
async function sendAgain(unheard: Bidding['unheard']): Promise<void> {
  const before = new Set((await saleOf(noren, saleId).log()).map(nameOf));
  const again = new Bidding(noren, { id: saleId }, []);
  await Promise.all([...unheard.values()].map((order) => again.send(order)));
  expect(again.unheard.size).toBe(0);
  told.push(...again.told);
  const added = namesOf(again.told.filter(isAccepted)).filter((name) => !before.has(name));
  expect(await checkBooks()).toBe(before.size + added.length);
}

const struck: [what: string, strike: () => Promise<void>][] = [
  ...Array.from({ length: rounds }, (_, n): [string, () => Promise<void>] => [
    `the server is killed (${n + 1})`,
    () => noren.kill(),
  ]),
  [
    'PostgreSQL itself is killed',
    async () => {
      noren.killPostgres();
      await wait(300); // bids go on arriving at a server without a database
      await noren.kill();
    },
  ],
];

test.each(struck)(
  'fifty bid on one listing and %s: every acknowledged bid is there, seq has no gap, price, leader and history equal a replay',
  async (_what, strike) => {
    const unheard = await strikeAmid(strike);
    await checkBooks();
    await sendAgain(unheard);
  },
  120_000,
);
