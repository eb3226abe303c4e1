import { randomUUID } from 'node:crypto';
import type { Person, TestServer } from '../../harness/server.ts';
import { listed } from '../../market/listing/scene.ts';
import { answer, offered, type Offered } from '../../market/runner-up/scene.ts';
import { given, requested } from '../../market/consent/scene.ts';
import { asked } from '../../market/enquiry/scene.ts';
import { register } from '../../market/payment/scene.ts';
import { claims } from './claims.ts';
import { bringTo, trade, type Traded } from '../../market/trade/scene.ts';

/** Something with an id, and who may know of it. */
export interface Thing {
  readonly what: string;
  readonly id: string;
  /** These may know of it; to the others it is nothing, at any place. */
  readonly knownTo: readonly Person[];
  /** Everyone may know of it, and `knownTo` may act on it. */
  readonly isPublic?: true;
}

export interface World {
  readonly people: Readonly<Record<string, Person>>;
  readonly things: readonly Thing[];
  /** Offers that an answer has ended stand again. */
  readonly restore: () => Promise<void>;
}

const END = '2026-12-01T12:00:00Z';

/** A sale that came to a trade, another that was called off, a draft, an auction of long ago, and a store open and one closed. */
export async function makeWorld(server: TestServer): Promise<World> {
  const sold = await trade(server);
  const off = await trade(server, { people: [sold.seller, sold.winner, sold.loser] });
  const { seller, winner, loser } = sold;
  await server
    .as(seller)
    .ask(
      `mutation ($id: ID!) { sendMessage(input: { tradeId: $id, text: "ours alone", idempotencyKey: "world" }) { userErrors { code } } }`,
      { id: sold.tradeId },
    );
  await bringTo(server, sold, 'RECEIVED');
  await bringTo(server, off, 'CANCELLED');
  const runnersUp = { seller, bidders: [winner, loser, await server.member()] };
  const [made, ended] = [await offered(server, runnersUp), await offered(server, runnersUp)];
  for (const { offerId } of [made, ended]) await writeBoth(server, offerId, [seller, loser]);
  await answer(server, loser, 'declineOffer', ended.offerId);
  const keeper = await server.member({ type: 'COMPANY' });
  const formerKeeper = await server.member({ type: 'COMPANY' });
  const [open, closed] = [await store(server, keeper), await store(server, formerKeeper, END)];
  const passerBy = await server.member();
  const things = [
    ...(await sideThings(server, sold)),
    ...(await calledOff(server, off)),
    ...(await listings(server, seller)),
    ...(await questions(server, sold)),
    ...(await reviews(server, sold)),
    { what: 'seller', id: seller.id, knownTo: [], isPublic: true },
    { what: 'store', id: open, knownTo: [keeper], isPublic: true },
    { what: 'closed store', id: closed, knownTo: [formerKeeper] },
    ...(await watches(server, sold)),
    { what: 'block', id: await blocked(server, sold), knownTo: [seller] },
    ...(await stopped(server, sold)),
    ...(await withoutOwnLook(server, seller)),
    ...(await offers(server, made, ended)),
    ...(await sharedThings(server, made, sold)),
    ...(await parcels(server, sold)),
    ...(await paidWith(server, sold, [seller, winner, loser, keeper, formerKeeper, passerBy])),
    ...(await claims(server, [keeper, winner, loser])),
    ...(await consents(server, winner, [seller, winner, loser, keeper, formerKeeper, passerBy])),
  ] satisfies Thing[];
  const restore = async () => {
    await server.db.owner.query(`update runner_up_offer set state = 'MADE', ended_at = null where id = $1`, [
      made.offerId,
    ]);
  };
  return { people: { seller, winner, loser, keeper, formerKeeper, passerBy }, things, restore };
}

const idsOf = async (server: TestServer, from: string, ...values: unknown[]): Promise<string[]> => {
  const { rows } = await server.db.owner.query<{ id: string }>(`select id from ${from}`, values);
  if (rows.length === 0) throw new Error(`There is nothing in ${from}.`);
  return rows.map(({ id }) => id);
};

async function sideThings(server: TestServer, { listingId, tradeId, seller, winner, loser }: Traded): Promise<Thing[]> {
  const sides = [seller, winner];
  const of = (what: string, ids: readonly string[], knownTo: Thing['knownTo']): Thing[] =>
    ids.map((id) => ({ what, id, knownTo }));
  const bidsOf = (person: Person) =>
    idsOf(server, 'bid where listing_id = $1 and bidder_id = $2', listingId, person.id);
  return [
    { what: 'listing', id: listingId, knownTo: [seller], isPublic: true },
    { what: 'trade', id: tradeId, knownTo: sides },
    ...of('card', await idsOf(server, 'contact_card where trade_id = $1', tradeId), sides),
    ...of('message', await idsOf(server, 'message where trade_id = $1', tradeId), sides),
    ...of('winning bid', await bidsOf(winner), [winner]),
    ...of('losing bid', await bidsOf(loser), [loser]),
  ];
}

/** A card of a trade that was called off is its owner's alone. */
async function calledOff(server: TestServer, { tradeId, seller, winner }: Traded): Promise<Thing[]> {
  const card = (owner: Person) =>
    idsOf(server, 'contact_card where trade_id = $1 and owner_id = $2', tradeId, owner.id);
  const [sellers = '', winners = ''] = [...(await card(seller)), ...(await card(winner))];
  return [
    { what: 'trade called off', id: tradeId, knownTo: [seller, winner] },
    { what: 'seller’s closed card', id: sellers, knownTo: [seller] },
    { what: 'winner’s closed card', id: winners, knownTo: [winner] },
  ];
}

async function writeBoth(server: TestServer, offerId: string, sides: readonly Person[]): Promise<void> {
  for (const who of sides)
    await server
      .as(who)
      .ask(
        `mutation ($id: ID!, $key: IdempotencyKey!) { sendOfferMessage(input: { offerId: $id, text: "between us", idempotencyKey: $key }) { userErrors { code } } }`,
        { id: offerId, key: randomUUID() },
      );
}

/** What the seller and the runner-up shared in an offer, and the winner in a trade. */
async function sharedThings(
  server: TestServer,
  { offerId }: Offered,
  { tradeId, seller, winner, loser }: Traded,
): Promise<Thing[]> {
  const share = async (who: Person, where: object): Promise<string> => {
    const text = `mutation ($input: ShareContactCardInput!) { shareContactCard(input: $input) { shared { id } } }`;
    const input = { ...where, details: { name: 'for you alone' }, idempotencyKey: randomUUID() };
    const { body } = await server.as(who).ask(text, { input });
    return body.data.shareContactCard.shared.id;
  };
  return [
    { what: 'shared in a trade', id: await share(winner, { tradeId }), knownTo: [seller, winner] },
    { what: 'shared in an offer', id: await share(loser, { offerId }), knownTo: [seller, loser] },
  ];
}

async function paidWith(
  server: TestServer,
  { listingId, tradeId, winner }: Traded,
  members: readonly Person[],
): Promise<Thing[]> {
  const bank = await server.partner('settlements');
  const { body } = await register(server, winner, bank.id);
  const instrument: string = body.data.registerPaymentInstrument.instrument.id;
  const { rows } = await server.db.owner.query<{ id: string }>(
    `with g as (insert into ground (sort) values ('ASSIGNMENT') returning id)
      insert into payment (listing_id, trade_id, instrument_id, partner_id, ground_id, amount, state, made_at)
      select $1, $2, $3, $4, g.id, 1100, 'FAILED', noren_now() from g returning id`,
    [listingId, tradeId, instrument, bank.id],
  );
  return [
    { what: 'payment', id: rows[0]?.id ?? '', knownTo: [winner] },
    { what: 'card that pays', id: instrument, knownTo: [winner] },
    { what: 'settlement partner', id: bank.id, knownTo: members },
  ];
}

async function parcels({ db }: TestServer, { listingId, tradeId, seller, winner }: Traded): Promise<Thing[]> {
  const { rows } = await db.owner.query<{ id: string }>(
    `with g as (insert into ground (sort) values ('ASSIGNMENT') returning id)
      insert into shipment (listing_id, trade_id, carrier_id, ground_id, state, booked_at)
      select $1, $2, gen_random_uuid(), g.id, 'BOOKED', noren_now() from g returning id`,
    [listingId, tradeId],
  );
  return [{ what: 'parcel', id: rows[0]?.id ?? '', knownTo: [seller, winner] }];
}

/** One that a member gave, a request that all members know of, and one that they are not asked yet. */
async function consents(server: TestServer, winner: Person, members: readonly Person[]): Promise<Thing[]> {
  const partner = await server.partner('consents');
  const requestId = await requested(server, { partner });
  const { consent } = await given(server, winner, requestId);
  return [
    { what: 'enquiry', id: (await asked(server, winner)).id, knownTo: [winner] },
    { what: 'consent', id: consent.id, knownTo: [winner] },
    { what: 'request for consent', id: requestId, knownTo: members },
    { what: 'unpublished request', id: await requested(server, { partner, published: false }), knownTo: [] },
    { what: 'partner', id: partner.id, knownTo: [] },
  ];
}

/** One that stands is its two sides'; of one that ended each side keeps what it wrote itself. */
async function offers(server: TestServer, made: Offered, ended: Offered): Promise<Thing[]> {
  const { seller, bidders } = made;
  const sides = [seller, ...bidders.slice(1, 2)];
  const written = (of: Offered, author: Person) =>
    idsOf(server, 'message where offer_id = $1 and author_id = $2', of.offerId, author.id);
  const things: Thing[] = [
    { what: 'offer', id: made.offerId, knownTo: sides },
    { what: 'declined offer', id: ended.offerId, knownTo: [] },
  ];
  for (const author of sides) {
    for (const id of await written(made, author)) things.push({ what: 'message of an offer', id, knownTo: sides });
    for (const id of await written(ended, author))
      things.push({ what: 'message of a declined offer', id, knownTo: [author] });
  }
  return things;
}

async function listings(server: TestServer, seller: Person): Promise<Thing[]> {
  const past = { state: 'ENDED', startsAt: '2026-01-01T00:00:00Z', endAt: '2026-01-05T00:00:00Z' } as const;
  const [draft = '', now = '', old = ''] = await listed(
    server.db.owner,
    { sellerId: seller.id, state: 'DRAFT' },
    { sellerId: seller.id, endAt: '2026-12-05T00:00:00Z' },
    { sellerId: seller.id, ...past, historyUntil: '2026-07-01T00:00:00Z' },
  );
  const [photo, upload] = [randomUUID(), randomUUID()];
  await server.db.owner.query('insert into photo (listing_id, id, position, width, height) values ($1, $2, 1, 2, 3)', [
    draft,
    photo,
  ]);
  await server.db.owner.query('insert into photo_upload (id, owner_id, width, height) values ($1, $2, 2, 3)', [
    upload,
    seller.id,
  ]);
  return [
    { what: 'photo of a draft', id: photo, knownTo: [] },
    { what: 'upload', id: upload, knownTo: [] },
    { what: 'draft', id: draft, knownTo: [seller] },
    { what: 'listing', id: now, knownTo: [seller], isPublic: true },
    { what: 'auction of long ago', id: old, knownTo: [seller] },
  ];
}

/** One that has an answer, and one that its asker and the seller alone know of. */
async function questions(server: TestServer, { listingId, seller, loser }: Traded): Promise<Thing[]> {
  const ask = (answer: string | null) =>
    server.db.owner.query(
      `insert into question (listing_id, asker_id, text, asked_at, answer, answered_at, masked_asker, masked_answerer)
        values ($1, $2, 'What is it?', $3, $4, case when $4::text is not null then $3::timestamptz end, $4, $4)`,
      [listingId, loser.id, '2026-11-30T00:00:00Z', answer],
    );
  await ask('A teapot.');
  await ask(null);
  const [answered = ''] = await idsOf(server, 'question where listing_id = $1 and answer is not null', listingId);
  const [open = ''] = await idsOf(server, 'question where listing_id = $1 and answer is null', listingId);
  return [
    { what: 'answered question', id: answered, knownTo: [seller, loser], isPublic: true },
    { what: 'open question', id: open, knownTo: [seller, loser] },
  ];
}

/** Stopped by an authority: to all but its seller it is nothing, to those who took part and won too (R29). */
async function stopped(server: TestServer, { seller, winner, loser }: Traded): Promise<Thing[]> {
  const { listingId, tradeId } = await trade(server, { people: [seller, winner, loser] });
  const bids = await idsOf(server, 'bid where listing_id = $1', listingId);
  const cards = await idsOf(server, 'contact_card where trade_id = $1', tradeId);
  await server.db.owner.query(
    `with owed as (insert into fee (listing_id, payer_id, trade_id, reason, price, per_mille, amount, charged_at)
        values ($1, $2, $3, 'SALE', 1100, 88, 96, noren_now())),
      held as (update trade set stopped = true where id = $3)
      update listing set state = 'SUSPENDED', suspended_state = state, suspended_at = noren_now() where id = $1`,
    [listingId, seller.id, tradeId],
  );
  return [
    { what: 'stopped listing', id: listingId, knownTo: [seller] },
    ...[tradeId, ...bids, ...cards].map((id) => ({ what: 'of a stopped auction', id, knownTo: [] })),
    { what: 'fee', id: (await idsOf(server, 'fee where listing_id = $1', listingId))[0] ?? '', knownTo: [seller] },
  ];
}

/** One for everyone to read, and one that staff hid from all but its author. */
async function reviews(server: TestServer, { listingId, tradeId, seller, winner }: Traded): Promise<Thing[]> {
  const write = (side: string, author: Person, reviewed: Person, hiddenAt: string | null) =>
    server.db.owner.query(
      `insert into review (listing_id, trade_id, side, author_id, reviewed_id, rating, text, masked_author, written_at, hidden_at)
        values ($1, $2, $3, $4, $5, 'GOOD', '', '', $6, $7)`,
      [listingId, tradeId, side, author.id, reviewed.id, END, hiddenAt],
    );
  await write('WINNER', winner, seller, null);
  await write('SELLER', seller, winner, END);
  const [shown = ''] = await idsOf(server, 'review where trade_id = $1 and hidden_at is null', tradeId);
  const [hidden = ''] = await idsOf(server, 'review where trade_id = $1 and hidden_at is not null', tradeId);
  return [
    { what: 'review', id: shown, knownTo: [winner], isPublic: true },
    { what: 'hidden review', id: hidden, knownTo: [seller] },
  ];
}

async function store(server: TestServer, owner: Person, closedAt: string | null = null): Promise<string> {
  const columns = `price_and_shipping, payment, delivery_time, application_period, withdrawal_and_returns, extra_costs, non_conformity,
    software_environment, repeated_contracts, quantity_limits, foreign_office`;
  const id = randomUUID();
  await server.db.owner.query(
    `insert into store (id, owner_id, closed_at, shop_name, contact, ${columns}) values ($1, $2, $3, 'Tea House', '', '', '', '', '', '', '', '', '', '', '', '')`,
    [id, owner.id, closedAt],
  );
  return id;
}

async function blocked(server: TestServer, { seller, loser }: Traded): Promise<string> {
  await server.db.owner.query('insert into block (owner_id, member_id) values ($1, $2)', [seller.id, loser.id]);
  const [id = ''] = await idsOf(server, 'block where owner_id = $1', seller.id);
  return id;
}

async function watches(server: TestServer, { listingId, loser, winner }: Traded): Promise<Thing[]> {
  const { owner } = server.db;
  await owner.query('insert into watched_listing (listing_id, member_id) values ($1, $2)', [listingId, loser.id]);
  await owner.query(
    `insert into saved_search (member_id, name, notify, price_to) select $1, '', true, 500 from generate_series(1, 2)`,
    [winner.id],
  );
  const [watch = ''] = await idsOf(server, 'watched_listing where member_id = $1', loser.id);
  const searches = await idsOf(server, 'saved_search where member_id = $1', winner.id);
  await owner.query(`insert into notice (member_id, kind, listing_id) values ($1, 'OUTBID', $2)`, [
    winner.id,
    listingId,
  ]);
  const [notice = ''] = await idsOf(server, 'notice where member_id = $1', winner.id);
  return [
    { what: 'notice', id: notice, knownTo: [winner] },
    { what: 'watch', id: watch, knownTo: [loser] },
    ...searches.map((id) => ({ what: 'saved search', id, knownTo: [winner] })),
  ];
}

/** What has an id and no place in the schema: to the API it is nothing, for its owner too. */
async function withoutOwnLook(server: TestServer, { id }: Person): Promise<Thing[]> {
  const [registration = '', session = ''] = [
    ...(await idsOf(server, 'registration where member_id = $1', id)),
    ...(await idsOf(server, 'session where account_id = $1', id)),
  ];
  return [
    { what: 'registration', id: registration, knownTo: [] },
    { what: 'session', id: session, knownTo: [] },
  ];
}
