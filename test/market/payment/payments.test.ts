/** Payments: a settlement partner sees of a payer the name, the token and four digits; a collection agency where to find them too (P6.6). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endGround } from '../../../src/market/ground/index.ts';
import { spelled } from '../../harness/people.ts';
import { startServer, type Other, type TestServer } from '../../harness/server.ts';
import { partnerFor } from '../shipping/scene.ts';
import { regularsOf, take, trade } from '../trade/scene.ts';
import {
  bringPayment,
  paid,
  payTrade,
  register,
  seen,
  step,
  those,
  type Paid,
  type PaymentStep,
  type Those,
} from './scene.ts';

let server: TestServer;
let who: Those;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-12-01T12:00:01Z');
  who = await those(server);
});
afterAll(() => server.stop());
beforeEach(() =>
  server.db.owner.query(
    'alter table disclosure disable trigger user; delete from disclosure; alter table disclosure enable trigger user',
  ),
);

const pick = ({ paymentId }: Paid) => ({ paymentId });
const sql = async (text: string, ...values: unknown[]) => (await server.db.owner.query(text, values)).rows;
const stop = (ground: string) => endGround(server.market.orm.em.fork(), ground);
const stateOf = async ({ paymentId }: Paid) =>
  (await sql('select state from payment where id = $1', paymentId))[0].state;
const tradeState = async ({ tradeId }: Paid) => (await sql('select state from trade where id = $1', tradeId))[0].state;
const leaves = async () =>
  (await sql('select recipient_id, leaves from disclosure order by at, id')).flatMap(({ recipient_id, leaves }) =>
    leaves.map(({ subject, audience, article, reference, kinds }: Record<string, unknown>) => ({
      ...{ recipient_id, subject, audience, article, reference, kinds },
    })),
  );

describe('A settlement partner', () => {
  test('sees name, token, four digits and amount of what it has to settle, and each look is recorded', async () => {
    const made = await paid(server, who);
    const { winner, card, paymentId } = made;
    expect(await seen(server, who.bank, 'settlement', paymentId)).toEqual({
      ...{ id: paymentId, state: 'PENDING', amount: 1100 },
      payer: { name: winner.values.name, companyName: null },
      instrument: { paymentCard: card, bankAccount: null },
    });
    const common = { recipient_id: who.bank.id, subject: winner.id, audience: 'settlementPartner', article: 'P6.6' };
    expect(await leaves()).toEqual([{ ...common, reference: `payment:${paymentId}`, kinds: ['NAME', 'PAYMENT_CARD'] }]);
    expect(await sql('select happening, member_id, partner_id from outbox where ref = $1', paymentId)).toEqual([
      { happening: 'PAYMENT_ASSIGNED', member_id: null, partner_id: who.bank.id },
    ]);
  });

  test('has in its schema nothing of address, phone, nickname, trade or listing', async () => {
    const { body } = await server.as(who.bank).ask('{ __schema { types { name fields { name } } } }');
    const types: { name: string; fields: { name: string }[] | null }[] = body.data.__schema.types;
    const names = types.map(({ name }) => name);
    for (const none of ['Trade', 'Member', 'Listing', 'PostalAddress']) expect(names).not.toContain(none);
    const card = types.find(({ name }) => name === 'ContactCard')?.fields?.map(({ name }) => name);
    expect(card?.sort()).toEqual(['companyName', 'id', 'name', 'updatedAt', 'version']);
  });

  test('settles it once: the trade is paid, both sides are told; later it sees nothing', async () => {
    const made = await paid(server, who);
    const input = { paymentId: made.paymentId, idempotencyKey: randomUUID() };
    const [one, again] = await Promise.all([
      step(server, who.bank, 'settlePayment', input),
      step(server, who.bank, 'settlePayment', input),
    ]);
    expect(one.body.data.settlePayment).toMatchObject({ payment: { state: 'SETTLED' }, userErrors: [] });
    expect(again.text).toBe(one.text);
    expect(await tradeState(made)).toBe('PAID');
    await server.market.relay.drain();
    const told = await sql(`select member_id from notice where ref = $1 and kind = 'PAYMENT_SETTLED'`, made.tradeId);
    expect(told.map(({ member_id }) => member_id).sort()).toEqual([made.seller.id, made.winner.id].sort());
    await server.clock.advance('30 days');
    expect(await seen(server, who.bank, 'settlement', made.paymentId)).toBeNull();
  });

  test('fails it: the winner alone is told, and can pay again', async () => {
    const made = await paid(server, who);
    await step(server, who.bank, 'failPayment', pick(made));
    expect(await tradeState(made)).toBe('AWAITING_PAYMENT');
    await server.market.relay.drain();
    expect(await sql(`select member_id from notice where ref = $1 and kind = 'PAYMENT_FAILED'`, made.tradeId)).toEqual([
      { member_id: made.winner.id },
    ]);
    const { body } = await payTrade(server, made.winner, { tradeId: made.tradeId, instrumentId: made.instrumentId });
    expect(body.data.payTrade).toMatchObject({ payment: { state: 'PENDING' }, userErrors: [] });
  });

  test('of settling and failing at once one is taken', async () => {
    const made = await paid(server, who);
    const both = await Promise.all([
      step(server, who.bank, 'settlePayment', pick(made)),
      step(server, who.bank, 'failPayment', pick(made)),
    ]);
    const codes = both.map(({ body }) => (body.data.settlePayment ?? body.data.failPayment).userErrors.length);
    expect(codes.sort()).toEqual([0, 1]);
  });
});

describe('A collection agency', () => {
  test('sees address and phone too, from when finance staff give it the claim; the settlement partner nothing any more', async () => {
    const made = await paid(server, who);
    expect(await seen(server, who.agency, 'agency', made.paymentId)).toBeNull();
    await bringPayment(server, who, made, 'IN_COLLECTION');
    const { name, phone, address } = made.winner.values;
    const { prefecture: _not, ...asked } = address;
    expect(await seen(server, who.agency, 'agency', made.paymentId)).toMatchObject({
      payer: { name, phone, address: asked },
      instrument: { paymentCard: made.card },
    });
    expect(await leaves()).toEqual([
      {
        ...{ recipient_id: who.agency.id, subject: made.winner.id, audience: 'collectionAgency', article: 'P6.6' },
        reference: `claim:${made.paymentId}`,
        kinds: ['NAME', 'ADDRESS', 'PHONE', 'PAYMENT_CARD'],
      },
    ]);
    expect(await seen(server, who.bank, 'settlement', made.paymentId)).toBeNull();
  });

  test.each([
    ['COLLECTED', 'PAID', (made: Paid) => step(server, who.agency, 'reportCollected', pick(made))],
    ['FAILED', 'AWAITING_PAYMENT', (made: Paid) => step(server, who.agency, 'returnClaim', pick(made))],
    ['FAILED', 'AWAITING_PAYMENT', (made: Paid) => step(server, who.finance, 'withdrawClaim', pick(made))],
  ])('sees nothing at once when the claim ends %s', async (state, ofTrade, end) => {
    const made = await paid(server, who);
    await bringPayment(server, who, made, 'IN_COLLECTION');
    await end(made);
    expect(await stateOf(made)).toBe(state);
    expect(await tradeState(made)).toBe(ofTrade);
    expect(await seen(server, who.agency, 'agency', made.paymentId)).toBeNull();
  });

  test('must be one whose contract is for that and stands; any other is as none', async () => {
    const made = await paid(server, who);
    const suspended = await partnerFor(server, 'collections');
    await stop(suspended.ground);
    const answer = async (agencyId: string) =>
      (await step(server, who.finance, 'assignClaim', { ...pick(made), agencyId })).text;
    const nothing = await answer(randomUUID());
    expect(nothing).toContain('NOT_FOUND');
    for (const { id } of [suspended, who.bank]) expect(await answer(id)).toBe(nothing);
    expect(await stateOf(made)).toBe('PENDING');
  });
});

describe('Who may not', () => {
  const ask = async (them: Other, id: string) =>
    (await server.as(them).ask('query ($id: ID!) { payment(id: $id) { id payer { name } instrument { id } } }', { id }))
      .text;

  test('another partner gets the answer of nothing (AT-13)', async () => {
    const made = await paid(server, who);
    await bringPayment(server, who, made, 'IN_COLLECTION');
    const [bank, agency] = [await partnerFor(server, 'settlements'), await partnerFor(server, 'collections')];
    const acts = [
      [bank, ['settlePayment', 'failPayment']],
      [agency, ['reportCollected', 'returnClaim']],
    ] as const;
    for (const [them, names] of acts) {
      expect(await ask(them, made.paymentId)).toBe(await ask(them, randomUUID()));
      for (const name of names) {
        const strange = await step(server, them, name, pick(made));
        expect(strange.text).toBe((await step(server, them, name, { paymentId: randomUUID() })).text);
        expect(strange.body.data[name].userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      }
    }
    expect(await stateOf(made)).toBe('IN_COLLECTION');
  });

  test('acts of others are not in one’s schema', async () => {
    const made = await paid(server, who);
    const wrong: readonly (readonly [Pick<Other, 'token'>, PaymentStep])[] = [
      [made.winner, 'settlePayment'],
      [who.agency, 'settlePayment'],
      [who.finance, 'settlePayment'],
      [who.bank, 'assignClaim'],
      [who.bank, 'reportCollected'],
    ];
    for (const [them, name] of wrong) {
      const of = async (field: string) =>
        (await server.as(them).ask(`mutation { ${field}(input: 1) { userErrors { code } } }`)).text;
      expect(await of(name)).toBe((await of(`${name.slice(0, -1)}_`)).replaceAll(`${name.slice(0, -1)}_`, name));
    }
  });

  test('finance staff see what it is about, and nothing of the payer', async () => {
    const made = await paid(server, who);
    expect(await seen(server, who.finance, 'finance', made.paymentId)).toMatchObject({
      state: 'PENDING',
      amount: 1100,
    });
    const { text } = await server.as(who.finance).ask('{ payments { edges { node { id payer { name phone } } } } }');
    for (const value of spelled(made.winner.values)) expect(text).not.toContain(value);
  });

  test.each(['settlements', 'collections'] as const)(
    '%s: a right that ends while it is read answers nothing (AT-20)',
    async (scope) => {
      const them = await partnerFor(server, scope);
      const made = await paid(server, scope === 'settlements' ? { bank: them } : who);
      if (scope === 'collections') await bringPayment(server, { ...who, agency: them }, made, 'IN_COLLECTION');
      const [row] = await sql('select ground_id, claim_ground_id from payment where id = $1', made.paymentId);
      const record = server.market.ledger.record.bind(server.market.ledger);
      Object.assign(server.market.ledger, {
        record: async (disclosure: never) => {
          await stop(row.claim_ground_id ?? row.ground_id);
          return record(disclosure);
        },
      });
      const { body } = await server
        .as(them)
        .ask('query ($id: ID!) { payment(id: $id) { payer { name } } }', { id: made.paymentId })
        .finally(() => Object.assign(server.market.ledger, { record }));
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
      expect(await leaves()).toEqual([]);
    },
  );

  test('when the trade is called off nobody has anything of it', async () => {
    const made = await paid(server, who);
    await take(server, made.seller, 'cancelTrade', made.tradeId);
    expect(await stateOf(made)).toBe('CANCELLED');
    expect(await seen(server, who.bank, 'settlement', made.paymentId)).toBeNull();
  });
});

describe('Cards and accounts', () => {
  test.each([
    ['4111111111111111', 'CARD_NUMBER'],
    ['4111-1111-1111-1111', 'CARD_NUMBER'],
    ['0012345678901', 'CARD_NUMBER'],
    ['short', 'INVALID'],
    ['tok_山田太郎さま', 'INVALID'],
  ])('%s is kept nowhere', async (token, code) => {
    const member = await server.member();
    const { body } = await register(server, member, who.bank.id, { token });
    expect(body.data.registerPaymentInstrument.userErrors).toEqual([{ code, field: ['token'] }]);
    expect(await sql('select id from payment_instrument where member_id = $1', member.id)).toEqual([]);
  });

  test('one that is removed is read by nobody, and pays nothing', async () => {
    const made = await paid(server, who);
    const remove = (id: string) =>
      server
        .as(made.winner)
        .ask(`mutation ($id: ID!) { removePaymentInstrument(input: { instrumentId: $id }) { userErrors { code } } }`, {
          id,
        });
    expect((await remove(randomUUID())).body.data.removePaymentInstrument.userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    await remove(made.instrumentId);
    expect(await seen(server, who.bank, 'settlement', made.paymentId)).toMatchObject({ instrument: null });
    const next = await trade(server, { people: await regularsOf(server) });
    const { body } = await payTrade(server, next.winner, { tradeId: next.tradeId, instrumentId: made.instrumentId });
    expect(body.data.payTrade.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['instrumentId'] }]);
  });

  test('paying is for the winner, once at a time', async () => {
    const made = await paid(server, who);
    const other = await register(server, made.seller, who.bank.id);
    const { id } = other.body.data.registerPaymentInstrument.instrument;
    const code = async (them: typeof made.seller, instrumentId: string) =>
      (await payTrade(server, them, { tradeId: made.tradeId, instrumentId })).body.data.payTrade.userErrors[0]?.code;
    expect(await code(made.seller, id)).toBe('WRONG_SIDE');
    expect(await code(made.loser, id)).toBe('NOT_FOUND');
    expect(await code(made.winner, made.instrumentId)).toBe('WRONG_STATE');
  });
});
