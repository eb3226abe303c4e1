import { parseArgs } from 'node:util';

export interface LiveOptions {
  readonly followers: number;
  readonly bids: number;
  readonly warmUp: number;
  /** Milliseconds between two bids; below 50 the server makes one frame of several. */
  readonly gap: number;
  /** Where the raw figures go. */
  readonly json: string | undefined;
}

/** `--followers N`, `--bids N`, `--json FILE`. */
export function readLiveOptions(args: readonly string[]): LiveOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { followers: { type: 'string' }, bids: { type: 'string' }, json: { type: 'string' } },
  });
  const [followers, bids] = [Number(values.followers ?? 500), Number(values.bids ?? 200)];
  return { followers: Math.min(followers, 4_000), bids: Math.min(bids, 1_000), warmUp: 30, gap: 60, json: values.json };
}
