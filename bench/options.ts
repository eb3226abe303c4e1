import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly rounds: number;
  readonly milliseconds: number;
  readonly warmUp: number;
  /** Where the raw figures go. */
  readonly json: string | undefined;
  /** Part of the names of the pages to measure; all when left out. */
  readonly only: string | undefined;
  /** A folder for CPU profiles of Noren. */
  readonly profile: string | undefined;
}

/** `--quick` for a minute's run, `--rounds N`, `--json FILE`, `--only TEXT`, `--profile FOLDER`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      json: { type: 'string' },
      only: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const { quick, json, only, profile } = values;
  const rounds = Math.min(Number(values.rounds ?? (quick ? 3 : 7)), 50);
  return { rounds, milliseconds: quick ? 600 : 1_800, warmUp: quick ? 1_000 : 8_000, json, only, profile };
}
