/** Holds what `explain` says of the rows of the scene against the matrix and against what the fields show. */
import type { Asked, Asker } from '../../harness/server.ts';
import type { Judge, Viewer } from './judge.ts';
import type { SceneRow } from './rows.ts';
import type { Seen } from './seen.ts';

interface Told {
  readonly type: string;
  readonly fields: readonly {
    readonly path: string;
    readonly open: boolean;
    /** There for a way to rows: whether the row at its end may be known of is another question. */
    readonly rows: readonly unknown[] | null;
  }[];
}

/** Root fields of one document, of which there may be twenty; one document for all, so that it is compiled once. */
const AT_ONCE = 20;
const numbers = Array.from({ length: AT_ONCE }, (_, index) => index);
const document = `query (${numbers.map((index) => `$i${index}: ID!`).join(' ')}) {
  ${numbers.map((index) => `e${index}: explain(id: $i${index}) { type fields { path open rows { to } } }`).join('\n')}
}`;

async function explained(asker: Asker, rows: readonly SceneRow[]): Promise<Map<SceneRow, Told | null>> {
  const told = new Map<SceneRow, Told | null>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const variables = Object.fromEntries(numbers.map((index) => [`i${index}`, some[index]?.id ?? '']));
    const { body }: Asked = await asker.ask(document, variables);
    for (const [index, row] of some.entries()) told.set(row, body.data?.[`e${index}`] ?? null);
  }
  return told;
}

export class Explained {
  /** Fields of which it was told whether they are open. */
  cells = 0;

  /** An open field shows what was planted; a closed one shows nothing; a row is explained to those alone who may know of it. */
  async judge(judge: Judge, viewer: Viewer, asker: Asker, { rows, seen }: Shown): Promise<void> {
    const nodes = rows.filter(({ type }) => judge.question.isNode(judge.question.type(type)));
    for (const [row, told] of await explained(asker, nodes)) {
      const sees = judge.says(viewer, row);
      const say = (what: string) => judge.note(`${viewer.name} in ${row.state}: ${row.row}: explain ${what}`);
      if ((told === null) !== (sees === undefined)) say(told ? 'tells of a row that is not there' : 'tells nothing');
      if (!told || !sees) continue;
      if (told.type !== row.type) say('names another type');
      for (const what of this.#wrong(told, row, { sees, shown: shownOf(row, seen) })) say(what);
    }
  }

  *#wrong({ fields }: Told, row: SceneRow, { sees, shown }: Known): Iterable<string> {
    for (const { path: field, open, rows } of fields.filter(({ path }) => !path.includes('.'))) {
      this.cells += 1;
      const [expected, stored] = [sees(field) === 'value', !isGone(row) && (row.values[field] ?? null) !== null];
      if (!open && (expected || shown.has(field))) yield `says that ${field} is closed`;
      if (open && !rows && stored && !(expected && shown.has(field))) yield `says that ${field} is open`;
    }
  }
}

interface Shown {
  readonly rows: readonly SceneRow[];
  readonly seen: readonly Seen[];
}

interface Known {
  readonly sees: (field: string) => string;
  readonly shown: ReadonlySet<string>;
}

/** Its key is destroyed: it is open to whom it was given, and empty. */
const isGone = ({ row }: SceneRow): boolean => row.includes('took back');

function shownOf(row: SceneRow, seen: readonly Seen[]): ReadonlySet<string> {
  const fields = seen.filter((one) => one.row === row).flatMap((one) => [...one.fields]);
  return new Set(fields.filter(([, value]) => isShown(value)).map(([field]) => field));
}

function isShown(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
