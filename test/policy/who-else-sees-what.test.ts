/**
 * Who else sees what, over HTTP on a real database: what each kind of partner and each role of the staff reads of a member, in each
 * state of what gives them the right, held against the hand-written matrix. What they read, and every other word of the answer. A
 * second matrix says which rows they know of at all, by every way that their schema has, and which fields of those say anything.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';
import { trade } from '../market/trade/scene.ts';
import { cases } from './elsewhere/cases.ts';
import { Cells, columns, type Question } from './elsewhere/cells.ts';
import { emergencies, engagements, requests } from './elsewhere/files.ts';
import { consents, enquiries } from './elsewhere/given.ts';
import { claims, mails, posts, requestsForConsent, successions, webhooks } from './elsewhere/others.ts';
import { parcels, payments } from './elsewhere/parcels.ts';
import { Crawl } from './elsewhere/rows/crawl.ts';
import { judge, uncovered } from './elsewhere/rows/judge.ts';
import { readRowLines } from './elsewhere/rows/lines.ts';
import type { Shapes } from './elsewhere/rows/shapes.ts';
import { Stage } from './elsewhere/stage.ts';
import { cellsOf } from './matrix/lines.ts';

const file = 'who-else-sees-what.csv';
let server: TestServer;
let stage: Stage;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-12-01T12:00:01Z');
  const [person, company, seller] = [
    await server.member(),
    await server.member({ type: 'COMPANY' }),
    await server.member(),
  ];
  const [bystander, client, firm] = [
    await server.member(),
    await server.member(),
    await server.member({ type: 'COMPANY' }),
  ];
  stage = new Stage(server, { person, company, seller, bystander, client, firm });
  await setScene();
}, 120_000);
afterAll(() => server.stop());

/** Members act first; a month later partners and staff do the rest. */
async function setScene(): Promise<void> {
  const { seller, bystander, client, firm } = stage.cast;
  for (const winner of [client, firm]) await trade(server, { people: [seller, winner, bystander] });
  await posts(stage);
  const later = [await parcels(stage), await payments(stage)];
  await consents(stage);
  await enquiries(stage);
  const offices = {
    one: await stage.staff('legal'),
    two: await stage.staff('legal'),
    safety: await stage.staff('safety'),
    officer: await stage.staff('privacy-officer'),
    support: await stage.staff('support'),
  };
  for (const [name, who] of Object.entries({
    legal: offices.one,
    safety: offices.safety,
    'privacy officer': offices.officer,
  }))
    stage.viewer(name, who);
  stage.viewer('recruiting', await stage.staff('recruiting'));
  later.push(await claims(stage, offices));
  await requests(stage, offices);
  await emergencies(stage, offices, '2026-12-05T00:00:00Z', 'emergency expired');
  await engagements(stage, offices);
  await server.clock.advance('31 days');
  for (const act of later) await act();
  await emergencies(stage, offices, '2027-01-05T00:00:00Z', 'emergency');
  await cases(stage);
  await successions(stage, offices);
  await requestsForConsent(stage);
  await mails(stage);
  await webhooks(stage);
}

/** Viewer, state and whose data it is → what the matrix says, and where. */
function readCells(): Map<string, string> {
  const lines = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').split('\n');
  const told = lines.filter((line) => line !== '' && !line.startsWith('#')).map(cellsOf);
  const [[, , , , ...head] = [], ...rest] = told;
  expect(head).toEqual([...columns, 'note']);
  const cells = rest.flatMap(([, viewers = '', states = '', whose = '', ...letters]) =>
    viewers.split('|').flatMap((viewer) =>
      states.split('|').map((state): [string, string] => {
        return [`${viewer}: ${state} (${whose})`, letters.slice(0, columns.length).join(' ')];
      }),
    ),
  );
  const map = new Map(cells);
  expect(map.size).toBe(cells.length); // nothing is said twice
  return map;
}

const nameOf = ({ viewer, what, whose }: Question) => `${viewer}: ${what} (${whose})`;

test('the matrix speaks of the scene, and of all of it', () => {
  expect([...readCells().keys()].sort()).toEqual(stage.questions.map(nameOf).sort());
});

test('everyone else sees what the matrix says, and nothing else', async () => {
  const [expected, seen] = [readCells(), new Map<string, string>()];
  const asking = new Cells(server, Object.values(stage.cast));
  for (const question of stage.questions) seen.set(nameOf(question), await asking.of(question));
  const shown = [...seen.values()].join('').replaceAll(/[^v]/g, '').length;
  process.stdout.write(
    `who else sees what: ${seen.size * columns.length} cells (${shown} shown, ${asking.explained} explained)\n`,
  );
  expect(asking.explained).toBeGreaterThan(200);
  expect(asking.otherwise).toEqual([]);
  const wrong = [...seen].filter(([name, letters]) => expected.get(name) !== letters);
  expect(wrong.map(([name, letters]) => `${name} is ${letters}, not ${expected.get(name)}`)).toEqual([]);
  expect(asking.odd()).toEqual([]);
}, 120_000);

/** What a case could change; their colleagues without one are asked for all else. */
const onCases = ['case', 'cases', 'myself', 'payment', 'claims', 'enquiries'];
const rowFile = 'who-else-knows-of-what.csv';

test('everyone else knows of the rows that the second matrix says, by every way, and of no other', async () => {
  const [lines, known] = [readRowLines(`${import.meta.dirname}/${rowFile}`), new Map<string, Shapes>()];
  const rows = [...stage.rows.values()];
  const visitor = await Crawl.visitor(server);
  const wrong: string[] = [];
  let cells = 0;
  for (const [name, who] of stage.viewers) {
    const roots = / on a /.test(name) ? onCases : undefined;
    const crawl = await Crawl.of(server, who, { rows, known, roots });
    const judged = await judge({ name, who, crawl, lines, stage, visitor });
    cells += judged.cells;
    wrong.push(...judged.wrong);
  }
  process.stdout.write(
    `who else knows of what: ${cells} cells of ${rows.length} rows, ${stage.viewers.size} viewers\n`,
  );
  const callers = new Map([...stage.viewers].map(([name, { caller }]) => [name, caller]));
  expect([...wrong, ...uncovered(lines, { callers, known, all: visitor.shapes })]).toEqual([]);
}, 120_000);
