/** A winner who did not pay, the offer to the runner-up that stands (P6.2), and a slip shared in a running trade (P6.5). */
import { randomUUID } from 'node:crypto';
import { keepKey } from '../../../../market/index.ts';
import { SharedDetails } from '../../../../market/support-tool/index.ts';
import { Message } from '../../../../market/trade/index.ts';
import { periodInForce } from '../../../../policy/index.ts';
import { idOf, type Telling } from '../tell.ts';

const HOUR = 60 * 60 * 1000;

export async function tellOfOffer(telling: Telling): Promise<void> {
  await tellOfRemoval(telling);
  await tellOfSlip(telling);
}

/** R23: the next bidder is asked at that bidder's own maximum. */
async function tellOfRemoval(telling: Telling): Promise<void> {
  const { em, now } = telling;
  const [listingId, id, at] = [idOf(telling, 'tea-caddy'), randomUUID(), now - 5 * HOUR];
  await em.execute(
    `update trade set state = 'CANCELLED', cancelled_at = ?, cancelled_by = 'SELLER', removal_reason = 'WINNER' where listing_id = ?`,
    [new Date(at), listingId],
  );
  const runnerUp = idOf(telling, 'ren');
  await em.execute(
    `insert into runner_up_offer (listing_id, id, seller_id, runner_up_id, price, state, offered_at, expires_at)
      select listing_id, ?, ?, bidder_id, maximum, 'MADE', ?, ? from bid where listing_id = ? and bidder_id = ?`,
    [id, idOf(telling, 'aoi'), new Date(at), new Date(at + periodInForce('runnerUpOffer', at)), listingId, runnerUp],
  );
  const text = '落札者の方とのお取引がなくなりました。ご入札額でお譲りできますが、いかがでしょうか。';
  const message = seal(telling, Message.name, { text }, at);
  const written = {
    listing: listingId,
    tradeId: null,
    offerId: id,
    line: 1,
    author: idOf(telling, 'aoi'),
    from: 'SELLER',
  };
  em.create(Message, { ...written, ...message, sentAt: new Date(at) } as never); // references by id
  await em.flush();
}

/** The winner of the tea bowl says where it is to go: their own part of the slip, and no more than that. */
async function tellOfSlip(telling: Telling): Promise<void> {
  const { em, now } = telling;
  const [trade] = await em.execute<{ id: string; listing_id: string; seller_id: string; winner_id: string }[]>(
    'select id, listing_id, seller_id, winner_id from trade where listing_id = ?',
    [idOf(telling, 'tea-bowl')],
  );
  if (!trade) throw new Error('The demo’s tea bowl has no trade.');
  const at = now - 3 * HOUR;
  const address = {
    postalCode: '600-8216',
    prefecture: '京都府',
    city: '京都市下京区',
    street: '東塩小路町 1-1',
    building: null,
  };
  const { id, body } = seal(telling, SharedDetails.name, { name: '春田 はる（勤め先）', address }, at);
  const between = { listing: trade.listing_id, tradeId: trade.id, offerId: null, from: 'WINNER' };
  const slip = { form: 'SHIPPING_SLIP', party: 'RECIPIENT', carrier: null, trackingNumber: null };
  const sides = { owner: trade.winner_id, recipient: trade.seller_id };
  em.create(SharedDetails, { ...between, ...slip, ...sides, id, details: body, sharedAt: new Date(at) } as never); // references by id
  await em.flush();
}

function seal({ em, market }: Telling, type: string, parts: object, at: number) {
  const id = randomUUID();
  const { sealed, wrappedKey } = market.vault.seal({ type, id }, parts, { by: 'member', at });
  keepKey(em, wrappedKey);
  return { id, body: sealed };
}
