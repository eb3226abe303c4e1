/** Holds what was seen against the lines of the matrix, cell by cell. A finding names places and never a value. */
import { isDeepStrictEqual } from 'node:util';
import type { Line, Sees } from './lines.ts';
import { listOf, type RootList } from './lists.ts';
import type { Question } from './question.ts';
import type { SceneRow, State } from './rows.ts';
import type { Seen } from './seen.ts';

export interface Viewer {
  /** As the scene calls them. */
  readonly name: string;
  readonly memberId: string | undefined;
}

interface Finding {
  readonly field: string;
  readonly article: string;
  readonly expected: string;
  readonly got: string;
  readonly path: string;
}

interface Expected {
  readonly sees: Sees | 'hidden';
  readonly article: string;
}

/** Those who hold a token of a session that is over: not even what is everyone's. */
export const deadSessions = ['revoked', 'expiredSession'];
const hidden: Expected = { sees: 'hidden', article: 'not in the table' };

export class Judge {
  /** Viewer × state × field of each row. */
  cells = 0;
  /** Those of them that show something. */
  shown = 0;
  /** What was found, and by which paths. */
  readonly #findings = new Map<string, Set<string>>();
  constructor(
    readonly lines: readonly Line[],
    readonly states: readonly State[],
    readonly rows: readonly SceneRow[],
    readonly question: Question,
  ) {}

  /** One line for each cell that is not as it should be. */
  found(): string[] {
    return [...this.#findings].map(([what, paths]) => (paths.size > 0 ? `${what} (${[...paths].join(', ')})` : what));
  }

  note(what: string, path?: string): void {
    const paths = this.#findings.get(what) ?? new Set();
    if (path !== undefined) paths.add(path);
    this.#findings.set(what, paths);
  }

  /** The words by which the matrix may mean this viewer in a state, toward a row. */
  #parts({ name, memberId }: Viewer, row: SceneRow): string[] {
    const cast = this.states.find((state) => state.name === row.state)?.cast ?? {};
    const parts = Object.keys(cast).filter((part) => cast[part] === name);
    const dead = deadSessions.includes(name);
    const self = memberId !== undefined && memberId === row.owner;
    return [...(parts.length > 0 ? parts : [name]), ...(dead ? [] : ['everyone']), ...(self ? ['self'] : [])];
  }

  #lines(viewer: Viewer, row: SceneRow): Line[] {
    const parts = this.#parts(viewer, row);
    return this.lines.filter(
      (line) =>
        line.row === row.row && line.states.includes(row.state) && line.viewers.some((word) => parts.includes(word)),
    );
  }

  #expected(lines: readonly Line[], field: string): Expected {
    return lines.find(({ fields }) => fields.includes(field)) ?? hidden;
  }

  #isThere(lines: readonly Line[]): boolean {
    return lines.some(({ sees }) => sees !== 'absent');
  }

  /** What the matrix says of each field of a row for one viewer; undefined where there is no row for them. */
  says(viewer: Viewer, row: SceneRow): ((field: string) => Sees | 'hidden') | undefined {
    const lines = this.#lines(viewer, row);
    return this.#isThere(lines) ? (field) => this.#expected(lines, field).sees : undefined;
  }

  /** One row for one viewer: every field of its type is a cell. */
  judgeRow(viewer: Viewer, row: SceneRow, seen: readonly Seen[]): void {
    const lines = this.#lines(viewer, row);
    const type = this.question.type(row.type);
    const there = this.#isThere(lines);
    const own = seen.filter((one) => one.row === row);
    const fields = this.question.fieldsOf(type);
    this.cells += fields.length;
    this.shown += fields.filter((field) => this.#expected(lines, field).sees === 'value').length;
    const missing = { article: lines[0]?.article ?? hidden.article, expected: 'to be there', got: 'nothing' };
    if (there && own.length === 0) this.#find(viewer, row, { ...missing, field: 'the row', path: 'every path' });
    if (
      there &&
      this.question.isNode(type) &&
      this.question.hasRoot('node') &&
      !own.some(({ path }) => path.startsWith('node'))
    )
      this.#find(viewer, row, { ...missing, field: 'the row', path: 'node(id)' });
    for (const { field, article } of this.#never(lines, own))
      this.#find(viewer, row, { ...missing, article, field, path: 'every path' });
    for (const one of own) this.judgeSeen(viewer, one);
  }

  /** Fields that should have been seen and that no path showed at all. */
  #never(lines: readonly Line[], own: readonly Seen[]): { field: string; article: string }[] {
    const wanted = lines
      .filter(({ sees }) => sees === 'value')
      .flatMap(({ fields, article }) => fields.map((field) => ({ field, article })));
    return own.length === 0 ? [] : wanted.filter(({ field }) => !own.some(({ fields }) => fields.has(field)));
  }

  /** A row wherever it stands in an answer, by whatever path: the same cells hold (SC-B4). */
  judgeSeen(viewer: Viewer, { row, path, fields }: Seen): void {
    const lines = this.#lines(viewer, row);
    if (!this.#isThere(lines))
      this.#find(viewer, row, {
        field: 'the row',
        article: lines[0]?.article ?? hidden.article,
        expected: 'absent',
        got: 'a row',
        path,
      });
    for (const [field, value] of fields) {
      const { sees, article } = this.#expected(lines, field);
      const planted = this.#isList(row, field)
        ? this.#idsFor(viewer, listOf(row, field, this.rows))
        : row.values[field];
      const got = gotOf(value, sees, planted);
      if (got !== (sees === 'value' ? 'value' : 'null'))
        this.#find(viewer, row, { field, article, expected: sees, got, path });
    }
  }

  #isList({ type }: SceneRow, field: string): boolean {
    const defined = this.question.type(type).getFields()[field];
    return defined !== undefined && this.question.partOf(defined) === 'list';
  }

  /** A list is right when it holds all rows that belong in it and that the viewer may know of, and no other. */
  #idsFor(viewer: Viewer, rows: readonly SceneRow[]): string[] {
    return rows
      .filter((row) => this.#isThere(this.#lines(viewer, row)))
      .map(({ id }) => id)
      .sort();
  }

  /** As for a list under a row; each is one cell. */
  judgeRootLists(viewer: Viewer, asked: readonly RootList[], got: ReadonlyMap<string, readonly unknown[]>): void {
    for (const [index, { field, filter, rows }] of asked.entries()) {
      this.cells += 1;
      const dead = deadSessions.includes(viewer.name);
      if (!isDeepStrictEqual(dead ? [] : this.#idsFor(viewer, rows), got.get(`list${index}`) ?? []))
        this.note(
          `${viewer.name}: ${field}(filter: ${filter.replace(/"[^"]*"/, '…')}) gives other rows than those that may be known of`,
        );
    }
  }

  #find(viewer: Viewer, row: SceneRow, { field, article, expected, got, path }: Finding): void {
    const parts = this.#parts(viewer, row).filter((part) => part !== 'everyone');
    const who = [...new Set([viewer.name, ...parts])].join('/');
    const what = `${article}: ${who} in ${row.state}: ${row.row}, ${row.type}.${field}: expected ${expected}, got ${got}`;
    this.note(what, path.replaceAll(/\d+/g, ''));
  }
}

/** An empty list is nothing where it should show nothing. */
function gotOf(value: unknown, sees: Sees | 'hidden', planted: unknown): string {
  const empty = Array.isArray(value) && value.length === 0 && sees !== 'value';
  if (value === null || value === undefined || empty) return 'null';
  return sees === 'value' && isOther(planted, value) ? 'another value' : 'value';
}

/** Whether what was planted is another value than what came out; parts of a planted value that were left empty are null. */
function isOther(planted: unknown, got: unknown): boolean {
  return planted !== undefined && !isDeepStrictEqual(planted, got);
}
