/** What Ren watches, looks for, and was told. */
import { randomUUID } from 'node:crypto';
import { keepKey } from '../../../../market/index.ts';
import { SavedSearch } from '../../../../market/watch/index.ts';
import { idOf, type Telling } from '../tell.ts';

const HOUR = 60 * 60 * 1000;
const watched = ['camera', 'last-minutes', 'tableware'];

export async function tellOfWatching(telling: Telling): Promise<void> {
  const { em, now } = telling;
  const ren = idOf(telling, 'ren');
  for (const [index, key] of watched.entries())
    await em.execute('insert into watched_listing (listing_id, member_id, watched_at) values (?, ?, ?)', [
      idOf(telling, key),
      ren,
      new Date(now - (index + 2) * HOUR),
    ]);
  for (const watcher of ['koto', 'gen'])
    await em.execute('insert into watched_listing (listing_id, member_id, watched_at) values (?, ?, ?)', [
      idOf(telling, 'lacquer-box'),
      idOf(telling, watcher),
      new Date(now - 5 * HOUR),
    ]);
  const search = await keepSearch(telling, ren);
  const notice = `insert into notice (member_id, kind, listing_id, ref, created_at, happened_at, read_at) values (?, ?, ?, ?, ?, ?, ?)`;
  const [before, after] = [new Date(now - 60 * HOUR), new Date(now - 59 * HOUR)];
  await em.execute(notice, [ren, 'OUTBID', idOf(telling, 'tea-bowl'), null, before, before, after]);
  const found = new Date(now - HOUR);
  await em.execute(notice, [ren, 'SEARCH_MATCHED', idOf(telling, 'store-kettle'), search, found, found, null]);
}

async function keepSearch({ em, market, now }: Telling, memberId: string): Promise<string> {
  const id = randomUUID();
  const sealing = { by: 'member', at: now };
  const { sealed, wrappedKey } = market.vault.seal({ type: SavedSearch.name, id }, { name: '茶道具' }, sealing);
  keepKey(em, wrappedKey);
  const sought = { text: null, terms: null, words: null, category: 'TABLEWARE', categories: ['TABLEWARE'] };
  const limits = { priceFrom: null, priceTo: 20_000, sellerId: null, endsWithin: null };
  em.create(SavedSearch, {
    ...{ id, member: memberId, named: sealed, notify: true, createdAt: new Date(now - 48 * HOUR) },
    ...sought,
    ...limits,
  } as never); // references by id
  await em.flush();
  return id;
}
