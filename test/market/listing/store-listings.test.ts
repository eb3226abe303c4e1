import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { unique, type Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';

const terms = `price_and_shipping, payment, delivery_time, application_period, withdrawal_and_returns, extra_costs, non_conformity,
  software_environment, repeated_contracts, quantity_limits, foreign_office`;

let server: TestServer;
let keeper: Person;
let storeId: string;
let published: string;

interface Answered {
  readonly listing: { readonly id: string; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}

async function act(name: 'createDraft' | 'updateDraft' | 'publishListing', input: object): Promise<Answered> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation($input: ${type}) { ${name}(input: $input) { listing { id version } userErrors { code field } } }`;
  const { body } = await server.as(keeper).ask(document, { input });
  return (body.data as Record<string, Answered>)[name] as Answered; // the field that was asked for
}

const draft = (words: object): Promise<Answered> =>
  act('createDraft', {
    title: '店の品',
    description: '説明',
    category: 'OTHER',
    startPrice: 1000,
    idempotencyKey: unique(),
    ...words,
  });

const publish = ({ listing }: Answered): Promise<Answered> =>
  act('publishListing', { id: listing?.id, version: listing?.version, days: 3, idempotencyKey: unique() });

const closed = (when: string | null): Promise<unknown> =>
  server.db.owner.query('update store set closed_at = $2 where id = $1', [storeId, when]);

beforeAll(async () => {
  server = await startServer();
  keeper = await server.member();
  storeId = randomUUID();
  const items = terms.split(',').map(() => `'なし'`);
  await server.db.owner.query(
    `insert into store (id, owner_id, shop_name, contact, ${terms}) values ($1, $2, '暖簾', '', ${items.join(', ')})`,
    [storeId, keeper.id],
  );
  const { listing } = await publish(await draft({ asStore: true }));
  published = listing?.id ?? '';
});
afterAll(() => server.stop());

const seller = 'seller { __typename ... on Member { id nickname } ... on Store { id shopName } }';
const ids = (connection: { edges: { node: { id: string } }[] }): string[] =>
  connection.edges.map(({ node }) => node.id);

test('a store’s listing shows the store as its seller, and nothing of the member behind it (P5.2)', async () => {
  const document = `query($id: ID!) { listing(id: $id) { id title state category ${seller} minimumNextBid leader { id }
    priceHistory { edges { node { bidder { id } } } } } node(id: $id) { ... on Listing { ${seller} } }
    listings(filter: { text: "店の品" }) { edges { node { ${seller} } } } }`;
  for (const who of [undefined, keeper]) {
    const { body, text } = await server.as(who).ask(document, { id: published });
    expect(body.data.listing.seller).toEqual({ __typename: 'Store', id: storeId, shopName: '暖簾' });
    expect(text).not.toContain(keeper.id);
    expect(text).not.toContain(keeper.nickname);
  }
});

test('nothing public leads from the nickname to the store’s listings, or back', async () => {
  const document = `query($member: ID!, $store: ID!) {
    ofMember: listings(filter: { seller: $member }) { totalCount edges { node { id } } }
    ofStore: listings(filter: { seller: $store }) { totalCount edges { node { id } } }
    member: node(id: $member) { ... on Member { listings { totalCount edges { node { id } } } } }
    store(id: $store) { listings { totalCount edges { node { id } } } } }`;
  const own = await publish(await draft({ title: '自分の品' }));
  for (const who of [undefined, keeper]) {
    const { data } = (await server.as(who).ask(document, { member: keeper.id, store: storeId })).body;
    expect(ids(data.ofMember)).toEqual([own.listing?.id]);
    expect(ids(data.member.listings)).toEqual([own.listing?.id]);
    expect(ids(data.ofStore)).toEqual([published]);
    expect(ids(data.store.listings)).toEqual([published]);
    expect(data.store.listings.totalCount).toBe(1);
  }
});

test('once the store is closed, its listings tell no seller, and it publishes no more (P5.1)', async () => {
  const waiting = await draft({ asStore: true });
  await closed('2026-11-22T00:00:00Z');
  try {
    const { body, text } = await server
      .as()
      .ask(`query($id: ID!) { listing(id: $id) { title ${seller} } }`, { id: published });
    expect(body.data.listing).toEqual({ title: '店の品', seller: null });
    expect(text).not.toContain(storeId);
    const late = await publish(waiting);
    expect(late.userErrors).toEqual([{ code: 'STORE_NOT_OPEN', field: ['asStore'] }]);
    expect((await draft({ asStore: true })).userErrors[0]?.code).toBe('STORE_NOT_OPEN');
  } finally {
    await closed(null);
  }
});

test('a draft can pass from the store to its owner and back', async () => {
  const { listing } = await draft({ asStore: true });
  const mine = await act('updateDraft', { id: listing?.id, version: listing?.version, asStore: false });
  const { body } = await server
    .as(keeper)
    .ask(`query($id: ID!) { listing(id: $id) { ${seller} } }`, { id: listing?.id });
  expect(body.data.listing.seller).toMatchObject({ __typename: 'Member', nickname: keeper.nickname });
  const back = await act('updateDraft', { id: listing?.id, version: mine.listing?.version, asStore: true });
  expect(back.userErrors).toEqual([]);
});
