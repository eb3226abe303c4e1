import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paymentDue, paymentNews } from '../../../src/market/trade/payment/payment-date.ts';
import { remindOfPayments } from '../../../src/market/trade/payment/payment.jobs.ts';
import { TradeState } from '../../../src/market/trade/index.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { take, trade } from './scene.ts';

const DAY = 86_400_000;
const decidedAt = Date.parse('2026-12-01T12:00:00Z');
const due = decidedAt + 5 * DAY;

describe('R25: the payment date', () => {
  const unpaid = { state: TradeState.AWAITING_PAYMENT, decidedAt, heldMs: 0, reminded: false, overdue: false };

  test('is five days after the win', () => {
    expect(paymentDue(unpaid)).toBe(due);
    expect(paymentDue({ ...unpaid, heldMs: DAY })).toBe(due + DAY);
  });

  test.each([
    ['before its last day nothing', {}, due - DAY - 1, null],
    ['in its last day the reminder', {}, due - DAY, 'PAYMENT_DUE'],
    ['once reminded nothing', { reminded: true }, due - 1, null],
    ['at the date that it is overdue', { reminded: true }, due, 'PAYMENT_OVERDUE'],
    ['a late job no reminder, but that it is overdue', {}, due + DAY, 'PAYMENT_OVERDUE'],
    ['once told nothing', { overdue: true }, due + DAY, null],
    ['of what is paid nothing', { state: TradeState.PAID }, due + DAY, null],
    ['of what was called off nothing', { state: TradeState.CANCELLED }, due + DAY, null],
  ] as const)('tells %s', (_what, facts, now, news) => {
    expect(paymentNews({ ...unpaid, ...facts }, now)).toBe(news);
  });
});

describe('R25: a trade', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
    await server.market.relay.stop();
  });
  afterAll(() => server.stop());

  const remind = () => remindOfPayments.run({}, server.market);
  const told = async (tradeId: string) =>
    (
      await server.db.owner.query(
        `select happening, member_id from outbox where ref = $1 and happening like 'PAYMENT%' order by id`,
        [tradeId],
      )
    ).rows.map(({ happening, member_id }) => [happening, member_id]);

  test('shows its payment date and whether it is over; each is told once, the reminder to the winner alone', async () => {
    const { tradeId, winner, seller } = await trade(server);
    const look = async () =>
      (
        await server
          .as(winner)
          .ask('query ($id: ID!) { trade(id: $id) { paymentDueAt paymentOverdue version } }', { id: tradeId })
      ).body.data.trade;
    const { version } = await look();
    await server.clock.set('2026-12-05T12:00:00Z');
    await Promise.all([remind(), remind(), remind()]);
    await remind();
    expect(await told(tradeId)).toEqual([['PAYMENT_DUE', winner.id]]);
    await server.clock.set('2026-12-06T11:59:59.999Z');
    expect(await look()).toEqual({ paymentDueAt: '2026-12-06T12:00:00.000Z', paymentOverdue: false, version });
    await server.clock.set('2026-12-06T12:00:00.000Z');
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await look()).toMatchObject({ paymentOverdue: true, version });
    expect((await told(tradeId)).slice(1).sort()).toEqual(
      [winner, seller].map(({ id }) => ['PAYMENT_OVERDUE', id]).sort(),
    );
  });

  test('that is paid is never overdue, and nobody is told', async () => {
    const { tradeId, winner } = await trade(server);
    await take(server, winner, 'reportPaid', tradeId);
    await server.clock.set('2026-12-20T12:00:00Z');
    await remind();
    expect(await told(tradeId)).toEqual([]);
  });

  test('one that cannot be told keeps no other from being told, and the job fails', async () => {
    const [bad, good] = [await trade(server), await trade(server)];
    const { owner } = server.db;
    await owner.query(`update trade set decided_at = decided_at - interval '1 second' where id = $1`, [bad.tradeId]);
    await owner.query(`create function spoil() returns trigger language plpgsql as $$ begin
      if new.ref = '${bad.tradeId}' then raise exception 'spoiled'; end if; return new; end $$`);
    await owner.query('create trigger spoil before insert on outbox for each row execute function spoil()');
    await server.clock.set('2026-12-06T12:00:00Z');
    await expect(remind()).rejects.toThrow(/^1 of \d+ failed\.$/);
    expect(await told(bad.tradeId)).toEqual([]);
    expect(await told(good.tradeId)).not.toEqual([]);
    await owner.query('drop trigger spoil on outbox');
    await remind();
    expect(await told(bad.tradeId)).not.toEqual([]);
  });
});
