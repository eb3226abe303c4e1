import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Asked, Other, Person, TestServer } from '../../harness/server.ts';
import { partnerFor } from '../shipping/scene.ts';
import { regularsOf, trade, type Traded } from '../trade/scene.ts';

const payload = `payment { id state amount } refused { from to } userErrors { code field }`;

/** A token like no other, and four digits. */
export const written = () => ({
  token: `tok_${randomBytes(8).toString('hex')}x`,
  lastFour: String(randomInt(1000, 9999)),
});

export function register(server: TestServer, who: Person, partnerId: string, given: object = {}): Promise<Asked> {
  const input = { partnerId, method: 'PAYMENT_CARD', ...written(), idempotencyKey: randomUUID(), ...given };
  return server.as(who).ask(
    `mutation ($input: RegisterPaymentInstrumentInput!) { registerPaymentInstrument(input: $input) {
        instrument { id method partnerName paymentCard { token lastFour } bankAccount { token lastFour } } userErrors { code field } } }`,
    { input },
  );
}

export function payTrade(
  server: TestServer,
  who: Person,
  input: { readonly tradeId: string; readonly instrumentId: string; readonly idempotencyKey?: string },
): Promise<Asked> {
  return server.as(who).ask(`mutation ($input: PayTradeInput!) { payTrade(input: $input) { ${payload} } }`, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
}

export type PaymentStep =
  'settlePayment' | 'failPayment' | 'assignClaim' | 'withdrawClaim' | 'reportCollected' | 'returnClaim';

export function step(
  server: TestServer,
  who: Pick<Person, 'token'>,
  name: PaymentStep,
  input: { readonly paymentId: string; readonly agencyId?: string; readonly idempotencyKey?: string },
): Promise<Asked> {
  const type = name === 'assignClaim' ? 'AssignClaimInput' : 'PaymentStepInput';
  return server.as(who).ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
}

const instrument = 'instrument { paymentCard { token lastFour } bankAccount { token lastFour } }';
/** What each of them has in its schema. */
const asks = {
  settlement: `id state amount payer { name companyName } ${instrument}`,
  agency: `id state amount payer { name companyName phone address { postalCode city street building } } ${instrument}`,
  finance: 'id state amount madeAt',
};

export async function seen(server: TestServer, who: Pick<Person, 'token'>, as: keyof typeof asks, id: string) {
  const { body } = await server.as(who).ask(`query ($id: ID!) { payment(id: $id) { ${asks[as]} } }`, { id });
  return body.data?.payment ?? null;
}

export interface Those {
  readonly bank: Other;
  readonly agency: Other;
  readonly finance: Other;
}

export async function those(server: TestServer): Promise<Those> {
  const finance = await server.staff('finance');
  await server.db.owner.query(`update ground set until = '2036-01-01' where id in ($1, $2)`, [
    finance.ground,
    finance.sessionId,
  ]);
  return { bank: await partnerFor(server, 'settlements'), agency: await partnerFor(server, 'collections'), finance };
}

export interface Paid extends Traded {
  readonly paymentId: string;
  readonly card: ReturnType<typeof written>;
  readonly instrumentId: string;
}

/** A trade whose winner has just paid through the bank. */
export async function paid(server: TestServer, { bank }: Pick<Those, 'bank'>): Promise<Paid> {
  const traded = await trade(server, { people: await regularsOf(server) });
  const card = written();
  const kept = await register(server, traded.winner, bank.id, card);
  const instrumentId = kept.body.data?.registerPaymentInstrument.instrument?.id;
  const { body } = await payTrade(server, traded.winner, { tradeId: traded.tradeId, instrumentId });
  const paymentId = body.data?.payTrade.payment?.id;
  if (!paymentId) throw new Error(JSON.stringify([kept.body, body]));
  return { ...traded, paymentId, card, instrumentId };
}

/** Brings a payment to a state, by the right hands. */
export async function bringPayment(server: TestServer, who: Those, { paymentId }: Paid, state: string): Promise<void> {
  if (state === 'SETTLED') await step(server, who.bank, 'settlePayment', { paymentId });
  if (state === 'FAILED') await step(server, who.bank, 'failPayment', { paymentId });
  if (['IN_COLLECTION', 'COLLECTED'].includes(state))
    await step(server, who.finance, 'assignClaim', { paymentId, agencyId: who.agency.id });
  if (state === 'COLLECTED') await step(server, who.agency, 'reportCollected', { paymentId });
}
