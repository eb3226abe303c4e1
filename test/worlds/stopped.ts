/** What differs of auctions that an authority stopped, and of what others owe. By SQL, as the tables' owner. */
import type { TestServer } from '../harness/server.ts';

/** R29: a stopped auction is nothing to all but its seller; what stands in it, and whether one more is stopped, tells nothing. */
export async function stopped({ db: { owner } }: TestServer, viewer: string): Promise<void> {
  const others = `state = 'SUSPENDED' and seller_id <> $1`;
  await owner.query(
    `update bid set maximum = maximum + 17, placed_at = placed_at - interval '1 hour'
      where listing_id in (select id from listing where ${others})`,
    [viewer],
  );
  await owner.query(
    `update trade set price = price + 17, version = version + 1, held_ms = held_ms + 1000
      where listing_id in (select id from listing where ${others})`,
    [viewer],
  );
  await owner.query(
    `update listing set title = '止められた ' || title, price = price + 17, leader_maximum = leader_maximum + 17, revision = revision + 3,
      end_at = end_at + interval '1 day', suspended_at = suspended_at - interval '1 day' where ${others}`,
    [viewer],
  );
}

/** P11.1: what others owe the operator, and since when. */
export async function fees({ db: { owner } }: TestServer, viewer: string): Promise<void> {
  await owner.query(
    `update fee set amount = amount + 1, charged_at = charged_at - interval '3 days' where payer_id <> $1`,
    [viewer],
  );
}
