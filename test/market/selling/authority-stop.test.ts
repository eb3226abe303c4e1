import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letAuctionGoOn, stopAuction } from '../../../src/market/selling/index.ts';
import { dueAt } from '../../harness/jobs.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { close, END, sweep, take, trade, auction, type Traded } from '../trade/scene.ts';
import { enter } from '../bid/http/sale.ts';
import { cancel, endEarly } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.market.relay.stop();
});
afterAll(() => server.stop());

const stop = (listingId: string) => stopAuction(server.market, listingId);
const goOn = (listingId: string) => letAuctionGoOn(server.market, listingId);

async function listingFor(who: Person | undefined, id: string) {
  const { body } = await server
    .as(who)
    .ask(
      `query ($id: ID!) { listing(id: $id) { state endAt revision price priceHistory(first: 9) { edges { node { price } } } } node(id: $id) { id } }`,
      { id },
    );
  return body.data;
}

const own = `{ me { bids(first: 50) { edges { node { id } } } trades(first: 50) { edges { node { id } } }
  listings(first: 50) { edges { node { id state } } } } }`;

async function rowOf(listingId: string) {
  const { rows } = await server.db.owner.query('select * from listing where id = $1', [listingId]);
  return rows[0];
}

describe('R29: an auction that an authority stops', () => {
  test('is there for its seller alone, as SUSPENDED; to bidders and strangers it is as if it were not there', async () => {
    const { listingId, seller, winner, loser } = await auction(server);
    await server.clock.set('2026-12-01T10:00:00Z');
    await stop(listingId);
    expect((await listingFor(seller, listingId)).listing).toMatchObject({ state: 'SUSPENDED', price: 1100 });
    for (const who of [winner, loser, await server.member(), undefined])
      expect(await listingFor(who, listingId)).toEqual({ listing: null, node: null });
    const { body } = await server.as(winner).ask(own);
    expect(body.data.me).toMatchObject({ bids: { edges: [] }, trades: { edges: [] } });
  });

  test('takes no bid, and says of it what is said of nothing', async () => {
    const { listingId, loser } = await auction(server);
    await server.clock.set('2026-12-01T10:00:00Z');
    await stop(listingId);
    const bid = (id: string) => enter(server, loser, { listingId: id, amount: 9_000 });
    const [stopped, nothing] = [await bid(listingId), await bid('00000000-0000-4000-8000-000000000001')];
    expect(stopped.text).toBe(nothing.text);
    expect(stopped.body.data.placeBid.code).toBe('NOT_FOUND');
  });

  test('does not end: neither by its job, nor by the sweep, nor by its seller', async () => {
    const { listingId, seller } = await auction(server);
    await server.clock.set('2026-12-01T10:00:00Z');
    await stop(listingId);
    await server.clock.set('2026-12-02T10:00:00Z');
    await close(server, listingId);
    await sweep(server);
    expect(await endEarly(server, seller, listingId)).toMatchObject({ refused: { from: 'SUSPENDED', to: 'ENDED' } });
    expect(await cancel(server, seller, listingId)).toMatchObject({ refused: { from: 'SUSPENDED', to: 'CANCELLED' } });
    expect(await rowOf(listingId)).toMatchObject({ state: 'SUSPENDED', ended_at: null });
    expect((await server.db.owner.query('select id from trade where listing_id = $1', [listingId])).rows).toEqual([]);
  });

  test('goes on with the time that it had left, and ends then', async () => {
    const { listingId } = await auction(server);
    await server.clock.set('2026-12-01T11:00:00Z');
    await stop(listingId);
    await server.clock.set('2026-12-04T00:00:00Z');
    await goOn(listingId);
    const endAt = '2026-12-04T01:00:00.000Z';
    expect((await listingFor(undefined, listingId)).listing).toMatchObject({ state: 'OPEN', endAt });
    expect(await dueAt(server, `close:${listingId}`)).toEqual([new Date(endAt)]);
    await server.clock.set(endAt);
    await close(server, listingId);
    expect(await rowOf(listingId)).toMatchObject({ state: 'ENDED', end_at: new Date(endAt), suspended_at: null });
  });

  test('that was past its end when it was stopped has ended then: its winner is decided at that end', async () => {
    const { listingId } = await auction(server);
    await server.clock.set('2026-12-01T12:00:01Z');
    await stop(listingId);
    await server.clock.set('2026-12-09T00:00:00Z');
    await goOn(listingId);
    await close(server, listingId);
    const { rows } = await server.db.owner.query('select decided_at from trade where listing_id = $1', [listingId]);
    expect(rows).toEqual([{ decided_at: new Date(END) }]);
  });

  test('each change of what is seen raises the revision by one; twice stopped is stopped once', async () => {
    const { listingId } = await auction(server);
    await server.clock.set('2026-12-01T11:00:00Z');
    expect(await goOn(listingId)).toEqual({ kind: 'refused', from: 'OPEN' });
    expect(await stop(listingId)).toMatchObject({ kind: 'suspended' });
    expect(await stop(listingId)).toEqual({ kind: 'refused', from: 'SUSPENDED' });
    await goOn(listingId);
    expect((await rowOf(listingId)).revision).toBe(2);
    expect(await stop('00000000-0000-4000-8000-000000000001')).toBeNull();
  });

  test('a draft cannot be stopped: nobody knows of it', async () => {
    const { listingId } = await auction(server, { bids: false });
    await server.db.owner.query(`update listing set state = 'DRAFT', starts_at = null, end_at = null where id = $1`, [
      listingId,
    ]);
    expect(await stop(listingId)).toEqual({ kind: 'refused', from: 'DRAFT' });
  });

  test('is kept for a year and more, after it went on too', async () => {
    const { listingId } = await auction(server);
    await server.clock.set('2026-12-01T11:00:00Z');
    await stop(listingId);
    await goOn(listingId);
    expect((await rowOf(listingId)).keep_until).toEqual(new Date('2027-12-01T11:00:00Z'));
  });
});

describe('R29: the trade of an auction that an authority stops', () => {
  let sold: Traded;
  const tradeFor = async (who: Person) => {
    const { body } = await server
      .as(who)
      .ask(
        `query ($id: ID!) { trade(id: $id) { contactUntil paymentDueAt otherCard { name } myCard { id } thread(first: 9) { edges { node { text } } } } }`,
        { id: sold.tradeId },
      );
    return body.data.trade;
  };

  test('discloses nothing to either side: no card, no message, not even that it is there', async () => {
    sold = await trade(server);
    const { seller, winner, listingId, tradeId } = sold;
    expect((await tradeFor(winner)).otherCard.name).toBe(seller.values.name);
    await stop(listingId);
    expect([await tradeFor(winner), await tradeFor(seller)]).toEqual([null, null]);
    const cards = await server.db.owner.query<{ id: string }>('select id from contact_card where trade_id = $1', [
      tradeId,
    ]);
    for (const { id } of cards.rows)
      for (const who of [seller, winner])
        expect(
          (await server.as(who).ask('query ($id: ID!) { node(id: $id) { id } }', { id })).body.data.node,
        ).toBeNull();
    expect((await server.as(seller).ask(own)).body.data.me).toMatchObject({
      listings: { edges: [{ node: { id: listingId, state: 'SUSPENDED' } }] },
      trades: { edges: [] },
    });
  });

  test('takes no step and no message, from either side', async () => {
    expect((await take(server, sold.winner, 'reportPaid', sold.tradeId)).body.data.reportPaid.userErrors).toEqual([
      { code: 'NOT_FOUND' },
    ]);
    const { body } = await server
      .as(sold.seller)
      .ask(
        `mutation ($id: ID!) { sendMessage(input: { tradeId: $id, text: "hello", idempotencyKey: "stopped" }) { userErrors { code } } }`,
        { id: sold.tradeId },
      );
    expect(body.data.sendMessage.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  test('goes on where it stood: contact and payment are as much later as it was held', async () => {
    await server.clock.set('2026-12-11T12:00:01Z');
    await goOn(sold.listingId);
    expect(await tradeFor(sold.winner)).toMatchObject({
      contactUntil: '2027-04-10T12:00:00.000Z',
      paymentDueAt: '2026-12-16T12:00:00.000Z',
      otherCard: { name: sold.seller.values.name },
    });
    expect((await rowOf(sold.listingId)).state).toBe('ENDED');
  });

  test('contact that was over when it was stopped stays over', async () => {
    const other = await trade(server);
    await server.clock.set('2027-06-01T00:00:00Z');
    await stop(other.listingId);
    await server.clock.set('2027-07-01T00:00:00Z');
    await goOn(other.listingId);
    const { rows } = await server.db.owner.query('select contact_until from trade where id = $1', [other.tradeId]);
    expect(rows[0].contact_until).toEqual(new Date('2027-03-31T12:00:00Z'));
  });
});
