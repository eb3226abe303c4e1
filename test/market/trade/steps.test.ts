/** The steps of a trade (P18): who may take which from where; two at once come to one order. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startServer, type Asked, type TestServer } from '../../harness/server.ts';
import { bringTo, regularsOf, take, trade, type Step, type Traded } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const states = ['AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'RECEIVED', 'CANCELLED'] as const;
const steps: readonly Step[] = ['reportPaid', 'reportShipped', 'reportReceived', 'cancelTrade'];

/** By hand: what each side’s step leads to; what is not here is refused. */
const allowed: Readonly<Record<string, string>> = {
  'winner reportPaid AWAITING_PAYMENT': 'PAID',
  'seller reportShipped PAID': 'SHIPPED',
  'winner reportReceived SHIPPED': 'RECEIVED',
  'seller cancelTrade AWAITING_PAYMENT': 'CANCELLED',
  'seller cancelTrade PAID': 'CANCELLED',
  'winner cancelTrade AWAITING_PAYMENT': 'CANCELLED',
  'winner cancelTrade PAID': 'CANCELLED',
};
const leadsTo = { reportPaid: 'PAID', reportShipped: 'SHIPPED', reportReceived: 'RECEIVED', cancelTrade: 'CANCELLED' };
const whose = {
  reportPaid: ['winner'],
  reportShipped: ['seller'],
  reportReceived: ['winner'],
  cancelTrade: ['seller', 'winner'],
};

async function stateOf({ tradeId }: Traded): Promise<string> {
  const { rows } = await server.db.owner.query<{ state: string }>('select state from trade where id = $1', [tradeId]);
  return rows[0]?.state ?? 'none';
}

describe.each(states)('From %s', (state) => {
  for (const who of ['seller', 'winner'] as const)
    for (const step of steps) {
      const to = allowed[`${who} ${step} ${state}`];
      test(to ? `the ${who} leads it by ${step} to ${to}` : `the ${who} cannot ${step}`, async () => {
        const traded = await trade(server, { people: await regularsOf(server) });
        await bringTo(server, traded, state);
        const { body } = await take(server, traded[who], step, traded.tradeId);
        const payload = body.data[step];
        expect(payload.trade.state).toBe(to ?? state);
        expect(await stateOf(traded)).toBe(to ?? state);
        const code = whose[step].includes(who) ? 'WRONG_STATE' : 'WRONG_SIDE';
        expect(payload.userErrors).toEqual(to ? [] : [{ code }]);
        expect(payload.refused).toEqual(to ? null : { from: state, to: leadsTo[step] });
      });
    }
});

describe('The steps of a trade', () => {
  test('are for its sides: to others the trade is not there, and nothing happens', async () => {
    const traded = await trade(server);
    const stranger = await server.member();
    for (const step of steps)
      for (const who of [traded.loser, stranger]) {
        const there = await take(server, who, step, traded.tradeId);
        expect(there.body.data[step]).toEqual({ trade: null, refused: null, userErrors: [{ code: 'NOT_FOUND' }] });
        for (const id of [randomUUID(), 'no id at all'])
          expect((await take(server, who, step, id)).text).toBe(there.text);
      }
    expect((await take(server, undefined, 'cancelTrade', traded.tradeId)).body.errors?.[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await stateOf(traded)).toBe('AWAITING_PAYMENT');
  });

  test('end with the session', async () => {
    const traded = await trade(server);
    await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [traded.winner.sessionId]);
    const { body } = await take(server, traded.winner, 'reportPaid', traded.tradeId);
    expect(body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await stateOf(traded)).toBe('AWAITING_PAYMENT');
  });

  test('keep when they were taken; receipt starts the contact period', async () => {
    const traded = await trade(server);
    await bringTo(server, traded, 'SHIPPED');
    await server.clock.set('2026-12-05T00:00:00Z');
    const { body } = await take(server, traded.winner, 'reportReceived', traded.tradeId);
    expect(body.data.reportReceived.trade).toEqual({
      state: 'RECEIVED',
      contactOpen: true,
      contactUntil: '2027-01-04T00:00:00.000Z',
    });
  });

  test('cannot open contact again that is over', async () => {
    const traded = await trade(server);
    await bringTo(server, traded, 'PAID');
    await server.clock.advance('121 days');
    const seller = await server.session(traded.seller);
    for (const step of ['reportShipped', 'cancelTrade'] as const) {
      const { body } = await take(server, seller, step, traded.tradeId);
      expect(body.data[step].userErrors).toEqual([{ code: 'CONTACT_CLOSED' }]);
      expect(body.data[step].trade.contactOpen).toBe(false);
    }
    await server.clock.release();
  });

  test('do not reach beyond the presumed receipt: a late report brings no more days', async () => {
    const traded = await trade(server);
    await bringTo(server, traded, 'SHIPPED');
    const until = new Date(Date.parse('2026-12-01T12:00:01Z') + 120 * 86_400_000).toISOString();
    await server.clock.advance('110 days');
    const winner = await server.session(traded.winner);
    const { body } = await take(server, winner, 'reportReceived', traded.tradeId);
    expect(body.data.reportReceived.trade.contactUntil).toBe(until);
    await server.clock.release();
  });

  test('come to one order when two are taken at once: shipped or cancelled, never both', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round++) {
      const traded = await trade(server, { people: await regularsOf(server) });
      await bringTo(server, traded, 'PAID');
      const ship = () => take(server, traded.seller, 'reportShipped', traded.tradeId);
      const cancel = () => take(server, traded.winner, 'cancelTrade', traded.tradeId);
      const [first, second] = await Promise.all(round % 2 ? [ship(), cancel()] : [cancel(), ship()]);
      const payloads = [first, second].map(({ body }) => body.data.reportShipped ?? body.data.cancelTrade);
      expect(payloads.filter((payload) => payload.userErrors.length === 0)).toHaveLength(1);
      const state = await stateOf(traded);
      const refused = payloads.find((payload) => payload.refused)?.refused;
      expect(refused).toEqual({ from: state, to: state === 'SHIPPED' ? 'CANCELLED' : 'SHIPPED' });
      outcomes.add(state);
    }
    expect([...outcomes].every((state) => ['SHIPPED', 'CANCELLED'].includes(state))).toBe(true);
  });

  test.each([
    ['cancelTrade', 'winner', 'CancelTradeInput', 'AGREED'],
    ['removeWinner', 'seller', 'RemoveWinnerInput', 'WINNER'],
  ] as const)('that cannot be taken back can be tried dry: %s by the %s (P20)', async (step, who, type, reason) => {
    const traded = await trade(server);
    const told = async () =>
      (await server.db.owner.query('select id from outbox where listing_id = $1', [traded.listingId])).rows;
    const before = await told();
    const text = `mutation ($input: ${type}!) { ${step}(input: $input) { trade { state otherCard { name } } refused { to } userErrors { code } } }`;
    const dry = async () => {
      const input = { tradeId: traded.tradeId, reason, validateOnly: true };
      return (await server.as(traded[who]).ask(text, { input })).body.data[step];
    };
    const trying = { trade: { state: 'AWAITING_PAYMENT', otherCard: { name: expect.any(String) } }, refused: null };
    expect(await dry()).toEqual({ ...trying, userErrors: [] });
    expect([await stateOf(traded), await told()]).toEqual(['AWAITING_PAYMENT', before]);
    await bringTo(server, traded, 'SHIPPED');
    expect(await dry()).toMatchObject({ refused: { to: 'CANCELLED' }, userErrors: [{ code: 'WRONG_STATE' }] });
  });

  test('say why and by which side a trade was called off, to both sides', async () => {
    const traded = await trade(server);
    await bringTo(server, traded, 'CANCELLED');
    const { body } = await server
      .as(traded.winner)
      .ask('query ($id: ID!) { trade(id: $id) { cancelledBy cancelReason cancelledAt } }', { id: traded.tradeId });
    expect(body.data.trade).toEqual({
      cancelledBy: 'SELLER',
      cancelReason: 'AGREED',
      cancelledAt: '2026-12-01T12:00:01.000Z',
    });
  });
});

describe('My trades', () => {
  const mine =
    'query ($filter: MyTradesFilter, $after: String) { me { trades(first: 2, after: $after, filter: $filter) { edges { cursor node { id state mySide } } pageInfo { hasNextPage endCursor } } } }';

  const nodesOf = ({ body }: Asked) => (body.data.me.trades.edges as { node: object }[]).map((edge) => edge.node);

  test('are those of both sides and nobody else’s, the newest first, by pages and by state', async () => {
    const seller = await server.member();
    const three: Traded[] = [];
    for (let n = 0; n < 3; n++) three.push(await trade(server, { seller }));
    await bringTo(server, three[0] as Traded, 'PAID');
    const first = await server.as(seller).ask(mine);
    const { edges, pageInfo } = first.body.data.me.trades;
    const second = await server.as(seller).ask(mine, { after: pageInfo.endCursor });
    const all = [...edges, ...second.body.data.me.trades.edges].map(
      (edge: { node: { id: string; mySide: string } }) => edge.node,
    );
    expect(all.map((node) => node.id).sort()).toEqual(three.map(({ tradeId }) => tradeId).sort());
    expect(new Set(all.map((node) => node.mySide))).toEqual(new Set(['SELLER']));
    const paid = await server.as(seller).ask(mine, { filter: { state: 'PAID' } });
    expect(nodesOf(paid)).toEqual([{ id: three[0]?.tradeId, state: 'PAID', mySide: 'SELLER' }]);
    const loser = await server.as(three[0]?.loser).ask(mine);
    expect(loser.body.data.me.trades.edges).toEqual([]);
    const winner = await server.as(three[1]?.winner).ask(mine);
    expect(nodesOf(winner)).toEqual([{ id: three[1]?.tradeId, state: 'AWAITING_PAYMENT', mySide: 'WINNER' }]);
    const borrowed = await server.as(three[1]?.winner).ask(mine, { after: pageInfo.endCursor });
    expect(borrowed.body.errors?.[0].extensions.code).toBe('BAD_CURSOR');
  });

  test('are found from the listing by its two sides', async () => {
    const { listingId, tradeId, seller, winner, loser } = await trade(server);
    const found = async (who?: typeof seller) =>
      (await server.as(who).ask('query ($id: ID!) { listing(id: $id) { myTrade { id } } }', { id: listingId })).body
        .data.listing.myTrade;
    expect([await found(seller), await found(winner), await found(loser), await found()]).toEqual([
      { id: tradeId },
      { id: tradeId },
      null,
      null,
    ]);
  });
});
