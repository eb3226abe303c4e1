/** Who may follow what, over real sockets: each viewer follows each auction of the scene and their notices, held against a hand-written matrix. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';
import { connect, type Client } from '../server/live/clients.ts';
import { deadSessions } from './matrix/judge.ts';
import { readLines, type Line } from './matrix/lines.ts';
import type { SceneRow } from './matrix/rows.ts';
import { setScene, states, type Scene } from './scene.ts';

const lines = readLines(`${import.meta.dirname}/who-follows-what.csv`);
const asked = {
  ListingUpdate: `revision price leader { id } endAt bidCount state reserveStatus serverTime listing { id }`,
  Notice: `id kind listing { id } subject { id } count createdAt happenedAt readAt unread revision`,
} as const;
const LISTING_UPDATED = `subscription ($id: ID!) { listingUpdated(id: $id) { ${asked.ListingUpdate} } }`;
const MY_NOTICES = `subscription { myNotices(after: 0) { ${asked.Notice} } }`;
/** A socket takes 20 subscriptions at a time. */
const AT_ONCE = 15;

let server: TestServer;
let scene: Scene;
beforeAll(async () => {
  server = await startServer();
  scene = await setScene(server);
});
afterAll(() => server.stop());

type Shown = Readonly<Record<string, unknown>>;

/** The lines that speak of this row to a viewer, by the parts they play in its state. */
function linesFor(name: string, row: SceneRow, called = row.row): Line[] {
  if (deadSessions.includes(name)) return [];
  const cast = states.find((state) => state.name === row.state)?.cast ?? {};
  const parts = Object.keys(cast).filter((part) => cast[part] === name);
  const words = [...(parts.length > 0 ? parts : [name]), 'everyone'];
  return lines.filter(
    (line) => line.row === called && line.states.includes(row.state) && line.viewers.some((who) => words.includes(who)),
  );
}

/** What of a row is to come; undefined for nothing. What the scene did not plant need only be there. */
function expectedOf(found: readonly Line[], values: Shown): Shown | undefined {
  if (found.length === 0) return undefined;
  const type = found[0]?.type as keyof typeof asked; // the first test says so
  const seen = found.flatMap(({ fields }) => fields);
  const names = asked[type].replace(/\{.*?\}/g, '').split(/\s+/);
  const valueOf = (name: string): unknown => (seen.includes(name) ? (values[name] ?? expect.anything()) : null);
  return Object.fromEntries(names.filter((name) => name !== '').map((name) => [name, valueOf(name)]));
}

/** What a row leads to, by its id alone. */
const flat = (shown: Readonly<Record<string, { readonly id?: string } | null>>): Shown =>
  Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, value?.id ?? value]));

const hasEnded = ({ messages, socket }: Client, id: string): boolean =>
  socket.readyState !== socket.OPEN || messages.some((one) => one.id === id && one.type !== 'next');

/** The first frame of each; undefined where it ended without one. */
async function firstFrames(client: Client, rows: readonly SceneRow[]): Promise<(Shown | undefined)[]> {
  const found: (Shown | undefined)[] = [];
  for (let from = 0; from < rows.length && client.socket.readyState === client.socket.OPEN; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    for (const { id } of some) client.subscribe(id, LISTING_UPDATED, { id });
    await client.until((one) => some.every(({ id }) => one.frames(id).length > 0 || hasEnded(one, id)));
    for (const { id } of some) {
      const [frame] = client.frames(id);
      found.push(frame && flat(frame.data.listingUpdated));
      if (frame) client.send({ id, type: 'complete' });
    }
  }
  return found;
}

test('the matrix speaks of the scene, and of every field', async () => {
  const known = (line: Line, state: string) =>
    scene.rows.some(
      (one) => one.state === state && (line.row === 'update' ? one.type === 'Listing' : one.row === line.row),
    );
  expect(lines.flatMap((line) => line.states.filter((state) => !known(line, state)))).toEqual([]);
  for (const [type, fields] of Object.entries(asked)) {
    const { body } = await server.as().ask(`{ __type(name: "${type}") { fields { name } } }`);
    const names = body.data.__type.fields.map(({ name }: { readonly name: string }) => name).sort();
    expect(
      fields
        .replace(/\{.*?\}/g, '')
        .match(/\w+/g)
        ?.sort(),
    ).toEqual(names);
    expect([...new Set(lines.filter((line) => line.type === type).flatMap((line) => line.fields))].sort()).toEqual(
      names,
    );
  }
});

test('everyone gets the frames of what the matrix lets them follow, and of nothing else', async () => {
  const listings = scene.rows.filter(({ type }) => type === 'Listing');
  let shown = 0;
  for (const [name, person] of scene.viewers) {
    const client = await connect(server, person);
    const frames = await firstFrames(client, listings);
    for (const [index, row] of listings.entries()) {
      const expected = expectedOf(linesFor(name, row, 'update'), { ...row.values, listing: row.id });
      expect({ name, state: row.state, shown: frames[index] }).toEqual({ name, state: row.state, shown: expected });
      if (expected) shown++;
    }
    client.close();
  }
  expect(shown).toBeGreaterThan(200);
}, 60_000);

test('everyone gets their own notices, and nobody another’s', async () => {
  const notices = scene.rows.filter(({ type }) => type === 'Notice');
  let shown = 0;
  for (const [name, person] of scene.viewers) {
    const expected = notices.flatMap((row) => expectedOf(linesFor(name, row), { ...row.values, id: row.id }) ?? []);
    const client = await connect(server, person);
    client.subscribe('1', MY_NOTICES);
    await client.until((one) => hasEnded(one, '1') || (person !== undefined && one.frames().length >= expected.length));
    await wait(150); // another would come by then: the next follows after 50 ms
    const got = client.frames().map(({ data }) => flat(data.myNotices));
    expect({ name, got }).toEqual({ name, got: expect.arrayContaining(expected) });
    expect({ name, count: got.length }).toEqual({ name, count: expected.length });
    shown += got.length;
    client.close();
  }
  expect(shown).toBe(notices.length);
}, 60_000);
