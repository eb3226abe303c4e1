/** A block list is its seller's alone (BLOCK_LIST); who is on it cannot bid, and is told no more than anyone who may not (R18). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { listed } from '../listing/scene.ts';

let server: TestServer;
let seller: Person, rival: Person, other: Person;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-11-22T09:00:00.000Z');
  [seller, rival, other] = [await server.member(), await server.member(), await server.member()];
});
afterAll(() => server.stop());

const blocking = `mutation ($input: BlockMemberInput!) { blockMember(input: $input) {
  blockedMember { id member { nickname } blockedAt } userErrors { code field } } }`;
const block = async (input: object, who = seller) =>
  (await server.as(who).ask(blocking, { input })).body.data.blockMember;
const unblock = async (memberId: string, who = seller) =>
  (
    await server
      .as(who)
      .ask(
        `mutation ($memberId: ID!) { unblockMember(input: { memberId: $memberId }) { unblockedId userErrors { code field } } }`,
        { memberId },
      )
  ).body.data.unblockMember;

async function own(who: Person): Promise<string[]> {
  const { body } = await server.as(who).ask('{ me { blockedMembers { edges { node { member { nickname } } } } } }');
  return body.data.me.blockedMembers.edges.map((edge: { node: { member: Person } }) => edge.node.member.nickname);
}

async function bid(who: Person): Promise<string> {
  const [listingId] = await listed(server.db.owner, { sellerId: seller.id });
  const text =
    'mutation ($input: PlaceBidInput!) { placeBid(input: $input) { __typename ... on BidRefused { code } } }';
  const input = { listingId, amount: 5_000, idempotencyKey: randomUUID() };
  const { placeBid } = (await server.as(who).ask(text, { input })).body.data;
  return placeBid.code ?? placeBid.__typename;
}

test('who is blocked, by id or by nickname, cannot bid on anything of the seller’s until they are unblocked', async () => {
  expect(await bid(rival)).toBe('BidAccepted');
  expect(await block({ memberId: rival.id })).toMatchObject({
    blockedMember: { member: { nickname: rival.nickname }, blockedAt: '2026-11-22T09:00:00.000Z' },
    userErrors: [],
  });
  await server.clock.advance('1 minute');
  expect((await block({ nickname: other.nickname })).userErrors).toEqual([]);
  expect(await own(seller)).toEqual([other.nickname, rival.nickname]); // the last first
  expect([await bid(rival), await bid(other)]).toEqual(['NOT_ALLOWED_HERE', 'NOT_ALLOWED_HERE']);
  expect(await unblock(rival.id)).toEqual({ unblockedId: rival.id, userErrors: [] });
  expect([await bid(rival), await own(seller)]).toEqual(['BidAccepted', [other.nickname]]);
  expect(await unblock(rival.id)).toEqual({ unblockedId: rival.id, userErrors: [] }); // it is not blocked; nothing to do
});

test('to block twice is to block once, also at once', async () => {
  const one = await server.member();
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => block({ memberId: one.id }, rival)));
  expect(new Set(answers.map(({ blockedMember }) => blockedMember.id)).size).toBe(1);
  expect(await own(rival)).toEqual([one.nickname]);
});

test('nobody else sees it, by no path, and who is blocked is told of nothing', async () => {
  const one = await server.member();
  const before = await server.db.owner.query('select count(*) from outbox');
  const { blockedMember } = await block({ memberId: one.id }, other);
  expect((await server.db.owner.query('select count(*) from outbox')).rows).toEqual(before.rows);
  for (const who of [one, seller, undefined]) {
    const { body } = await server.as(who).ask('query ($id: ID!) { node(id: $id) { id } }', { id: blockedMember.id });
    expect(body.data.node).toBeNull();
  }
  const { body } = await server.as(other).ask('query ($id: ID!) { node(id: $id) { id } }', { id: blockedMember.id });
  expect(body.data.node).toEqual({ id: blockedMember.id });
  expect(await own(one)).toEqual([]);
});

test.each([
  ['nobody', {}, 'NAME_ONE_MEMBER'],
  ['two names', { memberId: randomUUID(), nickname: 'a' }, 'NAME_ONE_MEMBER'],
  ['a nickname that nobody has', { nickname: 'nobody of that name' }, 'NOT_FOUND'],
  ['an id of nobody', { memberId: randomUUID() }, 'NOT_FOUND'],
  ['what is no id', { memberId: 'x' }, 'NOT_FOUND'],
])('%s is not blocked', async (_what, input, code) => {
  const answer = await block(input);
  expect([answer.blockedMember, answer.userErrors.map((error: { code: string }) => error.code)]).toEqual([
    null,
    [code],
  ]);
});

test('nor oneself, nor more members than a list takes', async () => {
  expect((await block({ memberId: seller.id })).userErrors).toEqual([{ code: 'NOT_ONESELF', field: ['memberId'] }]);
  const keeper = await server.member();
  await server.db.owner.query(
    `with many as (select gen_random_uuid() as id from generate_series(1, 1000)),
      accounts as (insert into account (id, email_index, password_hash) select id, id::text::bytea, '' from many),
      members as (insert into member (id, nickname, type) select id, id::text, 'INDIVIDUAL' from many returning id)
    insert into block (owner_id, member_id) select $1, id from members`,
    [keeper.id],
  );
  expect((await block({ memberId: rival.id }, keeper)).userErrors).toEqual([
    { code: 'LIST_FULL', field: ['memberId'] },
  ]);
});

test('an unknown member cannot be unblocked', async () => {
  expect(await unblock('x')).toEqual({ unblockedId: null, userErrors: [{ code: 'NOT_FOUND', field: ['memberId'] }] });
});
