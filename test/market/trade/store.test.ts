/** A store's trade tells nowhere under which nickname its owner trades (P5.2). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../../harness/server.ts';
import { auction, close } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const whole = `query ($id: ID!) { listing(id: $id) { seller { __typename ... on Member { nickname } ... on Store { shopName } } myTrade {
  seller { __typename ... on Member { id nickname } ... on Store { shopName } } winner { id nickname } mySide otherCard { id name phone }
  thread { edges { node { id text from mine } } } } } }`;

test('The winner of a store’s auction trades with the store, and meets neither nickname nor id of its owner', async () => {
  const { listingId, seller, winner } = await auction(server);
  const { owner } = server.db;
  const { rows } = await owner.query<{ id: string }>(
    `insert into store (owner_id, shop_name, contact, price_and_shipping, payment, delivery_time, application_period, withdrawal_and_returns,
      extra_costs, non_conformity, software_environment, repeated_contracts, quantity_limits, foreign_office)
      values ($1, 'Tea House', '', '', '', '', '', '', '', '', '', '', '', '') returning id`,
    [seller.id],
  );
  await owner.query('update listing set store_id = $2 where id = $1', [listingId, rows[0]?.id]);
  await server.clock.set('2026-12-01T12:00:01Z');
  await close(server, listingId);
  const trade = await owner.query<{ id: string }>('select id from trade where listing_id = $1', [listingId]);
  const writing = `mutation ($id: ID!) { sendMessage(input: { tradeId: $id, text: "Thank you", idempotencyKey: "1" }) { sentMessage { id } } }`;
  await server.as(seller).ask(writing, { id: trade.rows[0]?.id });

  const seen = await server.as(winner).ask(whole, { id: listingId });
  const { myTrade } = seen.body.data.listing;
  expect(myTrade.seller).toEqual({ __typename: 'Store', shopName: 'Tea House' });
  expect(myTrade.otherCard).toMatchObject({ name: seller.values.name, phone: seller.values.phone });
  expect(myTrade.thread.edges[0].node).toMatchObject({ text: 'Thank you', from: 'SELLER', mine: false });
  for (const hidden of [seller.id, seller.nickname]) expect(seen.text).not.toContain(hidden);

  await owner.query('update store set closed_at = noren_now() where owner_id = $1', [seller.id]);
  const later = await server.as(winner).ask(whole, { id: listingId });
  expect(later.body.data.listing.myTrade.seller).toBeNull();
  expect(later.body.data.listing.myTrade.otherCard.name).toBe(seller.values.name);
});
