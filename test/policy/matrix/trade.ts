/** A trade in one state, with each side's card, as entered for this trade, and one message of each. */
import { randomUUID } from 'node:crypto';
import { bytesOf, company, individual, unique, writeKey } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow, State } from './rows.ts';
import { plantShared } from './shared.ts';

export interface TradeWords {
  readonly state: 'AWAITING_PAYMENT' | 'PAID' | 'SHIPPED' | 'RECEIVED' | 'CANCELLED';
  /** Milliseconds from now. */
  readonly contactUntil: number;
  /** The seller removed the winner. */
  readonly removed?: true;
}

/** Whose trade it is, where a state has two of them: what its rows are called by, and who won. */
export interface Which {
  readonly prefix: string;
  readonly winner: string;
}

const onlyOne: Which = { prefix: '', winner: 'winner' };
const steps = ['AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'RECEIVED'];
const onACard = ['name', 'companyName', 'address', 'phone', 'representative', 'contactPerson'];

export async function plantTrade(
  server: TestServer,
  people: People,
  listing: SceneRow | undefined,
  { name: state, cast, trade: words, which = onlyOne }: State & { readonly trade: TradeWords; readonly which?: Which },
): Promise<SceneRow[]> {
  const { prefix, winner: part } = which;
  const [seller, winner] = [people(cast['seller'] ?? ''), people(cast[part] ?? '')];
  const trade = { listingId: listing?.id ?? '', id: randomUUID(), state };
  await insertTrade(server, trade, [seller.id, winner.id, listing?.values['price']], words);
  const { price, seller: shownAs } = listing?.values ?? {};
  const values = { listing: trade.listingId, seller: shownAs, winner: winner.id, price };
  const rows: SceneRow[] = [
    { row: `${prefix}trade`, type: 'Trade', state, id: trade.id, sides: [seller.id, winner.id], values },
  ];
  for (const [side, { id, values }] of [['seller', seller] as const, [part, winner] as const]) {
    const planted = { ...trade, side, owner: id, prefix };
    rows.push(await plantCard(server, planted, values.companyName === undefined ? individual() : company()));
    rows.push(await plantMessage(server, planted));
  }
  const between = { owner: winner.id, recipient: seller.id, side: 'WINNER' } as const;
  const shared = { row: `${prefix}shared card of the ${part}`, state, listingId: trade.listingId, ...between };
  rows.push(await plantShared(server, { ...shared, in: { tradeId: trade.id } }));
  return rows;
}

interface Planted {
  readonly listingId: string;
  readonly id: string;
  readonly state: string;
}

interface OfASide extends Planted {
  /** The part that its owner plays. */
  readonly side: string;
  readonly owner: string;
  readonly prefix: string;
}

/** Steps that were taken have their times; a cancelled trade says why. */
async function insertTrade(
  { db }: TestServer,
  trade: Planted,
  about: readonly unknown[],
  { state, contactUntil, removed }: TradeWords,
) {
  const cancelled = state === 'CANCELLED';
  await db.owner.query(
    `insert into trade (listing_id, id, seller_id, winner_id, price, state, decided_at, paid_at, shipped_at, received_at, contact_until,
        cancelled_at, cancelled_by, cancel_reason, removal_reason)
      select $1, $2, $3, $4, $5, $6, now - interval '1 hour', case when $7 > 0 then now - interval '50 min' end,
        case when $7 > 1 then now - interval '40 min' end, case when $7 > 2 then now - interval '30 min' end,
        now + $8 * interval '1 ms', case when $9 then now - interval '20 min' end, $10, $11, $12
      from noren_now() now`,
    [
      trade.listingId,
      trade.id,
      ...about,
      state,
      steps.indexOf(state),
      contactUntil,
      cancelled,
      cancelled ? 'SELLER' : null,
      cancelled && !removed ? 'OTHER' : null,
      removed ? 'WINNER' : null,
    ],
  );
}

async function plantCard(
  server: TestServer,
  { listingId, id: tradeId, state, side, owner, prefix }: OfASide,
  all: object,
): Promise<SceneRow> {
  const id = randomUUID();
  const values = Object.fromEntries(Object.entries(all).filter(([part]) => onACard.includes(part)));
  const { sealed, wrappedKey } = server.market.vault.seal({ type: 'ContactCard', id }, values, {
    by: 'member',
    at: Date.now(),
  });
  await writeKey(server.db.owner, wrappedKey);
  await server.db.owner.query(
    'insert into contact_card (listing_id, id, trade_id, owner_id, contact) values ($1, $2, $3, $4, $5)',
    [listingId, id, tradeId, owner, bytesOf(sealed)],
  );
  return { row: `${prefix}card of the ${side}`, type: 'ContactCard', state, id, owner, values };
}

async function plantMessage(
  server: TestServer,
  { listingId, id: tradeId, state, side, owner, prefix }: OfASide,
): Promise<SceneRow> {
  const [id, text] = [randomUUID(), `発送の相談 ${unique()}`];
  const { sealed, wrappedKey } = server.market.vault.seal(
    { type: 'Message', id },
    { text },
    { by: 'member', at: Date.now() },
  );
  await writeKey(server.db.owner, wrappedKey);
  await server.db.owner.query(
    `insert into message (listing_id, id, trade_id, line, author_id, side, body, sent_at)
      values ($1, $2, $3, $4, $5, $6, $7, noren_now() - interval '10 min')`,
    [
      listingId,
      id,
      tradeId,
      side === 'seller' ? 1 : 2,
      owner,
      side === 'seller' ? 'SELLER' : 'WINNER',
      bytesOf(sealed),
    ],
  );
  return {
    row: `${prefix}message of the ${side}`,
    type: 'Message',
    state,
    id,
    owner,
    under: tradeId,
    values: { text },
  };
}
