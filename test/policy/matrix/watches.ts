/** Who watches what in the scene, and the searches that members keep. */
import { randomUUID } from 'node:crypto';
import { bytesOf, unique, writeKey } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow, State } from './rows.ts';

/** Each part that watches an auction of a state: who was outbid, save on a draft; and a stranger at the edge of the history period. */
export function watchersOf(state: string): readonly string[] {
  if (state === 'draft') return [];
  return state === 'open' || state === 'expired' ? ['outbid', 'stranger'] : ['outbid'];
}

/** A stranger's watch of what is past its history period leads nowhere; it stands there all the same. */
export async function plantWatches(
  { db }: TestServer,
  people: People,
  listing: SceneRow | undefined,
  { name: state, cast }: State,
): Promise<SceneRow[]> {
  const rows: SceneRow[] = [];
  for (const part of watchersOf(state)) {
    const { id: owner } = people(cast[part] ?? part);
    const id = randomUUID();
    await db.owner.query(
      `insert into watched_listing (listing_id, id, member_id, watched_at) values ($1, $2, $3, noren_now() - interval '2 hours')`,
      [listing?.id, id, owner],
    );
    const values = part === 'stranger' && state === 'expired' ? {} : { listing: listing?.id };
    rows.push({ row: `watch of the ${part}`, type: 'WatchedListing', state, id, owner, values });
  }
  return rows;
}

/** One by a seller, which finds something, and one by words that nobody used. */
export async function plantSearches(server: TestServer, people: People): Promise<SceneRow[]> {
  const [keeper, seller, text] = [people('hanako').id, people('taro').id, `探しもの ${unique()}`];
  return [
    await plantSearch(server, keeper, 'search for a seller', { seller }),
    await plantSearch(server, keeper, 'search for words', { text }),
  ];
}

async function plantSearch(
  { db, market }: TestServer,
  owner: string,
  row: string,
  { text, seller }: { readonly text?: string; readonly seller?: string },
): Promise<SceneRow> {
  const [id, name] = [randomUUID(), `ひみつの探しもの ${unique()}`];
  const { sealed, wrappedKey } = market.vault.seal(
    { type: 'SavedSearch', id },
    { name },
    { by: 'member', at: Date.now() },
  );
  await writeKey(db.owner, wrappedKey);
  await db.owner.query(
    `insert into saved_search (id, member_id, name, notify, text, terms, words, seller_id)
      values ($1, $2, $3, true, $4, $5, $5, $6)`,
    [id, owner, bytesOf(sealed), text ?? null, text ? [text] : null, seller ?? null],
  );
  const values = { name, ...(text && { text }), ...(seller && { seller }) };
  return { row, type: 'SavedSearch', state: 'members', id, owner, values };
}
