/** A document runs interpreted when it first comes and compiled from then on. Nobody can tell which. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';
import { trade, type Traded } from '../market/trade/scene.ts';

let server: TestServer;
let traded: Traded;
beforeAll(async () => {
  server = await startServer();
  traded = await trade(server);
});
afterAll(() => server.stop());

type Who = 'visitor' | 'winner' | 'seller' | 'loser';
type Asking = readonly [query: string, who?: Who, variables?: Readonly<Record<string, unknown>>];

const listing = 'query ($id: ID!)';
const operations: readonly Asking[] = [
  ['{ __typename }'],
  [`${listing} { listing(id: $id) { id title price } }`],
  [`${listing} { listing(id: $id) { id title price } }`, 'seller'],
  [`${listing} { a: listing(id: $id) { title } b: listing(id: $id) { price } }`],
  [`${listing} { listing(id: $id) { ...F } } fragment F on Listing { title ...G } fragment G on Listing { price }`],
  [`query ($id: ID!, $no: Boolean = false) { listing(id: $id) { title @include(if: $no) price @skip(if: $no) } }`],
  [
    `query ($id: ID!, $no: Boolean = false) { listing(id: $id) { title @include(if: $no) price @skip(if: $no) } }`,
    'visitor',
    { no: true },
  ],
  [`${listing} { node(id: $id) { __typename id ... on Listing { title } } }`],
  [
    `${listing} { listing(id: $id) { priceHistory(first: 2) { edges { cursor node { price bidder { nickname } } } pageInfo { hasNextPage } } } }`,
  ],
  [
    `query ($id: ID!, $first: Int) { listing(id: $id) { priceHistory(first: $first) { edges { node { price } } } } }`,
    'visitor',
    { first: 0 },
  ],
  [`${listing} { listing(id: $id) { seller { __typename } } }`],
  [`query ($trade: ID!) { trade(id: $trade) { state otherCard { name phone address { city } } } }`, 'winner'],
  [`query ($trade: ID!) { trade(id: $trade) { state otherCard { name phone } } }`, 'loser'],
  [`query ($trade: ID!) { trade(id: $trade) { state } me { nickname } }`],
  ['{ me { id nickname } }', 'winner'],
  ['{ __schema { queryType { name } types { name kind } } }'],
  ['{ __type(name: "Listing") { fields { name type { kind ofType { name } } } } }'],
  [`${listing} { listing(id: $id) { id } }`, 'visitor', { id: null }],
  [`${listing} { listing(id: $id) { id } }`, 'visitor', { id: ['x'] }],
  [`${listing} { listing(id: $id) { id } }`, 'visitor', { id: randomUUID() }],
  [
    'query ($from: Yen) { listings(filter: { priceFrom: $from }, first: 3) { edges { node { title } } } }',
    'visitor',
    { from: -1 },
  ],
  ['query A { __typename } query B { listings(first: 1) { edges { cursor } } }'],
];

describe('the first three answers are equal byte for byte', () => {
  test.each(operations)('%s as %s with %j', async (query, who = 'visitor', variables = {}) => {
    const given = { id: traded.listingId, trade: traded.tradeId, ...variables };
    const asked = [];
    for (let sight = 0; sight < 3; sight++)
      asked.push(await server.as(who === 'visitor' ? undefined : traded[who]).ask(query, given));
    for (const { text, status } of asked)
      expect({ text, status }).toEqual({ text: asked[0]?.text, status: asked[0]?.status });
    expect(asked[0]?.text).not.toContain('INTERNAL_SERVER_ERROR');
  });
});
