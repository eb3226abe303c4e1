/**
 * What partners do for trades: the bank settled the payment of the tea bowl (P6.6), the carrier was given its parcel (P6.7); what
 * failed to be paid for the brazier was given to a collection agency; and a mail waits for the contractor that sends it (P6.7b).
 */
import { randomUUID } from 'node:crypto';
import { endGround, layGround } from '../../../../market/ground/index.ts';
import { keepKey } from '../../../../market/index.ts';
import { giveMail } from '../../../../market/mailing/index.ts';
import { PaymentInstrument } from '../../../../market/payment/index.ts';
import { periodInForce } from '../../../../policy/index.ts';
import { partnerOf } from '../acting.ts';
import { idOf, type Telling } from '../tell.ts';

const HOUR = 60 * 60 * 1000;
const FOR_LONG = 3_650 * 24 * HOUR;

interface TradeRow {
  readonly id: string;
  readonly listing_id: string;
  readonly winner_id: string;
  readonly price: number;
}

async function tradeOf(telling: Telling, key: string): Promise<TradeRow> {
  const [trade] = await telling.em.execute<TradeRow[]>(
    'select id, listing_id, winner_id, price from trade where listing_id = ?',
    [idOf(telling, key)],
  );
  if (!trade) throw new Error(`The demo’s ${key} has no trade.`);
  return trade;
}

export async function tellOfAssigned(telling: Telling): Promise<void> {
  const trade = await tradeOf(telling, 'tea-bowl');
  const at = telling.now - 4 * HOUR;
  const until = new Date(at + periodInForce('afterSettlement', at));
  const card = { method: 'PAYMENT_CARD', details: { paymentCard: { token: 'tok_haru_demo_0001', lastFour: '4242' } } };
  const groundId = await layGround(telling.em, { sort: 'ASSIGNMENT', until });
  await tellOfPayment(telling, trade, { ...card, at, state: 'SETTLED', groundId, agencyId: null, claimGroundId: null });
  await tellOfParcel(telling, trade);
  await tellOfMail(telling);
}

/** After the brazier was sold. */
export async function tellOfCollection(telling: Telling): Promise<void> {
  await telling.em.transactional(async (em) => {
    const told = { ...telling, em };
    const account = { bankAccount: { token: 'tok_yamabiko_demo_0001', lastFour: '0117' } };
    const groundId = await layGround(em, { sort: 'ASSIGNMENT' });
    await endGround(em, groundId); // the bank said that it failed, and sees it no more
    await tellOfPayment(told, await tradeOf(told, 'brazier'), {
      ...{ method: 'BANK_ACCOUNT', details: account, at: telling.now - 2 * HOUR, state: 'IN_COLLECTION', groundId },
      agencyId: (await partnerOf(told, 'agency')).id,
      claimGroundId: await layGround(em, { sort: 'ASSIGNMENT' }),
    });
  });
}

interface Paid {
  readonly method: string;
  readonly details: object;
  readonly at: number;
  readonly state: string;
  readonly groundId: string;
  readonly agencyId: string | null;
  readonly claimGroundId: string | null;
}

async function tellOfPayment(
  telling: Telling,
  trade: TradeRow,
  { method, details, at, state, groundId, agencyId, claimGroundId }: Paid,
): Promise<void> {
  const { em, market } = telling;
  const [id, { id: bankId }] = [randomUUID(), await partnerOf(telling, 'bank')];
  const { sealed, wrappedKey } = market.vault.seal({ type: PaymentInstrument.name, id }, details, { by: 'member', at });
  keepKey(em, wrappedKey);
  const kept = { id, member: trade.winner_id, partnerId: bankId, method, details: sealed };
  em.create(PaymentInstrument, { ...kept, registeredAt: new Date(at) } as never); // a reference by id
  await em.flush();
  await em.execute(
    `insert into payment (listing_id, trade_id, instrument_id, partner_id, ground_id, agency_id, claim_ground_id, amount, state, made_at,
      changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[trade.listing_id, trade.id, id, bankId, groundId, agencyId, claimGroundId],
      ...[trade.price, state, new Date(at), new Date(at)],
    ],
  );
}

async function tellOfParcel(telling: Telling, trade: TradeRow): Promise<void> {
  const { em, now } = telling;
  const at = now - 2 * HOUR;
  const until = new Date(at + periodInForce('presumedReceipt', at));
  const groundId = await layGround(em, { sort: 'ASSIGNMENT', until });
  await em.execute(
    `insert into shipment (listing_id, trade_id, carrier_id, ground_id, state, booked_at) values (?, ?, ?, ?, 'BOOKED', ?)`,
    [trade.listing_id, trade.id, (await partnerOf(telling, 'carrier')).id, groundId, new Date(at)],
  );
}

/** Of what Ren was told. It waits for longer than others would: the demo may be looked at late. */
async function tellOfMail(telling: Telling): Promise<void> {
  const { em, now } = telling;
  const memberId = idOf(telling, 'ren');
  const [notice] = await em.execute<{ id: string }[]>('select id from notice where member_id = ? and kind = ?', [
    memberId,
    'SEARCH_MATCHED',
  ]);
  if (!notice) throw new Error('The demo’s Ren was told nothing.');
  const { id: partnerId, groundId: contract } = await partnerOf(telling, 'relay');
  const letter = {
    subject: '【Noren】保存した検索に新しい出品があります',
    text: '保存した検索に合う出品がありました。お知らせをご覧ください。',
  };
  const mail = { noticeId: notice.id, memberId, partnerId, contract, ...letter };
  await giveMail(em, { ...mail, until: now + FOR_LONG, now: now - HOUR });
  await em.flush();
}
