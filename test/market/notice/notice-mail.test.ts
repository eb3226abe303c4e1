/** A notice by mail: to whom it is for, in their language, with what they may see when it goes, and recorded before it goes (P6.7b). */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { tell } from '../../../src/market/outbox/index.ts';
import { noticeTasks } from '../../../src/market/notice/index.ts';
import { connected } from '../../../src/database/roles.ts';
import { thisRun } from '../../harness/run.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { listed } from '../listing/scene.ts';
import { markRead, noticesOf, prefer } from './noticing.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const TITLE = '備前の花入';
let server: TestServer;
let seller: Person;
let reader: Person;
let listingId: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.clock.set(NOW);
  [seller, reader] = [await server.member(), await server.member()];
  [listingId = ''] = await listed(server.db.owner, { sellerId: seller.id, title: TITLE });
});

type Happening = Parameters<typeof tell>[1][number]['happening'];

/** Tells the reader of something, and gives the mails that come of it. */
async function told(happening: Happening, who = reader, between?: () => Promise<unknown>) {
  const before = server.mails.length;
  await tell(server.market.orm.em.fork(), [{ happening, listingId, memberId: who.id }]);
  await server.market.relay.drain();
  await between?.();
  await server.runJobs();
  return server.mails.slice(before);
}

const mailing = noticeTasks.find(({ name }) => name === 'mail_notice');
const disclosures = async (who: Person) =>
  (
    await server.as(who).ask('{ me { disclosures { edges { node { audience kinds article purpose } } } } }')
  ).body.data.me.disclosures.edges.map((edge: { node: unknown }) => edge.node);

test('it goes to the member’s address, in Japanese, its subject without the title, and names nobody', async () => {
  const [mail, ...more] = await told('UNSOLD');
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    to: reader.values.email,
    letter: { subject: 'オークション終了のお知らせ（Noren）' },
  });
  expect(mail?.letter.text).toContain(`「${TITLE}」`);
  expect(mail?.letter.text).toContain('http://noren.test/notices\n');
  for (const word of [seller.nickname, reader.nickname, reader.values.name ?? '', listingId, TITLE])
    expect(mail?.letter.subject).not.toContain(word);
  for (const word of [seller.nickname, reader.nickname, reader.values.name ?? '', listingId])
    expect(mail?.letter.text).not.toContain(word);
  const [notice] = await noticesOf(server, reader);
  expect(mail?.id).toBe(notice?.id);
});

test('that the carrier was given the address is a line that the member reads, and nobody else', async () => {
  await told('UNSOLD');
  expect(await disclosures(reader)).toEqual([
    { audience: 'mailRelay', kinds: ['EMAIL'], article: 'P6.7b', purpose: 'notices' },
  ]);
  expect(await disclosures(seller)).toEqual([]);
  const { rows } = await server.db.owner.query<{ leaves: unknown; recipient_class: string; operation: string }>(
    `select leaves, recipient_class, operation from disclosure where subjects @> array[$1::uuid]`,
    [reader.id],
  );
  expect(rows).toMatchObject([{ recipient_class: 'system', operation: 'notice UNSOLD' }]);
  expect(JSON.stringify(rows)).toContain(`notice:${(await noticesOf(server, reader))[0]?.id}`);
});

test('no record, no mail: it goes once the record can be written', async () => {
  const { ledger } = server.market;
  Object.assign(server.market, { ledger: { record: () => Promise.reject(new Error('the disk is full')) } });
  expect(await told('UNSOLD')).toEqual([]);
  Object.assign(server.market, { ledger });
  const [notice] = await noticesOf(server, reader);
  await mailing?.run({ noticeId: notice?.id } as never, server.market);
  expect(server.mails.at(-1)).toMatchObject({ to: reader.values.email, id: notice?.id });
});

test('a carrier that refuses is tried again: each try is recorded, and what it sends has one Message-ID', async () => {
  const { mailer } = server.market;
  const tried: (string | undefined)[] = [];
  const refuses = {
    ...mailer,
    send: async ({ id }: { id?: string }) => {
      tried.push(id);
      throw new Error('no');
    },
  };
  Object.assign(server.market, { mailer: refuses });
  await told('UNSOLD');
  Object.assign(server.market, { mailer });
  const [notice] = await noticesOf(server, reader);
  await mailing?.run({ noticeId: notice?.id } as never, server.market);
  expect(tried).toEqual([notice?.id]);
  expect(server.mails.at(-1)?.id).toBe(notice?.id);
  expect(await disclosures(reader)).toHaveLength(2);
  const sent = server.mails.length;
  await mailing?.run({ noticeId: notice?.id } as never, server.market);
  expect(server.mails).toHaveLength(sent);
  expect(await disclosures(reader)).toHaveLength(2);
});

test('the queue holds the id of the notice and nothing else', async () => {
  const url = new URL(thisRun().adminUrl);
  url.pathname = `/${server.db.name}`;
  const queued = () =>
    connected(url.href, (admin) =>
      admin.query(`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'mail_notice'`),
    );
  let payloads: unknown[] = [];
  await told('UNSOLD', reader, async () => void (payloads = (await queued()).rows));
  const [notice] = await noticesOf(server, reader);
  expect(payloads).toContainEqual({ payload: { noticeId: notice?.id } });
  for (const one of payloads) expect(Object.keys((one as { payload: object }).payload)).toEqual(['noticeId']);
});

test('what is usual for a kind counts until the member says otherwise', async () => {
  expect(await told('ENDING_SOON')).toEqual([]);
  const usual = await prefer(server, reader, {});
  expect(usual.noticeLanguage).toBe('JA');
  const mailed = usual.noticePreferences
    .filter(({ mail }: { mail: boolean }) => mail)
    .map(({ kind }: { kind: string }) => kind);
  expect(mailed).toEqual(
    expect.arrayContaining(['OUTBID', 'WON', 'SOLD', 'OFFER_MADE', 'QUESTION_ASKED', 'PAYMENT_DUE', 'UNSOLD']),
  );
  const said = await prefer(server, reader, {
    language: 'EN',
    preferences: [
      { kind: 'ENDING_SOON', mail: true },
      { kind: 'UNSOLD', mail: false },
    ],
  });
  expect(said.noticeLanguage).toBe('EN');
  expect(said.noticePreferences).toContainEqual({ kind: 'ENDING_SOON', mail: true });
  expect(said.noticePreferences).toContainEqual({ kind: 'UNSOLD', mail: false });
  expect(await told('UNSOLD')).toEqual([]);
  expect(await told('ENDING_SOON')).toMatchObject([{ letter: { subject: 'An auction ends soon (Noren)' } }]);
  expect(await told('UNSOLD', seller)).toHaveLength(1);
  expect(await noticesOf(server, reader)).toHaveLength(3);
});

test.each<readonly [string, () => Promise<unknown>]>([
  ['was read meanwhile', () => markRead(server, reader)],
  ['is not wanted any more', () => prefer(server, reader, { preferences: [{ kind: 'UNSOLD', mail: false }] })],
  [
    'is about what its reader may not know of any more (SC-G6)',
    () =>
      server.db.owner.query(`update listing set state = 'ENDED', history_until = noren_now() where id = $1`, [
        listingId,
      ]),
  ],
  ['is a day old', () => server.clock.advance('24 hours')],
  [
    'is of a member whose data was destroyed',
    () =>
      server.db.owner.query(
        `update record_key set wrapped = '', destroyed_at = noren_now()
    where record_id = (select id from registration where member_id = $1)`,
        [reader.id],
      ),
  ],
])('a notice that %s is not mailed, and no address is given', async (_why, meanwhile) => {
  expect(await told('UNSOLD', reader, meanwhile)).toEqual([]);
  const { rows } = await server.db.owner.query('select 1 from disclosure where subjects @> array[$1::uuid]', [
    reader.id,
  ]);
  expect(rows).toEqual([]);
});

test('who leads again is not mailed that they were outbid', async () => {
  const lead = (id: string | null) =>
    server.db.owner.query(
      `update listing set leader_id = $2, leader_maximum = case when $2::uuid is null then null else 5000 end where id = $1`,
      [listingId, id],
    );
  expect(await told('OUTBID')).toHaveLength(1);
  await markRead(server, reader);
  expect(await told('OUTBID', reader, () => lead(reader.id))).toEqual([]);
});

test('one that grows is mailed once while it is unread', async () => {
  expect(await told('OUTBID')).toHaveLength(1);
  expect(await told('OUTBID')).toEqual([]);
  await markRead(server, reader);
  expect(await told('OUTBID')).toHaveLength(1);
});
