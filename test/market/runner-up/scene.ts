/** Auctions whose winner is out, and offers to the next: by the real acts over HTTP, the bids as the tables' owner. */
import { randomUUID } from 'node:crypto';
import type { Person } from '../../harness/people.ts';
import type { Asked, TestServer } from '../../harness/server.ts';
import { runnerUpTasks } from '../../../src/market/runner-up/index.ts';
import { close, END } from '../trade/scene.ts';

export interface Sold {
  readonly listingId: string;
  readonly tradeId: string;
  readonly seller: Person;
  /** In the order in which they bid. */
  readonly bidders: readonly Person[];
}

export interface SaleWords {
  /** Bidder's number and maximum, in order; the first number is the winner's. */
  readonly bids?: readonly (readonly [bidder: number, maximum: number])[];
  readonly leader?: number;
  readonly price?: number;
  readonly seller: Person;
  readonly bidders: readonly Person[];
}

/** R23's example: A:10000, C:6000, B:7000, so A wins at 7,250. The clock stands a second after the end. */
export async function sold(server: TestServer, words: SaleWords): Promise<Sold> {
  const {
    bids = [
      [0, 10_000],
      [2, 6_000],
      [1, 7_000],
    ],
    leader = 0,
    price = 7_250,
    seller,
    bidders,
  } = words;
  const { owner } = server.db;
  const listingId = randomUUID();
  const idOf = (n: number): string => bidders[n]?.id ?? '';
  const top = Math.max(...bids.filter(([n]) => n === leader).map(([, maximum]) => maximum));
  await owner.query(
    `insert into listing (id, seller_id, title, description, category, state, start_price, price, leader_id, leader_maximum,
      bid_count, bid_seq, starts_at, end_at)
      values ($1, $2, 'Teapot', 'Of iron.', 'OTHER', 'OPEN', 1000, $3, $4, $5, $6, $6, $7::timestamptz - interval '3 days', $7)`,
    [listingId, seller.id, price, idOf(leader), top, bids.length, END],
  );
  for (const [index, [bidder, maximum]] of bids.entries())
    await owner.query(
      `insert into bid (listing_id, seq, bidder_id, maximum, placed_at) values ($1, $2, $3, $4, $5::timestamptz - interval '1 day')`,
      [listingId, index + 1, idOf(bidder), maximum, END],
    );
  await server.clock.set('2026-12-01T12:00:01Z');
  await close(server, listingId);
  const { rows } = await owner.query<{ id: string }>('select id from trade where listing_id = $1', [listingId]);
  return { listingId, tradeId: rows[0]?.id ?? 'none', seller, bidders };
}

export function remove(
  server: TestServer,
  who: Person | undefined,
  tradeId: string,
  reason = 'WINNER',
): Promise<Asked> {
  return server.as(who).ask(
    `mutation ($id: ID!, $reason: RemovalReason!) { removeWinner(input: { tradeId: $id, reason: $reason }) {
      trade { state removalReason cancelReason cancelledBy contactOpen otherCard { id } } refused { from to } userErrors { code } } }`,
    { id: tradeId, reason },
  );
}

/** Sold, and the winner removed. */
export async function vacant(server: TestServer, words: SaleWords): Promise<Sold> {
  const sale = await sold(server, words);
  must(await remove(server, sale.seller, sale.tradeId), 'removeWinner');
  return sale;
}

export const OFFER = 'id price offeredAt expiresAt mySide runnerUp { nickname } seller { ... on Member { nickname } }';

export interface OfferWords {
  readonly key?: string;
  readonly validateOnly?: boolean;
}

export function offer(
  server: TestServer,
  who: Person | undefined,
  listingId: string,
  { key = randomUUID(), validateOnly = false }: OfferWords = {},
): Promise<Asked> {
  return server
    .as(who)
    .ask(
      `mutation ($input: OfferToRunnerUpInput!) { offerToRunnerUp(input: $input) { offer { ${OFFER} } userErrors { code } } }`,
      { input: { listingId, idempotencyKey: key, validateOnly } },
    );
}

export type Answer = 'acceptOffer' | 'declineOffer' | 'withdrawOffer';

/** An offer by its id, or the whole input. */
type Given = string | { readonly offerId: string; readonly idempotencyKey?: string; readonly validateOnly?: boolean };

export function answer(server: TestServer, who: Person | undefined, step: Answer, given: Given): Promise<Asked> {
  const accepting = step === 'acceptOffer';
  const said = typeof given === 'string' ? { offerId: given } : given;
  const input = { ...(accepting && { idempotencyKey: randomUUID() }), ...said };
  const fields = accepting
    ? 'trade { id price state mySide winner { nickname } otherCard { name phone } }'
    : 'listing { id }';
  return server
    .as(who)
    .ask(
      `mutation ($input: ${accepting ? 'AcceptOfferInput' : 'OfferInput'}!) { ${step}(input: $input) { ${fields} userErrors { code } } }`,
      { input },
    );
}

export interface Offered extends Sold {
  readonly offerId: string;
}

/** Sold, the winner removed, and offered to the next. */
export async function offered(server: TestServer, words: SaleWords): Promise<Offered> {
  const sale = await vacant(server, words);
  const { offer: made } = must(await offer(server, sale.seller, sale.listingId), 'offerToRunnerUp') as {
    offer: { id: string };
  };
  return { ...sale, offerId: made.id };
}

/** The payload of a mutation that went well. */
export function must({ body }: Asked, field: string): Record<string, unknown> {
  const payload = body.data?.[field];
  if (payload?.userErrors?.length !== 0) throw new Error(`${field}: ${JSON.stringify(body)}`);
  return payload as Record<string, unknown>;
}

export const codesOf = ({ body }: Asked): string[] =>
  Object.values(body.data as Record<string, { userErrors: { code: string }[] }>).flatMap(({ userErrors }) =>
    userErrors.map(({ code }) => code),
  );

/** What was told since the beginning, of one listing. */
export async function toldOf({ db }: TestServer, listingId: string): Promise<[string, string | null, string | null][]> {
  const { rows } = await db.owner.query<{ happening: string; member_id: string | null; ref: string | null }>(
    'select happening, member_id, ref from outbox where listing_id = $1 order by id',
    [listingId],
  );
  return rows.map(({ happening, member_id, ref }) => [happening, member_id, ref]);
}

const [expireOffer, expireDue] = runnerUpTasks;

export function expire(server: TestServer, payload: { listingId: string; offerId: string }): Promise<void> {
  return expireOffer.run(payload, server.market);
}

export function sweep(server: TestServer): Promise<void> {
  return expireDue.run({}, server.market);
}
