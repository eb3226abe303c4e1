/** What members of the scene were told. */
import { randomUUID } from 'node:crypto';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow } from './rows.ts';

interface Planted {
  readonly row: string;
  readonly to: string;
  readonly kind: string;
  readonly state: string;
  /** The type of the row that it is about besides the listing. */
  readonly about?: string;
  readonly read?: boolean;
  /** What it is about is hidden from its reader by now. */
  readonly gone?: boolean;
}

const planted: readonly Planted[] = [
  { row: 'notice of a bid', to: 'jiro', kind: 'OUTBID', state: 'open' },
  { row: 'notice of a trade', to: 'hanako', kind: 'WON', state: 'paid', about: 'Trade' },
  { row: 'notice of a trade', to: 'taro', kind: 'SOLD', state: 'tradeCancelled', about: 'Trade', read: true },
  { row: 'notice of what is gone', to: 'stranger', kind: 'ENDING_SOON', state: 'expired', gone: true },
  {
    row: 'notice of a trade of others',
    to: 'stranger',
    kind: 'TRADE_PAID',
    state: 'shipped',
    about: 'Trade',
    gone: true,
  },
];

export async function plantNotices({ db }: TestServer, people: People, rows: readonly SceneRow[]): Promise<SceneRow[]> {
  const made: SceneRow[] = [];
  for (const { row, to, kind, state, about, read, gone } of planted) {
    const [id, owner] = [randomUUID(), people(to).id];
    const of = (type: string) => rows.find((one) => one.type === type && one.state === state)?.id;
    const [listing, subject] = [of('Listing'), about && of(about)];
    await db.owner.query(
      `insert into notice (id, member_id, kind, listing_id, ref, count, created_at, happened_at, read_at)
        select $1, $2, $3, $4, $5, 2, now - interval '2 hours', now - interval '1 hour', case when $6 then now end from noren_now() now`,
      [id, owner, kind, listing, subject ?? null, read ?? false],
    );
    const shown = gone ? (about ? { listing } : {}) : { listing, ...(subject && { subject }) };
    made.push({ row, type: 'Notice', state, id, owner, values: { count: 2, unread: !read, ...shown } });
  }
  return made;
}
