/** Fills the database: by SQL where rows are alike, through the vault where they hold personal data. */
import type pg from 'pg';
import type { Vault } from '../../src/privacy/index.ts';
import { ciphertext } from '../../src/privacy/sealed/sealed.ts';
import { connected } from '../../src/database/roles.ts';
import {
  BIDDERS,
  BUSY,
  cardId,
  idOf,
  listingId,
  listingOfTrade,
  LISTINGS,
  MEMBERS,
  memberId,
  sellerOf,
  STEPS,
  tradeId,
  TRADES,
  winnerOf,
} from './ids.ts';
import type { BenchServer } from './server.ts';

/** Names that both `ids.ts` and these statements make ids of. */
const statements = [
  `create function named(text) returns uuid language sql immutable as $$ select md5($1)::uuid $$`,
  `create function member_of(int) returns uuid language sql immutable as $$ select md5('member ' || $1)::uuid $$`,
  `insert into account (id, email_index, password_hash) select member_of(n), decode(md5('mail ' || n), 'hex'), '-'
    from generate_series(1, ${MEMBERS}) n`,
  `insert into session (id, account_id, expires_at, password_entered_at, token_hash)
    select named('session ' || n), member_of(n), now() + interval '1 day', now(), 'token ' || n from generate_series(1, ${MEMBERS}) n`,
  `insert into member (id, nickname, type) select member_of(n), 'nickname_' || n, 'INDIVIDUAL' from generate_series(1, ${MEMBERS}) n`,
  // the last thousand are sold; the others are open, the first forty with a history
  `insert into listing (id, seller_id, title, description, category, state, start_price, price, starts_at, end_at, ended_at, history_until)
    select named('listing ' || n), member_of(n % 50 + 1), 'An old tea bowl, number ' || n, repeat('Plain text about it. ', 12), 'OTHER',
      case when sold then 'ENDED' else 'OPEN' end, 1000, 1000, now() - interval '3 days',
      case when sold then now() - interval '1 day' else now() + interval '2 days' end,
      case when sold then now() - interval '1 day' end, case when sold then now() + interval '29 days' end
    from generate_series(1, ${LISTINGS}) n, lateral (select n > ${LISTINGS - TRADES} as sold) s`,
  `insert into price_step (listing_id, line, bidder_id, price, at)
    select named('listing ' || n), line, member_of(100 + (n * 7 + line) % 1800 + 1), 1000 + line * 100, now() - (${STEPS} - line) * interval '61.037 s'
    from generate_series(1, ${BUSY}) n, generate_series(1, ${STEPS}) line`,
  `insert into bid (listing_id, seq, bidder_id, maximum, placed_at)
    select listing_id, line, bidder_id, price, at from price_step`,
  `update listing l set price = s.price, leader_id = s.bidder_id, leader_maximum = s.price, second_maximum = s.price - 100,
    bid_count = ${STEPS}, bid_seq = ${STEPS}, revision = ${STEPS}, step_count = ${STEPS}
    from price_step s where s.listing_id = l.id and s.line = ${STEPS}`,
  // a day's keys of bids: were there none, PostgreSQL would read the whole table for each until it analyses it, a minute later
  `insert into idempotency (member_id, key, act, input_hash, answer)
    select member_of(n % ${MEMBERS} + 1), 'earlier ' || n, 'placeBid', decode(md5('input ' || n), 'hex'), '{"outcome":"LEADING"}'
    from generate_series(1, 50000) n`,
  `insert into trade (listing_id, id, seller_id, winner_id, price, state, decided_at, contact_until)
    select named('listing ' || ${LISTINGS - TRADES} + n), named('trade ' || n), member_of((${LISTINGS - TRADES} + n) % 50 + 1), member_of(100 + n),
      5000 + n * 100, 'AWAITING_PAYMENT', now() - interval '1 day', now() + interval '60 days' from generate_series(1, ${TRADES}) n`,
];

/** Written by the owner alone: the same cards with nothing sealed, for the contestants that do not seal. */
const plainCards = `create table bench_card (
    listing_id uuid not null, id uuid not null, trade_id uuid not null, owner_id uuid not null,
    name text, company_name text, address json, phone text, representative text, contact_person text,
    primary key (listing_id, id));
  create unique index on bench_card (listing_id, trade_id, owner_id);
  grant select on bench_card to noren_service`;

interface Card {
  readonly trade: number;
  readonly side: 'seller' | 'winner';
  readonly owner: number;
}

function cards(): Card[] {
  return Array.from({ length: TRADES }, (_, index) => index + 1).flatMap((trade): Card[] => [
    { trade, side: 'seller', owner: sellerOf(listingOfTrade(trade)) },
    { trade, side: 'winner', owner: winnerOf(trade) },
  ]);
}

function contactOf({ trade, side }: Card): Record<string, unknown> {
  return {
    name: `山田 ${side} ${trade}`,
    companyName: `株式会社 ${trade}`,
    address: {
      postalCode: '192-0046',
      prefecture: '東京都',
      city: '八王子市',
      street: `明神町 ${trade}`,
      building: null,
    },
    phone: `+8190${String(trade).padStart(8, '0')}`,
    representative: `代表 ${trade}`,
    contactPerson: `担当 ${trade}`,
  };
}

const writeCards = [
  `insert into contact_card (listing_id, id, trade_id, owner_id, contact) select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[])`,
  `insert into record_key (record_id, wrapped, outer_key) select * from unnest($1::uuid[], $2::bytea[], $3::text[])`,
  `insert into bench_card select p.l, p.i, p.t, p.o, c.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) with ordinality as p(l, i, t, o, n)
    join lateral json_to_record($5::json -> (n - 1)::int) as c("name" text, "companyName" text, address json, phone text, representative text, "contactPerson" text) on true`,
] as const;

/** Each card as Noren keeps it, sealed under a key of its own, and in plain. */
async function sealCards(owner: pg.Client, vault: Vault): Promise<void> {
  const made = cards().map((card) => {
    const id = cardId(card.trade, card.side);
    const contact = contactOf(card);
    const { sealed, wrappedKey } = vault.seal({ type: 'ContactCard', id }, contact, { by: 'member', at: Date.now() });
    const place = [listingId(listingOfTrade(card.trade)), id, tradeId(card.trade), memberId(card.owner)] as const;
    return { place, contact, sealed: ciphertext(sealed), key: wrappedKey };
  });
  const places = [0, 1, 2, 3].map((column) => made.map(({ place }) => place[column]));
  const [card, key, plain] = writeCards;
  await owner.query(card, [...places, made.map(({ sealed }) => sealed)]);
  await owner.query(key, [
    made.map(({ key }) => key.recordId),
    made.map(({ key }) => key.wrapped),
    made.map(({ key }) => key.outerKey),
  ]);
  await owner.query(plain, [...places, JSON.stringify(made.map(({ contact }) => contact))]);
}

/** An open listing to bid on, the same for each contestant; gives its id. */
export async function openListing(owner: pg.Client, name: string): Promise<string> {
  await owner.query(
    `insert into listing (id, seller_id, title, description, category, state, start_price, price, starts_at, end_at)
      values ($1, $2, 'A hot one', 'Plain text.', 'OTHER', 'OPEN', 1000, 1000, now() - interval '1 hour', now() + interval '2 days')`,
    [idOf(name), memberId(1)],
  );
  return idOf(name);
}

/** All rows but those that bids are placed on. */
export async function seed({ ownerUrl, adminUrl }: BenchServer, vault: Vault): Promise<void> {
  if (MEMBERS < 1_950 + BIDDERS) throw new Error('Not members enough for the hot listing’s bidders.');
  await connected(ownerUrl, async (owner) => {
    for (const statement of [...statements, plainCards]) await owner.query(statement);
    await sealCards(owner, vault);
  });
  const inBench = new URL(adminUrl);
  inBench.pathname = new URL(ownerUrl).pathname;
  await connected(inBench.href, async (admin) => {
    await admin.query('vacuum analyze');
    await admin.query('checkpoint');
  });
}
