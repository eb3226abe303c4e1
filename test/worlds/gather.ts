/** Everything that stands in either world, to ask with: hidden rows' ids, hidden texts, hidden numbers. */
import type { TestServer } from '../harness/server.ts';
import { Known } from './known.ts';
import type { Origin } from './two-worlds.ts';

const tables = {
  Listing: `select id from listing where state <> 'DRAFT'`,
  Draft: `select id from listing where state = 'DRAFT'`,
  Member: 'select id from member',
  Bid: 'select id from bid',
  Trade: 'select id from trade',
  ContactCard: 'select id from contact_card',
  Message: 'select id from message',
  RunnerUpOffer: 'select id from runner_up_offer',
  SharedDetails: 'select id from shared_details',
  Question: 'select id from question',
  Review: 'select id from review',
  WatchedListing: 'select id from watched_listing',
  SavedSearch: 'select id from saved_search',
  BlockedMember: 'select id from block',
  Notice: 'select id from notice',
  Fee: 'select id from fee',
  Store: 'select id from store',
  Photo: `select id from (select 1 as part, ctid as place, id from photo union all select 2, ctid, id from photo_upload) each
    order by part, place`,
  Registration: 'select id from registration',
  Session: 'select id from session',
  Application: 'select id from application',
  DisclosureLeaf: `select (leaf->>'id')::uuid as id from disclosure d
    cross join lateral jsonb_array_elements(d.leaves) with ordinality as each (leaf, place) order by d.ctid, place`,
};

/** Below the leader's maximum in either world by more than a step. */
const safeBids = `select id, array[price - 1, price + 1, price + 1000, (price + 3 * leader_maximum) / 4 - 1500] as bids
  from listing where state = 'OPEN' and leader_id is not null order by ctid`;

async function column<T>({ db }: TestServer, text: string): Promise<T[]> {
  const { rows } = await db.owner.query<Record<string, T>>(text.includes('order by') ? text : `${text} order by ctid`);
  return rows.map((row) => Object.values(row)[0] as T); // one column
}

/** In the order in which they were written, the second world's own last: a seed means the same rows in every run. */
async function both<T>(worlds: readonly TestServer[], text: string): Promise<T[]> {
  const found = await Promise.all(worlds.map((world) => column<T>(world, text)));
  return [...new Set(found.flat())];
}

export async function gather({ scene }: Origin, worlds: readonly [TestServer, TestServer]): Promise<Known> {
  const ids = new Map<string, string[]>();
  for (const [type, text] of Object.entries(tables)) ids.set(type, await both<string>(worlds, text));
  ids.set('Node', ['00000000-0000-4000-8000-000000000000', 'no id at all', '']);
  const people = [...scene.people.all.values()];
  const personal = people.flatMap(({ values, nickname }) => [
    nickname,
    values.email,
    values.phone,
    values.name ?? '',
    values.address.street,
  ]);
  const titles = await both<string>(worlds, `select unnest(array[title, split_part(title, ' ', 2)]) from listing`);
  const numbers = await both<number | null>(
    worlds,
    `select unnest(array[price, start_price, leader_maximum, second_maximum]) from listing`,
  );
  const { rows } = await worlds[0].db.owner.query<{ id: string; bids: number[] }>(safeBids);
  const bids = new Map(rows.map(({ id, bids }) => [id, bids]));
  return new Known(
    ids,
    [...titles, ...personal, '題名', '説明'].filter((word) => word !== ''),
    numbers.filter((number) => number !== null),
    bids,
  );
}
