/** What a side of a trade or of an offer shared with the other by the trade-support tool, or took back. */
import { randomInt, randomUUID } from 'node:crypto';
import { bytesOf, individual, writeKey } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { SceneRow } from './rows.ts';

export interface SharedWords {
  readonly row: string;
  readonly state: string;
  readonly listingId: string;
  /** The trade or the offer. */
  readonly in: { readonly tradeId: string } | { readonly offerId: string };
  readonly owner: string;
  readonly recipient: string;
  readonly side: 'SELLER' | 'WINNER' | 'RUNNER_UP';
  readonly slip?: true;
  readonly withdrawn?: true;
}

export async function plantShared({ db, market }: TestServer, words: SharedWords): Promise<SceneRow> {
  const { row, state, listingId, owner, recipient, side, slip, withdrawn } = words;
  const id = randomUUID();
  const { name, email, phone, address } = individual();
  const values = { name, email, phone, address };
  const trackingNumber = slip ? `TRACK-${randomInt(1e9, 9e9)}` : null;
  const { sealed, wrappedKey } = market.vault.seal({ type: 'SharedDetails', id }, values, {
    by: 'member',
    at: Date.now(),
  });
  await writeKey(db.owner, wrappedKey);
  const under = 'tradeId' in words.in ? words.in.tradeId : words.in.offerId;
  await db.owner.query(
    `insert into shared_details (listing_id, id, trade_id, offer_id, owner_id, recipient_id, side, form, details, party, carrier,
        tracking_number, shared_at, withdrawn_at)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now - interval '9 min', case when $13 then now - interval '1 min' end
      from noren_now() now`,
    [
      listingId,
      id,
      'tradeId' in words.in ? under : null,
      'offerId' in words.in ? under : null,
      owner,
      recipient,
      side,
      slip ? 'SHIPPING_SLIP' : 'CONTACT_CARD',
      bytesOf(sealed),
      slip ? 'SENDER' : null,
      slip ? 'YAMATO' : null,
      trackingNumber,
      withdrawn ?? false,
    ],
  );
  if (withdrawn)
    await db.owner.query(`update record_key set wrapped = '', destroyed_at = noren_now() where record_id = $1`, [id]);
  const planted = slip ? { ...values, trackingNumber } : values;
  return { row, type: 'SharedDetails', state, id, owner, under, values: planted };
}
