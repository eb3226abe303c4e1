/**
 * Who sees what, over HTTP on a real database: one question by each viewer in each state, for all fields of all rows by every path,
 * held against the hand-written matrix. What is not in it is hidden.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { startServer, type TestServer } from '../harness/server.ts';
import { Explained } from './matrix/explained.ts';
import { deadSessions, Judge, type Viewer } from './matrix/judge.ts';
import { readLines } from './matrix/lines.ts';
import { rootLists, type RootList } from './matrix/lists.ts';
import { wordsOf } from './matrix/members.ts';
import { Question } from './matrix/question.ts';
import type { SceneRow, State } from './matrix/rows.ts';
import { Reader } from './matrix/seen.ts';
import { setScene, states, type Scene } from './scene.ts';

const file = 'who-sees-what.csv';
const lines = readLines(`${import.meta.dirname}/${file}`);
let server: TestServer;
let scene: Scene;
let question: Question;
/** What partners are asked, in a schema of their own. */
const questions = new Map<string, Question>();
/** The same rows, explained: nothing but what the cells say. */
const explained = new Explained();

beforeAll(async () => {
  server = await startServer();
  scene = await setScene(server);
  const { body } = await server.as().ask(getIntrospectionQuery());
  question = new Question(buildClientSchema(body.data));
  for (const [name, partner] of scene.partners) {
    const { body } = await server.as(partner).ask(getIntrospectionQuery());
    questions.set(name, new Question(buildClientSchema(body.data)));
  }
});
afterAll(() => server.stop());

test('the matrix speaks of the scene and of the schema', () => {
  const names = new Set([
    'everyone',
    'self',
    ...scene.viewers.keys(),
    ...scene.partners.keys(),
    ...states.flatMap(({ cast }) => Object.keys(cast)),
  ]);
  const unknown = lines.flatMap(({ at, viewers, states: named, row, type, fields }) => [
    ...viewers.filter((viewer) => !names.has(viewer)).map((viewer) => `${file}:${at}: no viewer ${viewer}`),
    ...named
      .filter((state) => !scene.rows.some((one) => one.row === row && one.type === type && one.state === state))
      .map((state) => `${file}:${at}: no ${row} (${type}) in ${state}`),
    ...fields
      .filter((field) => ![question, ...questions.values()].some((one) => fieldsOf(type, one).includes(field)))
      .map((field) => `${file}:${at}: the schema has no ${type}.${field}`),
  ]);
  expect(unknown).toEqual([]);
});

test('no line says what the others say already', () => {
  const cells = ({ viewers, states, row, type, fields, sees }: (typeof lines)[number]): string[] =>
    viewers.flatMap((viewer) =>
      states.flatMap((state) => fields.map((field) => [viewer, state, row, type, field, sees].join())),
    );
  const said = new Map<string, number>();
  for (const cell of lines.flatMap((line) => [...new Set(cells(line))])) said.set(cell, (said.get(cell) ?? 0) + 1);
  expect(lines.filter((line) => cells(line).every((cell) => (said.get(cell) ?? 0) > 1)).map(({ at }) => at)).toEqual(
    [],
  );
});

test('every type of row that a query reaches stands in the scene', () => {
  const inScene = new Set(scene.rows.map(({ type }) => type));
  expect(
    question
      .rowTypes()
      .map(({ name }) => name)
      .filter((name) => !inScene.has(name)),
  ).toEqual([]);
});

test('everyone sees what the matrix says, by every path, and nothing else', async () => {
  const judges = [question, ...questions.values()].map((one) => new Judge(lines, states, scene.rows, one));
  const [judge, ...ofPartners] = judges as [Judge, ...Judge[]]; // one for clients at least
  for (const state of states) for (const viewer of viewers()) await ask(judge, viewer, state);
  for (const [at, name] of [...scene.partners.keys()].entries())
    for (const state of states) await ask(ofPartners[at] ?? judge, { name, memberId: undefined }, state);
  const sum = (of: 'cells' | 'shown') => judges.reduce((all, one) => all + one[of], 0);
  expect(explained.cells).toBeGreaterThan(3_000);
  process.stdout.write(
    `who sees what: ${sum('cells')} cells (${sum('shown')} shown), ${explained.cells} explained, ${scene.viewers.size + scene.partners.size} viewers, ${states.length} states\n`,
  );
  expect(judges.flatMap((one) => one.found())).toEqual([]);
}, 300_000);

function fieldsOf(type: string, of = question): string[] {
  const found = of.rowTypes().find(({ name }) => name === type);
  return found ? of.fieldsOf(found) : [];
}

/** Whoever holds a token of a dead session is nobody, and less: not even a visitor. */
function viewers(): Viewer[] {
  return [...scene.viewers].map(([name, person]) => ({
    name,
    memberId: deadSessions.includes(name) ? undefined : person?.id,
  }));
}

/** Rows of one request; each is asked for by two root fields at most, of which a document may have twenty. */
const ROWS_AT_ONCE = 8;

function documents(question: Question, rows: readonly SceneRow[], state: State, lists: readonly RootList[]): string[] {
  if (state.lists) return [[question.byId(rows), question.rootless(lists)].join('\n')];
  const pages = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, page) => page * ROWS_AT_ONCE);
  return pages.map((from) => question.byId(rows.slice(from, from + ROWS_AT_ONCE)));
}

/** One viewer in one state. */
async function ask(judge: Judge, viewer: Viewer, state: State): Promise<void> {
  const { question } = judge;
  const rows = scene.rows.filter((row) => row.state === state.name && fieldsOf(row.type, question).length > 0); // the first test misses the others
  const lists = state.lists ? rootLists(scene.rows, states).filter(({ field }) => question.hasRoot(field)) : [];
  const reader = new Reader(question, (type, object) => rowOf(viewer, type, object));
  const say = (what: string) => judge.note(`${viewer.name} in ${state.name}: ${what}`);
  const texts: string[] = [];
  const asker = server.as(scene.partners.get(viewer.name) ?? scene.viewers.get(viewer.name));
  for (const body of documents(question, rows, state, lists)) {
    if (body.trim() === '') continue; // nothing that this caller has a field for
    const { body: answer, text } = await asker.ask(question.document(body));
    reader.read(answer.data ?? {});
    texts.push(text);
    oddErrors(answer.errors).forEach((code) => say(`an error ${code}`));
  }
  for (const row of rows) judge.judgeRow(viewer, row, reader.seen);
  await explained.judge(judge, viewer, asker, { rows, seen: reader.seen });
  for (const seen of reader.seen) judge.judgeSeen(viewer, seen);
  judge.judgeRootLists(viewer, lists, reader.lists);
  reader.odd.forEach(say);
  for (const { row } of reader.seen)
    if (!state.lists && row.state !== state.name && !['Member', 'Store'].includes(row.type))
      say(`leads to ${row.row} in ${row.state}`);
  for (const row of spilled(texts.join('\n'), new Set(reader.seen.map(({ row }) => row))))
    say(`holds a value of ${row.row} in ${row.state}`);
}

/** A caller who may not ask at all is told so; any other error is one too many. */
function oddErrors(errors: readonly { readonly extensions?: { readonly code?: string } }[] = []): string[] {
  return errors
    .map(({ extensions }) => extensions?.code ?? 'without a code')
    .filter((code) => code !== 'UNAUTHENTICATED');
}

function rowOf({ memberId }: Viewer, type: string, object: Readonly<Record<string, unknown>>): SceneRow | undefined {
  const same = (row: SceneRow): boolean => {
    if (type === 'PriceStep') return row.values['price'] === object['price'];
    if (type === 'DisclosureLeaf') return row.values['at'] === object['at'];
    if (type === 'EnquiryText') return row.values['text'] === object['text'];
    if (type === 'ClaimedSeller') return row.values['companyName'] === object['companyName'];
    if (type === 'Registration') return row.values['email'] === object['email'];
    return type === 'Me' ? row.owner === memberId : row.id === object['id'];
  };
  return scene.rows.find((row) => row.type === type && same(row));
}

/** Planted words that stand anywhere in an answer whose rows do not hold them, whatever field or message they are in. */
function spilled(text: string, shown: ReadonlySet<SceneRow>): SceneRow[] {
  const mine = new Set([...shown].flatMap(wordsOf));
  const spills = (word: string): boolean => !mine.has(word) && !isId(word) && stands(word, text);
  return scene.rows.filter((row) => !shown.has(row) && wordsOf(row).some(spills));
}

/** A number must stand by itself: ids and times hold digits too. */
function stands(word: string, text: string): boolean {
  if (!text.includes(word)) return false;
  return !/^\d+$/.test(word) || new RegExp(`(?<![\\w.-])${word}(?![\\w.-])`).test(text);
}

function isId(word: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(word) || word.length < 6;
}
