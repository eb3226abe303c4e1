/** What members keep and are told for themselves alone, made another in a second world. */
import { unique } from '../harness/people.ts';
import type { TestServer } from '../harness/server.ts';
import { idsOf, longer, sealAnew, type Viewer } from './altering.ts';

/** P11.1: what others watch, save where the viewer sells it and learns how many do (PR13); what others search for. */
export async function watching(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  const others = `watched_listing.member_id <> $1 and watched_listing.listing_id in (select id from listing where seller_id <> $1)`;
  await owner.query(
    `delete from watched_listing where ${others} and ctid in (select ctid from watched_listing limit 5)`,
    [viewer],
  );
  await owner.query(`update watched_listing set watched_at = watched_at - interval '5 days' where member_id <> $1`, [
    viewer,
  ]);
  await owner.query(
    `insert into watched_listing (listing_id, id, member_id) select listing.id, gen_random_uuid(), member.id from listing, member
      where member.id <> $1 and listing.seller_id not in ($1, member.id) and listing.state <> 'DRAFT' on conflict do nothing`,
    [viewer],
  );
  for (const id of await idsOf(world, 'select id from saved_search where member_id <> $1', viewer))
    await owner.query(
      `update saved_search set name = $2, notify = not notify, category = 'OTHER', categories = '{OTHER}', price_to = 5 where id = $1`,
      [id, await sealAnew(world, 'SavedSearch', id, longer({ name: unique() }))],
    );
  await owner.query(
    `insert into saved_search (member_id, name, notify, price_from) select id, '', true, 1 from member where id <> $1`,
    [viewer],
  );
}

/** P11.1: what others were told, have read, and want mailed. */
export async function notices({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `update notice set kind = 'REVIEWED', count = count + 3, ref = null, read_at = case when read_at is null then noren_now() end,
      happened_at = happened_at - interval '3 days' where member_id <> $1`,
    [viewer],
  );
  await owner.query(
    `insert into notice (member_id, kind, listing_id, ref) select member.id, 'OUTBID', listing.id, gen_random_uuid()
      from member, (select id from listing where state <> 'DRAFT' order by id limit 3) listing where member.id <> $1`,
    [viewer],
  );
  await owner.query(
    `insert into notice_preference (member_id, kind, mail) select id, 'OUTBID', false from member where id <> $1`,
    [viewer],
  );
  await owner.query(`insert into notice_setting (member_id, language) select id, 'EN' from member where id <> $1`, [
    viewer,
  ]);
}
