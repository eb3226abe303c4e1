import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { searchRow } from '../../../src/market/listing/index.ts';

export interface ListingWords {
  readonly sellerId: string;
  readonly storeId?: string | null;
  readonly title?: string;
  readonly description?: string;
  readonly category?: string;
  readonly state?: 'DRAFT' | 'OPEN' | 'ENDED' | 'CANCELLED';
  readonly price?: number;
  readonly startsAt?: string;
  readonly endAt?: string;
  readonly historyUntil?: string | null;
}

const columns = `id, seller_id, store_id, title, description, category, state, start_price, price, starts_at, end_at, history_until`;

function row(words: ListingWords): unknown[] {
  const { title = '品', description = '説明', category = 'OTHER', state = 'OPEN', price = 1000 } = words;
  const draft = state === 'DRAFT';
  return [
    randomUUID(),
    words.sellerId,
    words.storeId ?? null,
    title,
    description,
    category,
    state,
    price,
    price,
    draft ? null : (words.startsAt ?? '2026-11-20T00:00:00Z'),
    draft ? null : (words.endAt ?? '2026-11-25T00:00:00Z'),
    words.historyUntil ?? null,
  ];
}

/** Listings as they would stand after the acts, written as the tables' owner in one statement; gives their ids. */
export async function listed(owner: Pool, ...all: readonly ListingWords[]): Promise<string[]> {
  const rows = all.map(row);
  const written = rows.map((values) =>
    Object.fromEntries(columns.split(/,\s*/).map((name, index) => [name, values[index]])),
  );
  await owner.query(
    `insert into listing (${columns}) select ${columns} from json_populate_recordset(null::listing, $1)`,
    [JSON.stringify(written)],
  );
  const found = all.flatMap(({ title = '品', description = '説明', state }, index) =>
    state === 'DRAFT' ? [] : [{ listing_id: rows[index]?.[0], ...searchRow({ title, description }) }],
  );
  await owner.query(`insert into listing_search select * from json_populate_recordset(null::listing_search, $1)`, [
    JSON.stringify(found),
  ]);
  return rows.map(([id]) => id as string);
}
