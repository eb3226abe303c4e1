/** The demo as a newcomer meets it: each prepared query, asked as the persona whom it is meant for. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoPartners, demoPersonas, demoQueries, tellStory } from '../../src/database/demo/index.ts';
import type { DemoQuery } from '../../src/database/demo/queries/index.ts';
import { startServer, type Asked, type TestServer } from '../harness/server.ts';
import { connect } from '../server/live/clients.ts';
import { tokenOf } from '../server/oauth/client.ts';

let server: TestServer;
let queries: readonly DemoQuery[];
let tokens: ReadonlyMap<string, string | null>;

beforeAll(async () => {
  server = await startServer();
  await tellStory(server.market);
  queries = await demoQueries(server.market);
  const ofPartners = (await demoPartners(server.market)).map(
    async ({ key, clientId, secret, scope }) => [key, await tokenOf(server, clientId, secret, scope)] as const,
  );
  tokens = new Map([
    ...(await demoPersonas(server.market)).map(({ key, token }) => [key, token] as const),
    ...(await Promise.all(ofPartners)),
  ]);
}, 120_000);
afterAll(() => server.stop());

function ask(key: string, as: string): Promise<Asked> {
  const prepared = queries.find((query) => query.key === key);
  const asker = server.as(tokens.get(as) ?? undefined);
  return asker.ask(prepared?.query ?? '', prepared?.variables);
}

const answer = async (key: string, as: string) => (await ask(key, as)).body.data;

/** Those that are asked as several, and give each their own. */
const oneOfThem = 'haru';

test('every prepared query answers whom it is for, without an error and with something in each field', async () => {
  const asked = queries.filter(({ query }) => !query.startsWith('subscription'));
  expect(asked.length).toBeGreaterThan(15);
  for (const { key, as = oneOfThem } of asked) {
    const { errors, data } = (await ask(key, as)).body;
    expect({ key, errors }).toEqual({ key, errors: undefined });
    expect({ key, roots: Object.values(data) }).not.toEqual({ key, roots: expect.arrayContaining([null]) });
  }
});

test('every prepared subscription tells something at once, without an error', async () => {
  const followed = queries.filter(({ query }) => query.startsWith('subscription'));
  expect(followed.map(({ key }) => key).sort()).toEqual(['listing-updated', 'my-notices']);
  for (const { key, as = oneOfThem, query, variables } of followed) {
    const client = await connect(server, tokens.get(as) ?? undefined);
    client.subscribe(key, query, variables);
    await client.until(({ frames }) => frames(key).length > 0);
    expect({ key, errors: client.frames(key)[0]?.errors }).toEqual({ key, errors: undefined });
    client.close();
  }
});

test('Mori, of the support, sees what her case on Haru names and nothing else; Haru finds the look, and no name there', async () => {
  const { myself } = await answer('my-cases', 'staff-support');
  const [{ node }] = myself.cases.edges;
  expect(node).toMatchObject({ reason: 'CS-1042', isOpen: true });
  const [subject] = node.subjects;
  expect(subject.registration).toEqual({ name: '春田 はる', phone: expect.any(String), address: null });
  const { me } = await answer('me', 'haru');
  const recipients = me.disclosures.edges.map((edge: { node: { recipient: string } }) => edge.node.recipient);
  expect(recipients).toContain('Staff who support members, on an open case.');
  expect(JSON.stringify(me)).not.toContain(myself.displayName);
});

test('every query speaks both languages, stands in a group, and has a name of its own', () => {
  const words = queries.flatMap(({ title, story, group }) => [title, story, group]);
  for (const { en, ja } of words) {
    expect(en).toMatch(/^[A-Z][^ぁ-ヿ]+$/);
    expect(ja).toMatch(/[ぁ-ヿ一-龠]/);
  }
  expect(new Set(queries.map(({ key }) => key)).size).toBe(queries.length);
});

describe('the story shows', () => {
  test('three partners in the register, each by a token of its own (P14)', async () => {
    for (const [key, scope] of [
      ['carrier', 'SHIPMENTS'],
      ['bank', 'SETTLEMENTS'],
      ['affiliate', 'ENQUIRIES'],
    ] as const)
      expect((await answer('this-partner', key)).thisPartner).toMatchObject({ state: 'ACTIVE', scopes: [scope] });
    expect((await ask('this-partner', 'haru')).status).toBe(400);
  });

  test('an early end with its payment date, a cancellation and its fee, and what is put up again (R15, R16, R21, R24, R25)', async () => {
    const { ended, calledOff, again, me } = await answer('seller-steps', 'aoi');
    expect(ended).toMatchObject({ state: 'ENDED', myTrade: { state: 'AWAITING_PAYMENT', paymentOverdue: false } });
    expect(calledOff.state).toBe('CANCELLED');
    expect(again).toMatchObject({ startPrice: 2700, relistedFrom: { state: 'ENDED', startPrice: 3000 } });
    expect(me.fees.edges.map(({ node }: { node: { reason: string } }) => node.reason).sort()).toEqual([
      'CANCELLATION',
      'SALE',
    ]);
  });

  test('a bidder who was removed, in everyone’s history (R17)', async () => {
    const { listing } = await answer('bidder-removed', 'visitor');
    const removed = listing.priceHistory.edges.map(({ node }: { node: { removed: boolean } }) => node.removed);
    expect(removed).toContain(true);
  });

  test('a winner who was removed, and the offer to the runner-up (R22, R23)', async () => {
    const asSeller = await answer('runner-up', 'aoi');
    expect(asSeller.listing.myTrade).toMatchObject({ state: 'CANCELLED', removalReason: 'WINNER' });
    const asRunnerUp = await answer('runner-up', 'ren');
    expect(asRunnerUp.listing).toMatchObject({ myTrade: null, runnerUpOffer: { runnerUp: { nickname: 'ren88' } } });
  });

  test('a stop by an authority, to its seller and nobody else (R29)', async () => {
    expect((await answer('stopped', 'aoi')).listing.state).toBe('SUSPENDED');
    expect((await answer('stopped', 'mio')).listing).toBeNull();
  });

  test('what a seller alone knows: reserve, watchers, block list (R11, R18)', async () => {
    const { listing, me } = await answer('seller-alone', 'aoi');
    expect(listing).toMatchObject({ reservePrice: 20000, watcherCount: 2 });
    expect(me.blockedMembers.edges).toHaveLength(1);
    expect((await answer('terms', 'ren')).box).toMatchObject({ reservePrice: null, reserveStatus: 'NOT_MET' });
  });

  test('a dry run that places nothing (P20)', async () => {
    const { enough, tooLittle } = await answer('dry-run', 'mio');
    expect(enough).toMatchObject({ __typename: 'BidAcceptable', buysNow: true });
    expect(tooLittle).toMatchObject({ code: 'BID_TOO_LOW' });
    expect((await answer('terms', 'mio')).lens.myStanding).toBeNull();
  });
});
