/** What partners do for the trade of the tea bowl: the bank settled its payment (P6.6), and the carrier was given its parcel (P6.7). */
import { randomUUID } from 'node:crypto';
import { layGround } from '../../../market/ground/index.ts';
import { keepKey } from '../../../market/index.ts';
import { PaymentInstrument } from '../../../market/payment/index.ts';
import { periodInForce } from '../../../policy/index.ts';
import { contractOf, partners } from '../partners.ts';
import { idOf, type Telling } from './tell.ts';

const HOUR = 60 * 60 * 1000;

interface TradeRow {
  readonly id: string;
  readonly listing_id: string;
  readonly winner_id: string;
  readonly price: number;
}

export async function tellOfAssigned(telling: Telling): Promise<void> {
  const { em } = telling;
  const [trade] = await em.execute<TradeRow[]>(
    'select id, listing_id, winner_id, price from trade where listing_id = ?',
    [idOf(telling, 'tea-bowl')],
  );
  if (!trade) throw new Error('The demo’s tea bowl has no trade.');
  await tellOfPayment(telling, trade, await partnerOf(telling, 'bank'));
  await tellOfParcel(telling, trade, await partnerOf(telling, 'carrier'));
}

async function partnerOf({ em }: Telling, key: string): Promise<string> {
  const partner = partners.find((one) => one.key === key);
  const [row] = await em.execute<{ id: string }[]>('select id from partner where contract = ?', [
    partner ? contractOf(partner) : '',
  ]);
  if (!row) throw new Error(`The demo's story needs the partner ${key}.`);
  return row.id;
}

async function tellOfPayment({ em, market, now }: Telling, trade: TradeRow, bankId: string): Promise<void> {
  const at = now - 4 * HOUR;
  const id = randomUUID();
  const paymentCard = { token: 'tok_haru_demo_0001', lastFour: '4242' };
  const record = { type: PaymentInstrument.name, id };
  const { sealed, wrappedKey } = market.vault.seal(record, { paymentCard }, { by: 'member', at });
  keepKey(em, wrappedKey);
  const kept = { id, member: trade.winner_id, partnerId: bankId, method: 'PAYMENT_CARD', details: sealed };
  em.create(PaymentInstrument, { ...kept, registeredAt: new Date(at) } as never); // a reference by id
  await em.flush();
  const until = new Date(at + periodInForce('afterSettlement', at));
  const groundId = await layGround(em, { sort: 'ASSIGNMENT', until });
  await em.execute(
    `insert into payment (listing_id, trade_id, instrument_id, partner_id, ground_id, amount, state, made_at, changed_at)
      values (?, ?, ?, ?, ?, ?, 'SETTLED', ?, ?)`,
    [trade.listing_id, trade.id, id, bankId, groundId, trade.price, new Date(at), new Date(at)],
  );
}

async function tellOfParcel({ em, now }: Telling, trade: TradeRow, carrierId: string): Promise<void> {
  const at = now - 2 * HOUR;
  const until = new Date(at + periodInForce('presumedReceipt', at));
  const groundId = await layGround(em, { sort: 'ASSIGNMENT', until });
  await em.execute(
    `insert into shipment (listing_id, trade_id, carrier_id, ground_id, state, booked_at) values (?, ?, ?, ?, 'BOOKED', ?)`,
    [trade.listing_id, trade.id, carrierId, groundId, new Date(at)],
  );
}
