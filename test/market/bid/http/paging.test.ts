import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { placeBid } from '../../../../src/market/bid/bid-transaction.ts';
import { viewerOf } from '../../../../src/privacy/index.ts';
import { startServer, type Answer, type TestServer } from '../../../harness/server.ts';
import { at, crowd, opened, type Bidder, type Sale } from './sale.ts';

let server: TestServer;
let seller: Bidder, two: readonly [Bidder, Bidder];

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  const [first, ...others] = (await crowd(server, 3)) as [Bidder, Bidder, Bidder];
  [seller, two] = [first, others];
});
afterAll(() => server.stop());

/** Two bidders in turn, each a little over the other: every bid is one line of the history. Without HTTP, to be quick. */
async function bids(sale: Sale, from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n++) {
    const { id } = two[n % 2 === 0 ? 0 : 1];
    const order = { listingId: sale.id, amount: 1_000 * (n + 1), idempotencyKey: randomUUID() };
    const { outcome } = await placeBid(server.market, viewerOf('member', id, id), order);
    if (outcome !== 'LEADING') throw new Error(`Bid ${n} was ${outcome}.`);
  }
}

const pageOf = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { listing(id: $id) {
  priceHistory(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { price } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

async function page(sale: Sale, args: Readonly<Record<string, unknown>>): Promise<Answer['data']> {
  return (await server.as().ask(pageOf, { id: sale.id, ...args })).body.data.listing.priceHistory;
}

interface History {
  readonly edges: readonly { readonly node: { readonly price: number } }[];
}

const pricesOf = ({ edges }: History): number[] => edges.map(({ node }) => node.price);

describe('P3: paging a history while 1,000 bids arrive', () => {
  test('shows no row twice and misses none, from the newest back and from the oldest on', async () => {
    const sale = await opened(server, seller, { startPrice: 1_000 });
    await bids(sale, 0, 200);
    let under = true;
    const arriving = bids(sale, 200, 1_000).finally(() => (under = false));

    // Back from the newest there was at the beginning, …
    const back: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { pageInfo, ...rest } = await page(sale, { first: 5, after });
      back.push(...pricesOf(rest));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(under).toBe(true); // they were still arriving

    // … and on from the oldest until nothing newer comes.
    const on: number[] = [];
    for (let before: string | null = null, more = true; more;) {
      const couldCome = under;
      const { pageInfo, ...rest } = await page(sale, { last: 20, before });
      on.push(...pricesOf(rest).toReversed());
      [before, more] = [pageInfo.startCursor ?? before, pageInfo.hasPreviousPage || couldCome];
    }
    await arriving;

    const all = (await sale.steps()).map(({ price }) => price);
    expect(all).toHaveLength(1_200);
    expect(on).toEqual(all);
    expect(back.length).toBeGreaterThanOrEqual(200);
    expect(back.toReversed()).toEqual(all.slice(0, back.length));
  }, 60_000);
});

describe('what a page costs', () => {
  const listingPage = `query ($id: ID!, $first: Int!) { listing(id: $id) { id title price state serverTime leader { nickname } myBid { maximum isLeading }
    priceHistory(first: $first) { edges { cursor node { price at bidder { id nickname } } } pageInfo { hasNextPage } } } }`;

  test('one statement for 10 bids and for 100, with their bidders and all that privacy asks, for anyone who asks', async () => {
    const sale = await opened(server, seller);
    await bids(sale, 0, 120);
    for (const who of [undefined, seller, two[0]]) {
      for (const first of [10, 100]) {
        const { body, statements } = await server.as(who?.token).ask(listingPage, { id: sale.id, first });
        expect(body.data.listing.priceHistory).toMatchObject({ pageInfo: { hasNextPage: true } });
        expect([body.data.listing.priceHistory.edges.length, statements.length]).toEqual([first, 1]);
      }
    }
  });

  test('a bid costs two round trips, of which the page that it answers with is no part: five statements and one', async () => {
    const sale = await opened(server, seller);
    await bids(sale, 0, 3);
    const place = `mutation ($input: PlaceBidInput!) { placeBid(input: $input) { ... on BidAccepted { listing { price leader { nickname } } } } }`;
    const input = { listingId: sale.id, amount: 50_000, idempotencyKey: randomUUID() };
    const { statements } = await server.as(two[1].token).ask(place, { input });
    expect(statements.map((text) => text.trim().split(/\s+/, 1)[0])).toEqual([
      'begin',
      'select',
      'select',
      'with',
      'commit',
      'select',
    ]);
  });
});
