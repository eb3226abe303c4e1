/**
 * Makes a second world of a copy: everything that is hidden from one viewer is another, or is more; nothing that the viewer may see
 * is touched. By SQL, as the tables' owner. Each step says under which rule its values are hidden.
 */
import { randomUUID } from 'node:crypto';
import { searchRow } from '../../src/market/listing/index.ts';
import { assigned, offers, sharedDetails, withTheOperator } from './differences-of-offers.ts';
import { questions, reviews } from './differences-of-posts.ts';
import { company, individual, unique } from '../harness/people.ts';
import type { TestServer } from '../harness/server.ts';
import { idsOf, longer, sealAnew, type Viewer } from './altering.ts';
import { notices, watching } from './private-lists.ts';
import { fees, stopped } from './stopped.ts';

export const NOBODY = '00000000-0000-0000-0000-000000000000';

export async function differFor(world: TestServer, viewer: Viewer): Promise<void> {
  for (const step of [
    maxima,
    registrations,
    cards,
    threads,
    drafts,
    photos,
    history,
    sessions,
    ledger,
    keys,
    stores,
    reserves,
    blocks,
    offers,
    sharedDetails,
    assigned,
    withTheOperator,
    questions,
    reviews,
    watching,
    notices,
    stopped,
    fees,
  ])
    await step(world, viewer);
}

/** R8: a leader's raise that changes nothing public; bids that others overtook before they showed. */
async function maxima({ db }: TestServer, viewer: Viewer): Promise<void> {
  await db.owner.query(
    `update bid set maximum = maximum - 7, placed_at = placed_at - interval '1 hour' where bidder_id <> $1
    and exists (select from bid later where later.listing_id = bid.listing_id and later.bidder_id = bid.bidder_id and later.seq > bid.seq)`,
    [viewer],
  );
  for (let raise = 0; raise < 2; raise++)
    await db.owner.query(
      `with led as (update listing set leader_maximum = leader_maximum + 111, bid_seq = bid_seq + 1
          where leader_id <> $1 returning id, bid_seq, leader_id, leader_maximum)
        insert into bid (listing_id, seq, id, bidder_id, maximum, placed_at)
        select id, bid_seq, gen_random_uuid(), leader_id, leader_maximum, noren_now() - interval '3 hours' from led`,
      [viewer],
    );
}

/** P3, P11.1: what others registered, and how they sign in. */
async function registrations(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  for (const id of await idsOf(world, 'select id from registration where member_id <> $1', viewer)) {
    const details = await sealAnew(world, 'Registration', id, longer(individual()));
    await owner.query(
      `update registration set details = $2, version = version + 3, sources = '{}', form_version = '1999-01-01',
      registered_at = registered_at - interval '9 days' where id = $1`,
      [id, details],
    );
  }
  await owner.query(
    `update account set email_index = sha256(email_index), password_hash = password_hash || 'x',
    created_at = created_at - interval '9 days' where id <> $1`,
    [viewer],
  );
  await owner.query(`update member set joined_at = joined_at - interval '9 days' where id <> $1`, [viewer]);
}

const side = '$1 in (trade.seller_id, trade.winner_id)';
const contactOpen = `trade.state <> 'CANCELLED' and noren_now() < trade.contact_until`;

/** P6.1: cards of other people's trades, and the other side's where contact is over. */
async function cards(world: TestServer, viewer: Viewer): Promise<void> {
  const hidden = `select card.id from contact_card card join trade on trade.id = card.trade_id
    where card.owner_id <> $1 and not (${side} and ${contactOpen})`;
  for (const id of await idsOf(world, hidden, viewer)) {
    const contact = await sealAnew(world, 'ContactCard', id, longer(company()));
    await world.db.owner.query(
      `update contact_card set contact = $2, version = version + 1, updated_at = noren_now() where id = $1`,
      [id, contact],
    );
  }
}

/** P6.1: how other people's trades stand, and what they write. */
async function threads(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  const others = `select message.id from message join trade on trade.id = message.trade_id where not ${side}`;
  for (const id of await idsOf(world, others, viewer))
    await owner.query('update message set body = $2 where id = $1', [
      id,
      await sealAnew(world, 'Message', id, longer({ text: unique() })),
    ]);
  for (const id of await idsOf(world, `select id from trade where not ${side}`, viewer)) {
    const message = randomUUID();
    const body = await sealAnew(world, 'Message', message, { text: `もう一通 ${unique()}` });
    await owner.query(
      `insert into message (listing_id, id, trade_id, line, author_id, side, body, sent_at)
      select listing_id, $2, id, 3, seller_id, 'SELLER', $3, noren_now() from trade where id = $1`,
      [id, message, body],
    );
  }
  await owner.query(
    `update trade set contact_until = contact_until + interval '3 days', version = version + 1,
    shipped_at = coalesce(shipped_at, noren_now()) where not ${side}`,
    [viewer],
  );
}

/** P5.2: what others have not published. */
async function drafts({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `update listing set title = title || '（改）', description = 'other ' || description, start_price = start_price + 5,
    price = price + 5, version = version + 1, category = 'OTHER' where state = 'DRAFT' and seller_id <> $1`,
    [viewer],
  );
  await owner.query(
    `insert into listing (seller_id, title, description, category, state, start_price, price)
    select id, 'もう一つの下書き', '秘密', 'CAMERAS', 'DRAFT', 777, 777 from member where id <> $1 order by id limit 3`,
    [viewer],
  );
}

const tookPart = `(listing.seller_id = $1 or exists (select from bid where bid.listing_id = listing.id and bid.bidder_id = $1))`;
const gone = `listing.history_until <= noren_now() and not ${tookPart}`;

/** P5.2: auctions whose history period is over, to those who took no part; and one more of them. */
async function history({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `update price_step set price = price_step.price + 1 from listing where listing.id = price_step.listing_id and ${gone}`,
    [viewer],
  );
  await owner.query(
    `update listing set title = '昔の ' || title, price = price + 1, bid_count = bid_count + 1,
    revision = revision + 1, ended_at = ended_at - interval '1 day' where ${gone}`,
    [viewer],
  );
  const [id, title, description] = [randomUUID(), 'もう終わった出品', '履歴期間を過ぎたもの'];
  await owner.query(
    `insert into listing (id, seller_id, title, description, category, state, start_price, price, leader_id, leader_maximum,
      bid_count, bid_seq, revision, step_count, starts_at, end_at, ended_at, history_until)
    select $2, seller.id, $3, $4, 'CAMERAS', 'ENDED', 500, 600, leader.id, 900, 1, 1, 1, 1, now - interval '400 days', now - interval '390 days',
      now - interval '390 days', now - interval '1 day'
    from noren_now() now, (select id from member where id <> $1 order by id limit 1) seller, (select id from member where id <> $1 order by id desc limit 1) leader`,
    [viewer, id, title, description],
  );
  await owner.query(
    `insert into bid (listing_id, seq, id, bidder_id, maximum, placed_at)
      select id, 1, gen_random_uuid(), leader_id, 900, starts_at from listing where id = $1`,
    [id],
  );
  await owner.query(
    `insert into price_step (listing_id, line, bidder_id, price, at) select id, 1, leader_id, 600, starts_at from listing where id = $1`,
    [id],
  );
  const { body, terms } = searchRow({ title, description });
  await owner.query('insert into listing_search (listing_id, body, terms) values ($1, $2, $3)', [id, body, terms]);
}

/** P5.2: photos of others' drafts and of auctions long ago, and what others uploaded and put nowhere yet. */
async function photos({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  const hidden = `(listing.state = 'DRAFT' and listing.seller_id <> $1 or ${gone})`;
  await owner.query(
    `update photo set width = photo.width + 7, height = photo.height + 9 from listing where listing.id = photo.listing_id and ${hidden}`,
    [viewer],
  );
  await owner.query(
    `insert into photo (listing_id, id, position, width, height) select id, gen_random_uuid(), 2, 11, 12 from listing where ${hidden}`,
    [viewer],
  );
  await owner.query(
    `insert into photo_upload (id, owner_id, width, height) select gen_random_uuid(), id, 13, 14 from member where id <> $1`,
    [viewer],
  );
}

/** That others are signed in, how often, and what waits for their mailboxes. */
async function sessions(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  await owner.query(
    `insert into session (account_id, expires_at, password_entered_at, token_hash)
    select id, noren_now() + interval '1 day', noren_now(), 'other ' || id from account where id <> $1`,
    [viewer],
  );
  const id = randomUUID();
  const details = await sealAnew(world, 'Application', id, { email: `mail-${unique()}@example.jp` });
  await owner.query(
    `insert into application (id, purpose, email_index, details, language, made_at, expires_at)
    select $2, 'RESET_PASSWORD', email_index, $3, 'ja', noren_now(), noren_now() + interval '1 hour' from account where id <> $1 limit 1`,
    [viewer, id, details],
  );
}

/** P11.1: lines of the ledger about others; and who it was that saw the viewer's data. */
async function ledger({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `insert into disclosure (at, policy_version, operation, recipient_class, subjects, leaves)
    select at, policy_version, operation, recipient_class, subjects, jsonb_set(leaves, '{0,id}', to_jsonb(gen_random_uuid()::text))
    from disclosure where not subjects @> array[$1::uuid]`,
    [viewer],
  );
  await owner.query('alter table disclosure disable trigger disclosure_rows_stand');
  // Which company saw their data a member is told; who else it was, nobody is.
  await owner.query(`update disclosure set operation = 'Another',
    recipient_id = case when recipient_class = 'partner' then recipient_id else gen_random_uuid() end`);
  await owner.query('alter table disclosure enable trigger disclosure_rows_stand');
}

/** Idempotency keys of others, among them those that the run uses itself. */
async function keys({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `insert into idempotency (member_id, key, act, input_hash, answer)
    select id, prefix || n, 'placeBid', sha256('other'), '{"outcome": "LEADING"}'
    from member, generate_series(0, 60) n, unnest(array['bid-', 'message-', 'key-of-this-run-', 'draft-']) prefix where id <> $1`,
    [viewer],
  );
}

/** P5.1, P5.2: who is behind a store, and all of a store that has closed. */
async function stores(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  for (const id of await idsOf(world, 'select id from store where closed_at is not null and owner_id <> $1', viewer)) {
    const contact = await sealAnew(world, 'Store', id, longer(company()));
    await owner.query(
      `update store set contact = $2, shop_name = shop_name || '別', payment = payment || '別' where id = $1`,
      [id, contact],
    );
  }
  await owner.query(
    `with other as (select owner_id from store where owner_id <> $1
        and not exists (select from store open where open.owner_id = store.owner_id and open.closed_at is null) order by id limit 1),
      moved as (update store set owner_id = other.owner_id from other where store.id = (
        select store.id from store join listing on listing.store_id = store.id and listing.state = 'OPEN'
        where store.closed_at is null and store.owner_id <> $1 order by store.id limit 1) returning store.id, store.owner_id)
    update listing set seller_id = moved.owner_id from moved where listing.store_id = moved.id and listing.state = 'OPEN'`,
    [viewer],
  );
}

/** R11: how much a reserve is that is met, and every reserve of a draft. */
async function reserves({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `update listing set reserve_price = start_price + 1 + (reserve_price - start_price) / 2
      where seller_id <> $1 and reserve_price < leader_maximum`,
    [viewer],
  );
  await owner.query(
    `update listing set reserve_price = start_price + 31, buy_now_price = null where seller_id <> $1 and state = 'DRAFT'`,
    [viewer],
  );
}

/**
 * R18, PR4: whom others blocked; and why someone may not bid, who is told only that they may not. Whoever is behind a store in this
 * world does not let them bid either.
 */
async function blocks({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `with gone as (delete from block where member_id = $1 returning owner_id),
      behind as (insert into block (owner_id, id, member_id) select distinct on (owner_id) owner_id, gen_random_uuid(), $1::uuid from store
        where exists (select from gone) and owner_id <> $1 and owner_id not in (select owner_id from gone))
      insert into member_link (member_id, linked_id) select least(owner_id, $1), greatest(owner_id, $1) from gone`,
    [viewer],
  );
  await owner.query('delete from block where $1 not in (owner_id, member_id)', [viewer]);
  await owner.query(
    `insert into block (owner_id, id, member_id) select one.id, gen_random_uuid(), other.id from member one, member other
      where one.id <> other.id and $1 not in (one.id, other.id)`,
    [viewer],
  );
}
