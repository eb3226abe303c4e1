/** Reads `who-sees-what.csv`: hand-written lines, with sets of viewers, states and fields. */
import { readFileSync } from 'node:fs';

export type Sees = 'value' | 'null' | 'absent';

export interface Line {
  readonly article: string;
  readonly viewers: readonly string[];
  readonly states: readonly string[];
  /** What the scene calls the row. */
  readonly row: string;
  readonly type: string;
  readonly fields: readonly string[];
  readonly sees: Sees;
  /** Where it stands, for messages. */
  readonly at: number;
}

const words = (cell: string): string[] => cell.split(' ').filter((word) => word !== '');

/** The cells of a line; a cell in quotes may hold commas. */
export function cellsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** One for each row that the line names. */
function linesOf(text: string, at: number): Line[] {
  const [article = '', viewers = '', states = '', rows = '', type = '', fields = '', sees = '', , ...more] =
    cellsOf(text);
  if (more.length > 0 || !['value', 'null', 'absent'].includes(sees))
    throw new Error(`who-sees-what.csv:${at} reads oddly`);
  const said = { article, viewers: words(viewers), states: words(states), fields: words(fields), sees: sees as Sees };
  return rows.split('|').map((row) => ({ ...said, row, type, at }));
}

/** The lines, with named sets of states written out. */
export function readLines(file: string): Line[] {
  const texts = readFileSync(file, 'utf8').split('\n');
  const numbered = texts.map((text, index) => [text, index + 1] as const);
  const told = numbered.filter(([text]) => text !== '' && !text.startsWith('#') && !text.startsWith('article,'));
  const sets = new Map<string, string[]>();
  for (const [text] of told.filter(([text]) => text.startsWith('set,'))) {
    const [, , name = '', states = ''] = cellsOf(text);
    sets.set(name, words(states));
  }
  const lines = told.filter(([text]) => !text.startsWith('set,')).flatMap(([text, at]) => linesOf(text, at));
  return lines.map((line) => ({ ...line, states: line.states.flatMap((state) => sets.get(state) ?? [state]) }));
}
