/** Makes notices of what happened, in the transaction that takes it out of the outbox: each comes once. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Receiver, Told } from '../outbox/index.ts';
import { addMails } from './mail/mail-notice.jobs.ts';
import { noticeKindOf, noticeKinds, type NoticeKind } from './notice-kinds.ts';

interface News {
  readonly kind: NoticeKind;
  readonly member_id: string;
  readonly listing_id: string | null;
  readonly ref: string | null;
  readonly gathers: boolean;
  count: number;
}

function newsOf({ happening, memberId, listingId, ref }: Told): News[] {
  const kind = noticeKindOf(happening);
  if (!kind || memberId === null) return [];
  const gathers = noticeKinds[kind].gathers === true && listingId !== null;
  return [{ kind, member_id: memberId, listing_id: listingId, ref, gathers, count: 1 }];
}

/** What gathers comes once for each member, kind and listing; in one order, so that two relays never wait for each other in a ring. */
function gathered(news: readonly News[]): News[] {
  const byKey = new Map<string, News>();
  for (const one of news.filter(({ gathers }) => gathers)) {
    const key = [one.member_id, one.kind, one.listing_id].join();
    byKey.set(key, { ...one, count: (byKey.get(key)?.count ?? 0) + 1 });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const insertNews = `insert into notice (kind, member_id, listing_id, ref, gathers, count)
  select kind, member_id, listing_id, ref, gathers, count from jsonb_to_recordset(?::jsonb)
    as news(kind text, member_id uuid, listing_id uuid, ref uuid, gathers boolean, count int)`;

const orGrow = `on conflict (member_id, kind, listing_id) where gathers and read_at is null
  do update set count = notice.count + excluded.count, happened_at = excluded.happened_at, ref = excluded.ref`;

/** The ids of the notices that are new; one that grew was told of before. */
async function keep(em: EntityManager, news: readonly News[], conflict = ''): Promise<string[]> {
  if (news.length === 0) return [];
  const kept = await em.execute<{ id: string; made: boolean }[]>(
    `${insertNews} ${conflict} returning id, xmax = 0 as made`,
    [JSON.stringify(news)],
  );
  return kept.filter(({ made }) => made).map(({ id }) => id);
}

/** Their members' counters, in one order, as above; whoever has them has the next revisions, so that these come in the order of commits. */
async function lockCounters(em: EntityManager, news: readonly News[]): Promise<void> {
  const members = [...new Set(news.map(({ member_id }) => member_id))].sort();
  if (members.length === 0) return;
  await em.execute(
    `insert into notice_counter as counter (member_id) select value::uuid from jsonb_array_elements_text(?::jsonb)
      on conflict (member_id) do update set last = counter.last`,
    [JSON.stringify(members)],
  );
}

export const makeNotices: Receiver = async (em, batch) => {
  const news = batch.flatMap(newsOf);
  await lockCounters(em, news);
  const made = [
    ...(await keep(
      em,
      news.filter(({ gathers }) => !gathers),
    )),
    ...(await keep(em, gathered(news), orGrow)),
  ];
  await addMails(em, made);
};
