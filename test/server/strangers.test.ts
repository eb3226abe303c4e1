/**
 * Whatever takes an id answers a stranger's thing, a thing of another type, an id of nothing and what is no id at all with the same
 * bytes, after the same statements (AT-13, SC-B3, P6). The places are found in the schema, so that a new one is held to it too. By the
 * day three of the members ask, and a visitor; all of them by `npm run test:deeds`.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { some } from '../harness/of-the-day.ts';
import { shapeOf } from '../harness/statements.ts';
import { startServer, type Asked, type Person, type TestServer } from '../harness/server.ts';
import { giveLastingTokens } from '../harness/lasting.ts';
import { stream } from './live/clients.ts';
import { policy } from '../../src/policy/index.ts';
import { asSeenBy, examine } from '../../src/privacy/index.ts';
import { clients } from '../../src/server/classes.ts';
import { buildMarketSchema } from '../../src/server/schema.ts';
import { idsBelowRoots, placesOf, type Place } from './strangers/places.ts';
import { makeWorld, type Thing, type World } from './strangers/things.ts';

/** What members and visitors are served; partners' and staff's operations have tests of their own. */
const { schema } = asSeenBy(examine(await buildMarketSchema(), policy), clients);
/** What throws things away comes last, or there would be nothing left to ask for. */
const last = ({ name }: Place): number =>
  Number(
    name.startsWith('Mutation.delete') ||
      name.startsWith('Mutation.unwatch') ||
      name.startsWith('Mutation.removePayment'),
  );
const places = placesOf(schema).sort((a, b) => last(a) - last(b));

/** What everyone may know of is something at these places. */
const somethingAt: Readonly<Record<string, readonly string[]>> = {
  'Query.node(id)': ['listing', 'seller', 'store', 'answered question', 'review'],
  'Query.explain(id)': ['listing', 'seller', 'store', 'answered question', 'review'],
  'Query.listing(id)': ['listing'],
  'Query.store(id)': ['store'],
  'Query.listings(filter.seller)': ['seller', 'store'],
  'Mutation.placeBid(input.listingId)': ['listing'],
  'Mutation.askQuestion(input.listingId)': ['listing'],
  'Mutation.reportReview(input.reviewId)': ['review'],
  'Mutation.watchListing(input.listingId)': ['listing'],
  'Mutation.unwatchListing(input.listingId)': ['listing'],
  'Mutation.saveSearch(input.filter.seller)': ['seller', 'store'],
  'Mutation.blockMember(input.memberId)': ['seller'],
  'Mutation.unblockMember(input.memberId)': ['seller'],
  'Mutation.placeBid(input.listingId), only validated': ['listing'],
  'Subscription.listingUpdated(id)': ['listing'],
};

const malformed = [
  '',
  'x',
  '0',
  "' or true --",
  '\u0000',
  '\ud800',
  '../trade',
  '１２３',
  'f'.repeat(36),
  `{${randomUUID()}}`,
];

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startServer();
  giveLastingTokens(server);
  world = await makeWorld(server);
}, 60_000);
afterAll(() => server.stop());

type Told = Pick<Asked, 'status' | 'headers' | 'text' | 'statements'>;

interface Seen {
  readonly answer: string;
  readonly statements: readonly string[];
}

async function ask({ query, variables }: Place, id: string, who?: Person): Promise<Seen> {
  const { status, headers, text, statements } = query.startsWith('subscription')
    ? await follow(query, variables(id), who)
    : await server.as(who).ask(query, variables(id));
  const told = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  const clockless = text.replace(/"serverTime":"[^"]*"/g, '"serverTime":""');
  return { answer: `${status} ${JSON.stringify(told)} ${clockless}`, statements: statements.map(shapeOf) };
}

/** What a subscription first says: a frame, or that there is nothing to follow. */
async function follow(query: string, variables: Readonly<Record<string, unknown>>, who?: Person): Promise<Told> {
  const before = server.statements.length;
  const opened = await stream(server, { query, variables }, who && { token: who.token });
  await opened.until((text) => text.includes('event: '));
  opened.close();
  const { status, headers } = opened;
  // Once a second all that is followed is looked at, which falls into some of these and not into others.
  const statements = [...new Set(server.statements.slice(before))];
  return { status, headers, text: opened.text(), statements };
}

const isStranger = (place: Place, { what, knownTo, isPublic }: Thing, who?: Person): boolean =>
  !(isPublic && somethingAt[place.name]?.includes(what)) && !knownTo.some((one) => one === who);

test('every field that takes an id is a root field, and all of those are asked here', () => {
  expect(idsBelowRoots(schema)).toEqual([]);
  expect(places.length).toBeGreaterThanOrEqual(16);
  for (const name of Object.keys(somethingAt)) expect(places.map((place) => place.name)).toContain(name);
});

describe.each(places)('$name', (place) => {
  test('tells nobody a thing that they may not know of from nothing', async () => {
    for (const [name, who] of [['visitor', undefined] as const, ...some(Object.entries(world.people), 3)]) {
      await ask(place, randomUUID(), who); // the second time an operation runs compiled
      const nothing = await ask(place, randomUUID(), who);
      expect(nothing.answer).not.toContain('INTERNAL_SERVER_ERROR');
      const strange = world.things.filter((thing) => isStranger(place, thing, who));
      expect(strange.length).toBeGreaterThan(5);
      const all = [...strange, ...malformed.map((id) => ({ what: `malformed ${JSON.stringify(id)}`, id }))];
      for (const { what, id } of all) expect([name, what, await ask(place, id, who)]).toEqual([name, what, nothing]);
    }
  }, 120_000);

  afterAll(() => world.restore());
  test('answers otherwise to one who knows of the thing', async () => {
    const answers: boolean[] = [];
    for (const who of Object.values(world.people)) {
      const nothing = await ask(place, randomUUID(), who);
      for (const thing of world.things.filter((thing) => !isStranger(place, thing, who)))
        answers.push((await ask(place, thing.id, who)).answer !== nothing.answer);
    }
    expect(answers).toContain(true);
  }, 60_000);
});
