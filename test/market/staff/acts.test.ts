/** What the staff do besides cases: by the right role alone, once, on a ticket or an order; else refused, and nothing is changed (AT-15). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../src/policy/index.ts';
import { startServer, type StaffPerson, type TestServer } from '../../harness/server.ts';
import { auction, trade } from '../trade/scene.ts';

let server: TestServer;
let safety: StaffPerson;
let legal: StaffPerson;
let officer: StaffPerson;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-12-01T00:00:00Z'); // the day on which the scene's auctions end
  [safety, legal, officer] = [
    await server.staff('safety'),
    await server.staff('legal'),
    await server.staff('privacy-officer'),
  ];
});
afterAll(() => server.stop());

interface Asking {
  readonly by: StaffPerson;
  readonly act: string;
  readonly input: object;
}

async function done({ by, act, input }: Asking) {
  const inputs: Readonly<Record<string, string>> = {
    hideReview: 'ModerateReviewInput',
    unhideReview: 'ModerateReviewInput',
    linkMembers: 'TwoMembersInput',
    unlinkMembers: 'TwoMembersInput',
    stopAuction: 'OrderInput',
    letAuctionGoOn: 'OrderInput',
    lockStaffOut: 'ColleagueInput',
    letStaffIn: 'ColleagueInput',
  };
  const { body } = await server
    .as(by)
    .ask(`mutation ($input: ${inputs[act]}!) { ${act}(input: $input) { done userErrors { code field } } }`, {
      input: { reason: 'AU-17', idempotencyKey: randomUUID(), ...input },
    });
  return body.data?.[act] ?? body.errors?.[0].extensions.code;
}
const DONE = { done: true, userErrors: [] };
const refused = (code: string, field: string) => ({ done: false, userErrors: [{ code, field: [field] }] });
const rowsOf = async (sql: string, values: readonly unknown[] = []) =>
  (await server.db.owner.query<Record<string, unknown>>(sql, [...values])).rows;

async function reviewed(): Promise<string> {
  const { listingId, tradeId, seller, winner } = await trade(server);
  const id = randomUUID();
  await server.db.owner.query(
    `insert into review (listing_id, id, trade_id, side, author_id, reviewed_id, rating, text, masked_author, written_at)
      values ($1, $2, $3, 'WINNER', $4, $5, 'GOOD', 'Thanks.', 'x***', noren_now())`,
    [listingId, id, tradeId, winner.id, seller.id],
  );
  await server.db.owner.query(
    `insert into review_report (listing_id, review_id, reporter_id, reason, reported_at) values ($1, $2, $3, 'ABUSE', noren_now())`,
    [listingId, id, seller.id],
  );
  await server.db.owner.query('update member set good_ratings = good_ratings + 1 where id = $1', [seller.id]);
  return id;
}

test('safety lists what was reported, hides a review and shows it again; who reported it is told to nobody', async () => {
  const reviewId = await reviewed();
  const list = async () => {
    const { body, text } = await server
      .as(safety)
      .ask('{ reviewReports(first: 5) { edges { node { reviewId reason hidden review { text } } } } }');
    const [{ reporter_id: reporter }] = (await rowsOf('select reporter_id from review_report')) as [
      { reporter_id: string },
    ];
    expect(text).not.toContain(reporter);
    return body.data.reviewReports.edges[0].node;
  };
  expect(await list()).toEqual({ reviewId, reason: 'ABUSE', hidden: false, review: { text: 'Thanks.' } });
  expect(await done({ by: safety, act: 'hideReview', input: { reviewId } })).toEqual(DONE);
  expect(await list()).toEqual({ reviewId, reason: 'ABUSE', hidden: true, review: null });
  expect(await done({ by: safety, act: 'unhideReview', input: { reviewId } })).toEqual(DONE);
  expect((await list()).hidden).toBe(false);
  expect(
    await rowsOf('select act, staff_id, reason from staff_act where target_id = $1 order by done_at', [reviewId]),
  ).toEqual(['hideReview', 'unhideReview'].map((act) => ({ act, staff_id: safety.id, reason: 'AU-17' })));
});

test('safety links two members and takes it back', async () => {
  const [memberId, otherId] = [(await server.member()).id, (await server.member()).id];
  const links = () => rowsOf('select 1 from member_link where $1 in (member_id, linked_id)', [memberId]);
  expect(await done({ by: safety, act: 'linkMembers', input: { memberId, otherId } })).toEqual(DONE);
  expect(await links()).toHaveLength(1);
  expect(await done({ by: safety, act: 'unlinkMembers', input: { memberId: otherId, otherId: memberId } })).toEqual(
    DONE,
  );
  expect(await links()).toHaveLength(0);
  const alone = await done({ by: safety, act: 'linkMembers', input: { memberId, otherId: memberId } });
  expect(alone).toEqual(refused('ONE_AND_THE_SAME', 'otherId'));
  const nobody = await done({ by: safety, act: 'linkMembers', input: { memberId, otherId: randomUUID() } });
  expect(nobody).toEqual(refused('NOT_FOUND', 'memberId'));
  expect(await links()).toHaveLength(0);
});

test('safety sees which jobs failed, and nothing of what they were to do', async () => {
  await server.db.owner.query(
    `select graphile_worker.add_job('make_notices', '{"memberId":"canary-of-a-job"}'::json, max_attempts => 1)`,
  );
  await server.db.owner.query('update graphile_worker._private_jobs set attempts = max_attempts');
  const { body, text } = await server.as(safety).ask('{ failedJobs { id task attempts putDownAt failedAt } }');
  expect(body.data.failedJobs).toMatchObject([{ task: 'make_notices', attempts: 1 }]);
  expect(text).not.toContain('canary-of-a-job');
});

test('legal stops an auction on an order, once, and lets it go on', async () => {
  const { listingId } = await auction(server);
  await server.clock.set('2026-12-01T00:00:00Z');
  const state = async () => (await rowsOf('select state from listing where id = $1', [listingId]))[0]?.['state'];
  const input = { listingId, idempotencyKey: randomUUID() };
  expect(await done({ by: legal, act: 'stopAuction', input })).toEqual(DONE);
  expect(await state()).toBe('SUSPENDED');
  expect(await done({ by: legal, act: 'stopAuction', input })).toEqual(DONE); // its first answer
  const twice = await done({ by: legal, act: 'stopAuction', input: { listingId } });
  expect(twice).toEqual(refused('WRONG_STATE', 'listingId'));
  expect(await done({ by: legal, act: 'letAuctionGoOn', input: { listingId } })).toEqual(DONE);
  expect(await state()).toBe('OPEN');
  expect(await rowsOf('select act from staff_act where target_id = $1 order by done_at', [listingId])).toEqual([
    { act: 'stopAuction' },
    { act: 'letAuctionGoOn' },
  ]);
});

test('the privacy officer locks a colleague out, at once, and lets them in again; never themself', async () => {
  const staff = await server.staff('support');
  const member = await server.member();
  const { id } = await server.caseOf(staff, member);
  const look = async () => (await server.as(staff).ask('query ($id: ID!) { case(id: $id) { isOpen } }', { id })).body;
  expect((await look()).data).toEqual({ case: { isOpen: true } });
  expect(await done({ by: officer, act: 'lockStaffOut', input: { staffId: staff.id } })).toEqual(DONE);
  expect((await look()).errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  expect(await done({ by: officer, act: 'letStaffIn', input: { staffId: staff.id } })).toEqual(DONE);
  expect((await look()).errors?.[0].extensions.code).toBe('UNAUTHENTICATED'); // nothing of before stands
  const self = await done({ by: officer, act: 'lockStaffOut', input: { staffId: officer.id } });
  expect(self).toEqual(refused('NOT_FOUND', 'staffId'));
});

describe('refused, and nothing is changed:', () => {
  const byRole: Readonly<Record<string, readonly [Role, string]>> = {
    hideReview: ['safety', 'reviewId'],
    unhideReview: ['safety', 'reviewId'],
    linkMembers: ['safety', 'memberId'],
    unlinkMembers: ['safety', 'memberId'],
    stopAuction: ['legal', 'listingId'],
    letAuctionGoOn: ['legal', 'listingId'],
    lockStaffOut: ['privacy-officer', 'staffId'],
    letStaffIn: ['privacy-officer', 'staffId'],
  };
  const acts = Object.entries(byRole).map(([act, [role, field]]) => ({ act, role, field }));
  const inputOf = (act: string, field: string, id: unknown) => ({
    [field]: id,
    ...(act.endsWith('Members') && { otherId: randomUUID() }),
  });
  const count = async () => (await rowsOf('select count(*)::int as n from staff_act'))[0]?.['n'];

  test.each(acts)('$act without the number of a ticket', async ({ act, role, field }) => {
    const before = await count();
    const input = { ...inputOf(act, field, randomUUID()), reason: '山田さん' };
    expect(await done({ by: await server.staff(role), act, input })).toEqual(refused('TICKET_UNFIT', 'reason'));
    expect(await count()).toBe(before);
  });

  test('after one’s session ended', async () => {
    const by = await server.staff('legal');
    const { listingId } = await auction(server);
    await server.db.owner.query('update ground set ended_at = noren_now() where id = $1', [by.sessionId]);
    expect(await done({ by, act: 'stopAuction', input: { listingId } })).toBe('UNAUTHENTICATED');
    expect(await rowsOf('select state from listing where id = $1', [listingId])).toEqual([{ state: 'OPEN' }]);
  });
});
