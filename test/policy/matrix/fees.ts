/** What a seller owes, for a sale and for an auction called off. */
import { randomUUID } from 'node:crypto';
import type { TestServer } from '../../harness/server.ts';
import type { SceneRow } from './rows.ts';

/** Amounts are of the listing's own range, and like no other number in it. */
export async function plantFee({ db }: TestServer, listing?: SceneRow, trade?: SceneRow): Promise<SceneRow> {
  if (!listing?.owner) throw new Error('A fee is owed for a listing by its seller.');
  const [id, amount] = [randomUUID(), Number(listing.values['price']) + 77];
  const price = trade ? Number(trade.values['price']) : null;
  await db.owner.query(
    `insert into fee (listing_id, id, payer_id, trade_id, reason, price, per_mille, amount, charged_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, noren_now())`,
    [
      listing.id,
      id,
      listing.owner,
      trade?.id ?? null,
      trade ? 'SALE' : 'CANCELLATION',
      price,
      trade ? 88 : null,
      amount,
    ],
  );
  const values = { amount, price, listing: listing.id };
  return { row: 'fee', type: 'Fee', state: listing.state, id, owner: listing.owner, values };
}
