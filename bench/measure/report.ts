/** Figures of the rounds, as a table to read. */
import type { Round, Rounds } from './rounds.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  return { median, least: at(0), most: at(sorted.length - 1) };
}

/** CPU milliseconds of server and database for one request. */
const cost = ({ server, database, requests }: Round): number => (server + database) / requests;
const rate = ({ requests, milliseconds }: Round): number => (requests / milliseconds) * 1000;

/** Round by round, so that what slows a round for all does not count. */
export function ratioOf(rounds: Rounds, name: string, to: string): Spread {
  const [these, those] = [rounds.get(name) ?? [], rounds.get(to) ?? []];
  return spreadOf(these.flatMap((round, index) => (those[index] ? [cost(round) / cost(those[index])] : [])));
}

const ratio = ({ median, least, most }: Spread): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
const median = (values: readonly number[], digits: number): string => spreadOf(values).median.toFixed(digits);

export function tableOf(page: string, rounds: Rounds, to: readonly string[]): string {
  const head = ['', 'CPU ms', 'server', 'PostgreSQL', 'requests/s', ...to.map((name) => `× ${name}`)];
  const lines = [...rounds].map(([name, all]) => [
    name,
    median(all.map(cost), 3),
    median(
      all.map(({ server, requests }) => server / requests),
      3,
    ),
    median(
      all.map(({ database, requests }) => database / requests),
      3,
    ),
    median(all.map(rate), 0),
    ...to.map((other) => ratio(ratioOf(rounds, name, other))),
  ]);
  return `${page}\n${aligned([head, ...lines])}\n`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ')}`,
    )
    .join('\n');
}
