/** The demo as a newcomer meets it: each prepared query, asked as the persona whom it is meant for. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  demoPartners,
  demoPersonas,
  demoQueries,
  demoStaffAtProvider,
  tellStory,
} from '../../src/database/demo/index.ts';
import type { DemoQuery } from '../../src/database/demo/queries/index.ts';
import { roles, scopes } from '../../src/policy/index.ts';
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

interface Root {
  readonly edges?: readonly object[];
  readonly userErrors?: readonly object[];
}

test('there is a prepared query for each scope of partners and each role of staff', async () => {
  const asked = new Set(queries.map(({ as }) => as));
  const partners = await demoPartners(server.market);
  expect(
    partners
      .filter(({ key }) => asked.has(key))
      .map(({ scope }) => scope)
      .sort(),
  ).toEqual([...scopes].sort());
  const atWork = demoStaffAtProvider.filter(({ subject }) => asked.has(subject));
  expect(new Set(atWork.flatMap((person) => person.roles))).toEqual(new Set(roles));
});

test('a succession waits for another than the one who registered it; that one cannot approve it (P6.9)', async () => {
  const { approveSuccession } = await answer('approve-succession', 'staff-legal');
  expect(approveSuccession.userErrors).toMatchObject([{ code: 'OWN_APPROVAL' }]);
  const { successions } = await answer('succession', 'staff-legal-2');
  expect(successions.edges).toMatchObject([{ node: { state: 'REGISTERED', registeredByMe: false } }]);
});

test('every prepared query answers whom it is for, without an error and with something in each field', async () => {
  const asked = queries.filter(({ query }) => !query.startsWith('subscription'));
  expect(asked.length).toBeGreaterThan(40);
  for (const { key, as = oneOfThem } of asked) {
    const { errors, data } = (await ask(key, as)).body;
    expect({ key, errors }).toEqual({ key, errors: undefined });
    const roots = Object.values<Root | null>(data);
    expect({ key, roots }).not.toEqual({ key, roots: expect.arrayContaining([null]) });
    expect({ key, empty: roots.filter((root) => root?.edges?.length === 0) }).toEqual({ key, empty: [] });
    expect({ key, wrong: roots.flatMap((root) => root?.userErrors ?? []) }).toEqual({ key, wrong: [] });
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
  expect(recipients).toContain('対応中の案件で会員を支援する担当者。');
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

interface Edge {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads an answer as deep as it likes
  readonly node: any;
}

describe('the story shows', () => {
  test('a partner for each scope in the register, each by a token of its own (P14)', async () => {
    for (const { key, scope } of await demoPartners(server.market)) {
      const { thisPartner } = await answer('this-partner', key);
      expect(thisPartner).toMatchObject({ state: 'ACTIVE', scopes: [scope.toUpperCase().replaceAll('-', '_')] });
    }
    expect((await ask('this-partner', 'haru')).status).toBe(400);
  });

  test('two who consented, and of them what they consented to; what was withdrawn shows nothing (P6.3)', async () => {
    const { consents } = await answer('consents-given', 'sponsor');
    const seen = consents.edges.map(({ node }: Edge) => node.registration);
    const [name, address] = [expect.any(String), expect.any(Object)];
    expect(seen).toEqual([1, 2].map(() => ({ name, address, phone: null, email: null })));
    const { me } = await answer('my-consents', 'haru');
    expect(me.consents.edges.map(({ node }: Edge) => node.stands)).toEqual([false, true]);
    expect((await answer('my-consents', 'ren')).me.consents.edges).toEqual([]);
  });

  test('a claim that was granted, to its claimant alone, and one that waits (P6.10b)', async () => {
    const { claims } = await answer('claims-to-decide', 'staff-legal');
    expect(claims.edges.map(({ node }: Edge) => node.granted)).toEqual([null, true]);
    const [{ node }] = (await answer('my-claims', 'haru')).me.claims.edges;
    expect(node.seller).toMatchObject({ name: '北野 誠' });
    const ofStore = (await answer('my-claims', 'kitano')).me.claims.edges;
    expect(ofStore.map((edge: Edge) => edge.node.seller)).toEqual([null, null]);
  });

  test('what a licensee prints, and the review that it takes down since safety hid it (P6.11)', async () => {
    const { publishedPosts, removedPosts } = await answer('published-posts', 'licensee');
    const posts = publishedPosts.edges.map(({ node }: Edge) => node);
    expect(new Set(posts.map(({ post }: Edge['node']) => post))).toEqual(new Set(['QUESTION', 'ANSWER', 'REVIEW']));
    expect(removedPosts.edges).toHaveLength(1);
    const { reviewReports } = await answer('reported-reviews', 'staff-safety');
    expect(reviewReports.edges).toMatchObject([{ node: { hidden: true } }]);
  });

  test('a mail for the contractor that sends it (P6.7b), and a company that owes, for the agency alone (P6.6)', async () => {
    const { mailDeliveries } = await answer('mails', 'relay');
    expect(mailDeliveries.edges).toMatchObject([{ node: { recipient: { email: 'ren@noren.example' } } }]);
    const { payments } = await answer('to-collect', 'agency');
    expect(payments.edges).toMatchObject([
      { node: { state: 'IN_COLLECTION', payer: { companyName: '山彦商事株式会社' } } },
    ]);
    expect((await answer('payments', 'bank')).payments.edges).toHaveLength(1);
  });

  test('an engagement, an emergency, and names in the access log: of the named, what is named (P6.8, P7.3, P9)', async () => {
    const { engagements } = await answer('engagements', 'lawyer');
    const [engaged] = engagements.edges[0].node.members;
    expect(engaged.registration).toMatchObject({ representative: '山本 彦一', phone: null });
    const { emergencies } = await answer('emergencies', 'staff-safety');
    const [{ registration }] = emergencies.edges[0].node.members;
    expect(registration).toMatchObject({ name: '凪 渚', email: null });
    queries = await demoQueries(server.market); // of this day, since names in the log change at midnight
    const { linkPseudonyms } = await answer('link-pseudonyms', 'staff-legal');
    const [{ pseudonym }] = linkPseudonyms.links;
    expect(linkPseudonyms.links).toHaveLength(1);
    expect((await ask('me', 'ren')).status).toBe(200);
    expect(server.logged.filter((line) => line.includes(pseudonym)).length).toBeGreaterThan(0);
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
