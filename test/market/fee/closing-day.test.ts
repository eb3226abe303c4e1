import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chargeFees } from '../../../src/market/fee/index.ts';
import { stopAuction, letAuctionGoOn } from '../../../src/market/selling/index.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { regularsOf, take, trade } from '../trade/scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const charge = () => chargeFees.run({}, server.market);
const closingDay = '2026-12-15T12:00:00.000Z';

async function sold() {
  return trade(server, { people: await regularsOf(server) });
}

async function feesOf(listingId: string) {
  const { rows } = await server.db.owner.query(
    'select payer_id, reason, price, per_mille, amount, charged_at from fee where listing_id = $1',
    [listingId],
  );
  return rows;
}

describe('R24: on the closing day', () => {
  test('the seller of a winner who stands is charged, once, however often the job comes and in parallel', async () => {
    const { listingId, seller } = await sold();
    await server.clock.set(closingDay);
    await Promise.all(Array.from({ length: 4 }, charge));
    await server.clock.set('2027-03-01T00:00:00Z');
    await charge();
    expect(await feesOf(listingId)).toEqual([
      {
        payer_id: seller.id,
        reason: 'SALE',
        price: 1100,
        per_mille: 88,
        amount: 96,
        charged_at: new Date(closingDay),
      },
    ]);
  });

  test('not a millisecond before', async () => {
    const { listingId } = await sold();
    await server.clock.set('2026-12-15T11:59:59.999Z');
    await charge();
    expect(await feesOf(listingId)).toEqual([]);
  });

  test('nobody is charged for a trade that was called off before, and it stays so', async () => {
    const { listingId, seller, tradeId } = await sold();
    await take(server, seller, 'cancelTrade', tradeId);
    await server.clock.set(closingDay);
    await charge();
    expect(await feesOf(listingId)).toEqual([]);
  });

  test('what an authority stopped waits, and is charged as much later (R29)', async () => {
    const { listingId } = await sold();
    await server.clock.set('2026-12-10T12:00:00Z');
    await stopAuction(server.market, listingId);
    await server.clock.set('2026-12-20T12:00:00Z');
    await charge();
    expect(await feesOf(listingId)).toEqual([]);
    await letAuctionGoOn(server.market, listingId);
    await server.clock.set('2026-12-25T11:59:59.999Z');
    await charge();
    expect(await feesOf(listingId)).toEqual([]);
    await server.clock.set('2026-12-25T12:00:00Z');
    await charge();
    expect(await feesOf(listingId)).toHaveLength(1);
  });

  test('the seller finds it under their own, with the trade; nobody else finds it', async () => {
    const { listingId, seller, winner, tradeId } = await sold();
    await server.clock.set(closingDay);
    await charge();
    const ask = `{ me { fees(first: 50) { edges { node { reason amount price perMille trade { id } listing { id } } } } } }`;
    const nodes = async (who: typeof seller) =>
      (await server.as(who).ask(ask)).body.data.me.fees.edges.map(({ node }: { node: unknown }) => node);
    expect(await nodes(seller)).toContainEqual({
      reason: 'SALE',
      amount: 96,
      price: 1100,
      perMille: 88,
      trade: { id: tradeId },
      listing: { id: listingId },
    });
    expect(await nodes(winner)).toEqual([]);
  });

  test('one sale that cannot be charged keeps no other from being charged, and the job fails', async () => {
    const [bad, good] = [await sold(), await sold()];
    const { owner } = server.db;
    await owner.query(`update trade set decided_at = decided_at - interval '1 second' where id = $1`, [bad.tradeId]);
    await owner.query(`create function spoil() returns trigger language plpgsql as $$ begin
      if new.listing_id = '${bad.listingId}' then raise exception 'spoiled'; end if; return new; end $$`);
    await owner.query('create trigger spoil before insert on fee for each row execute function spoil()');
    await server.clock.set(closingDay);
    await expect(charge()).rejects.toThrow(/^1 of \d+ failed\.$/);
    expect(await feesOf(bad.listingId)).toEqual([]);
    expect(await feesOf(good.listingId)).toHaveLength(1);
    await owner.query('drop trigger spoil on fee');
    await charge();
    expect(await feesOf(bad.listingId)).toHaveLength(1);
  });
});
