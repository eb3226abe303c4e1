/** Holds the rows that one caller came to against the lines, and the lines against what each kind of caller has a word for. */
import { isDeepStrictEqual } from 'node:util';
import { spelled } from '../../../harness/people.ts';
import type { Other } from '../../../harness/server.ts';
import type { Asker } from '../cells.ts';
import type { Stage } from '../stage.ts';
import type { Crawl, Shown } from './crawl.ts';
import type { RowLine } from './lines.ts';
import type { Shapes } from './shapes.ts';

interface Asked {
  readonly name: string;
  readonly who: Other & Asker;
  readonly crawl: Crawl;
  readonly lines: readonly RowLine[];
  readonly stage: Stage;
  readonly visitor: Crawl;
}

/** A field of the row that says the time of the answer. */
const ofTheMoment = ['serverTime'];

export async function judge(asked: Asked): Promise<{ cells: number; wrong: string[] }> {
  const { name, crawl, visitor } = asked;
  const lines = asked.lines.filter(({ viewers, sees }) => viewers.includes(name) && sees !== 'unknown');
  const wrong = new Set(crawl.odd.map((odd) => `${name}: ${odd}`));
  const met = new Set<RowLine>();
  const told = new Set<string>();
  let cells = 0;
  for (const row of crawl.shown) {
    const called = await nameOf(asked, row);
    const mine = linesFor(lines, row.type, called);
    mine.forEach((line) => met.add(line));
    const place = `${name}: ${row.type} ${called}`;
    cells += row.fields.size;
    if (mine.every(({ sees }) => sees === 'absent')) wrong.add(`${place} is there`);
    else if (mine.some(({ sees }) => sees === 'public')) {
      for (const field of await otherThan(visitor, row)) wrong.add(`${place}: ${field} is not as everyone sees it`);
    } else if (row.fields.size > 0) for (const what of fieldsWrong(mine, row, told)) wrong.add(`${place}: ${what}`);
  }
  for (const line of lines)
    if (['value', 'null'].includes(line.sees) && !met.has(line) && !crawl.left.has(line.type))
      wrong.add(`${name}: ${line.type} ${line.rows.join('|')} is not there (line ${line.at})`);
  for (const word of spilt(asked, told)) wrong.add(`${name}: holds ${word}`);
  return { cells, wrong: [...wrong] };
}

/** Those that name the row, else those for all rows of its type; what is null in all is so in each. */
function linesFor(lines: readonly RowLine[], type: string, called: string): RowLine[] {
  const ofType = lines.filter((line) => line.type === type);
  const named = ofType.filter(({ rows }) => rows.includes(called));
  const ofAll = ofType.filter(({ rows }) => rows.includes('*'));
  return named.length > 0 ? [...named, ...ofAll.filter(({ sees }) => ['null', 'some'].includes(sees))] : ofAll;
}

/** As the matrix calls it: by its state, or by whose it is. */
async function nameOf({ who, stage }: Asked, { type, id }: Shown): Promise<string> {
  if (type === 'Partner' || type === 'StaffMember') return id === who.id ? 'own' : 'of another';
  const named = stage.rows.get(id)?.name ?? 'other';
  if (type !== 'StaffCase') return named;
  const { rows } = await stage.server.db.owner.query<{ own: boolean }>(
    'select staff_id = $2 as own from staff_case where id = $1',
    [id, who.id],
  );
  return rows[0]?.own === true ? named : 'of another';
}

/** None of its fields, where only that it is there was asked. */
function fieldsWrong(lines: readonly RowLine[], { fields }: Shown, told: Set<string>): string[] {
  const shown = new Set(lines.filter(({ sees }) => sees === 'value').flatMap((line) => line.fields));
  const either = new Set(lines.filter(({ sees }) => sees === 'some').flatMap((line) => line.fields));
  return [...fields].flatMap(([field, value]) => {
    if (shown.has(field) || either.has(field)) words(value).forEach((word) => told.add(word));
    if (either.has(field) || (value !== null) === shown.has(field)) return [];
    return [value === null ? `${field} is hidden` : `${field} is shown`];
  });
}

const words = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [String(value)];

async function otherThan(visitor: Crawl, { type, id, whole }: Shown): Promise<string[]> {
  const theirs = await visitor.byId(type, id);
  if (!theirs) return ['the row'];
  const both = Object.keys(whole).filter((field) => field in theirs && !ofTheMoment.includes(field));
  return both.filter((field) => !isDeepStrictEqual(whole[field], theirs[field]));
}

/** Registered words of anyone in any answer that no shown field holds. */
function spilt({ crawl, stage }: Asked, told: ReadonlySet<string>): string[] {
  const text = crawl.texts.join('\n');
  return Object.values(stage.cast)
    .flatMap(({ values }) => spelled(values))
    .filter((word) => text.includes(word) && !told.has(word));
}

interface Callers {
  /** Viewer → the word of the policy for what they may be. */
  readonly callers: ReadonlyMap<string, string>;
  /** Word → the schema that its callers are served. */
  readonly known: ReadonlyMap<string, Shapes>;
  /** What members have. */
  readonly all: Shapes;
}

/** Types and fields that a kind of caller has a word for and the matrix does not speak of, and types that it wrongly says are unknown. */
export function uncovered(lines: readonly RowLine[], { callers, known, all }: Callers): string[] {
  const types = new Set([...known.values(), all].flatMap((shapes) => shapes.rowTypes().map(({ name }) => name)));
  const words = [...new Set(callers.values())];
  return words.flatMap((word) => {
    const mine = lines.filter(
      ({ viewers, sees }) => sees !== 'unknown' && viewers.some((viewer) => callers.get(viewer) === word),
    );
    const unknown = new Set(
      lines.flatMap(({ viewers, type, sees }) => (sees === 'unknown' && viewers.includes(word) ? [type] : [])),
    );
    return [...types].flatMap((name) => {
      const type = known.get(word)?.type(name);
      if (!type) return unknown.has(name) ? [] : [`${word}: no cell says that ${name} is unknown`];
      if (unknown.has(name)) return [`${word}: ${name} is not unknown`];
      const said = mine.filter((line) => line.type === name);
      if (said.length === 0) return [`${word}: no cell for ${name}`];
      if (said.every(({ sees }) => sees === 'absent') || said.some(({ sees }) => sees === 'public')) return [];
      const fields = new Set(said.flatMap((line) => line.fields));
      return (
        known
          .get(word)
          ?.fieldsOf(type)
          .filter((field) => !fields.has(field))
          .map((field) => `${word}: no cell for ${name}.${field}`) ?? []
      );
    });
  });
}
