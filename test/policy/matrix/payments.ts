/** A card of a winner, and what they paid with it through the scene's bank. */
import { randomInt, randomUUID } from 'node:crypto';
import { bytesOf, unique, writeKey } from '../../harness/people.ts';
import type { Other, TestServer } from '../../harness/server.ts';
import type { SceneRow } from './rows.ts';

export interface PaymentWords {
  readonly state: 'PENDING' | 'SETTLED' | 'IN_COLLECTION' | 'CANCELLED';
  /** Milliseconds from now, to the end of what the bank was given. */
  readonly assignedUntil: number;
}

export interface Payees {
  readonly bank: Other;
  readonly agency: Other;
}

export async function plantPayment(
  { db, market }: TestServer,
  { bank, agency }: Payees,
  trade: SceneRow,
  { state, assignedUntil }: PaymentWords,
): Promise<SceneRow[]> {
  const [id, instrumentId] = [randomUUID(), randomUUID()];
  const [listing, owner] = [String(trade.values['listing']), String(trade.values['winner'])];
  const paymentCard = { token: `tok_${unique()}x`, lastFour: String(randomInt(1000, 9999)) };
  const record = { type: 'PaymentInstrument', id: instrumentId };
  const { sealed, wrappedKey } = market.vault.seal(record, { paymentCard }, { by: 'member', at: Date.now() });
  await writeKey(db.owner, wrappedKey);
  await db.owner.query(
    `insert into payment_instrument (id, member_id, partner_id, method, details, registered_at)
      values ($1, $2, $3, 'PAYMENT_CARD', $4, noren_now() - interval '55 min')`,
    [instrumentId, owner, bank.id, bytesOf(sealed)],
  );
  const claimed = state === 'IN_COLLECTION';
  await db.owner.query(
    `with g as (insert into ground (sort, until, ended_at)
        select 'ASSIGNMENT', noren_now() + $8 * interval '1 ms', case when $6 in ('CANCELLED', 'IN_COLLECTION') then noren_now() end
        returning id)
      , c as (insert into ground (sort) select 'ASSIGNMENT' where $9 returning id)
      insert into payment (listing_id, id, trade_id, instrument_id, partner_id, ground_id, agency_id, claim_ground_id, amount, state,
        made_at, changed_at)
      select $1, $2, $3, $4, $5, g.id, case when $9 then $10::uuid end, (select id from c), $7, $6, now - interval '45 min',
        case when $6 <> 'PENDING' then now - interval '44 min' end
      from g, noren_now() now`,
    [listing, id, trade.id, instrumentId, bank.id, state, trade.values['price'], assignedUntil, claimed, agency.id],
  );
  return [
    {
      ...{ row: 'payment', type: 'Payment', state: trade.state, id, owner, under: trade.id },
      values: { trade: trade.id, state, instrument: instrumentId },
    },
    {
      ...{ row: 'card that pays', type: 'PaymentInstrument', state: trade.state, id: instrumentId, owner },
      values: { method: 'PAYMENT_CARD', paymentCard },
    },
  ];
}
