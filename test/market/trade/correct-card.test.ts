/** The owner of a contact card corrects it until the goods are shipped; the other side sees it, and which one (P6.1). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { unique, type Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { bringTo, take, trade } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const correcting = `mutation ($id: ID!, $version: Int!, $details: ContactDetailsInput!) {
  correctContactCard(input: { tradeId: $id, version: $version, details: $details }) {
    trade { myCard { version name phone address { postalCode prefecture city street building } } } userErrors { code field } } }`;
const correct = (who: Person | undefined, id: string, details: object, version = 1) =>
  server.as(who).ask(correcting, { id, version, details });
const errorsOf = async (asked: ReturnType<typeof correct>) => (await asked).body.data.correctContactCard.userErrors;
const other = 'query ($id: ID!) { trade(id: $id) { otherCard { version name phone } } }';

describe('A contact card', () => {
  test('is corrected by its owner; the other side sees the new one, and the ledger which', async () => {
    const { tradeId, seller, winner } = await trade(server);
    const name = `鈴木 ${unique()}`;
    const { body } = await correct(winner, tradeId, {
      name,
      address: { ...winner.values.address, postalCode: '1000001', building: null },
    });
    expect(body.data.correctContactCard).toEqual({
      trade: {
        myCard: {
          version: 2,
          name,
          phone: winner.values.phone,
          address: { ...winner.values.address, postalCode: '100-0001', building: null },
        },
      },
      userErrors: [],
    });
    const seen = await server.as(seller).ask(other, { id: tradeId });
    expect(seen.body.data.trade.otherCard).toEqual({ version: 2, name, phone: winner.values.phone });
    const { rows } = await server.db.owner.query<{ leaves: { reference: string }[] }>(
      'select leaves from disclosure where recipient_id = $1',
      [seller.id],
    );
    expect(rows.flatMap(({ leaves }) => leaves.map((leaf) => leaf.reference))).toEqual([`trade:${tradeId}/card:2`]);
  });

  test('is one trade’s: the registration stays as it is', async () => {
    const { tradeId, winner } = await trade(server);
    await correct(winner, tradeId, { name: `鈴木 ${unique()}` });
    const { body } = await server.as(winner).ask('{ me { registration { name version } } }');
    expect(body.data.me.registration).toEqual({ name: winner.values.name, version: 1 });
  });

  test('is corrected on the version that was read alone; of two at once one is stale (P10)', async () => {
    const { tradeId, winner } = await trade(server);
    const both = await Promise.all(['one', 'two'].map((name) => errorsOf(correct(winner, tradeId, { name }))));
    expect(both.flat()).toEqual([{ code: 'STALE', field: ['version'] }]);
    expect(await errorsOf(correct(winner, tradeId, { name: 'three' }, 1))).toEqual([
      { code: 'STALE', field: ['version'] },
    ]);
    expect(await errorsOf(correct(winner, tradeId, { name: 'three' }, 2))).toEqual([]);
  });

  test.each([
    [{ phone: '123' }, [{ code: 'INVALID', field: ['details', 'phone'] }]],
    [{ name: null }, [{ code: 'REQUIRED', field: ['details', 'name'] }]],
    [{ name: ' ' }, [{ code: 'REQUIRED', field: ['details', 'name'] }]],
    [{ companyName: 'A company' }, [{ code: 'NOT_ASKED', field: ['details', 'companyName'] }]],
  ])('takes what a registration takes, and refuses %j', async (details, errors) => {
    const { tradeId, winner } = await trade(server);
    expect(await errorsOf(correct(winner, tradeId, details))).toEqual(errors);
  });

  test.each(['SHIPPED', 'RECEIVED', 'CANCELLED'])('stays as it is once the trade is %s', async (state) => {
    const traded = await trade(server);
    await bringTo(server, traded, state);
    expect(await errorsOf(correct(traded.winner, traded.tradeId, { name: 'later' }))).toEqual([
      { code: 'WRONG_STATE', field: null },
    ]);
  });

  test('is nobody else’s to correct: the same bytes as for a trade that never was', async () => {
    const { tradeId, loser, winner } = await trade(server);
    const there = await correct(loser, tradeId, { phone: '123' });
    expect(there.text).toBe((await correct(loser, randomUUID(), { phone: '123' })).text);
    expect(await errorsOf(Promise.resolve(there))).toEqual([{ code: 'NOT_FOUND', field: null }]);
    await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [winner.sessionId]);
    expect((await correct(winner, tradeId, { name: 'later' })).body.errors?.[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('and shipping at the same time come to one order', async () => {
    for (let round = 0; round < 6; round++) {
      const traded = await trade(server);
      await bringTo(server, traded, 'PAID');
      const [corrected] = await Promise.all([
        correct(traded.winner, traded.tradeId, { name: 'at once' }),
        take(server, traded.seller, 'reportShipped', traded.tradeId),
      ]);
      const { userErrors, trade: after } = corrected.body.data.correctContactCard;
      expect(userErrors.length === 0 ? after.myCard.name : userErrors[0].code).toBe(
        userErrors.length === 0 ? 'at once' : 'WRONG_STATE',
      );
    }
  });
});
