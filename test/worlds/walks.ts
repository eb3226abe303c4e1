/**
 * Noninterference (NI): two databases that differ only in what is hidden from a viewer give that viewer the same answers, byte for
 * byte, and the same lines in the log. `NOREN_SEED` repeats a run; `NOREN_OPERATIONS` and `NOREN_SEEDS` make it longer.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setOrigin, walk, type Origin, type WalkerName } from './two-worlds.ts';

const operations = Number(process.env['NOREN_OPERATIONS'] ?? 200);
const first = Number(process.env['NOREN_SEED'] ?? Date.now() % 1_000_000);
const seeds = Array.from({ length: Number(process.env['NOREN_SEEDS'] ?? 1) }, (_, index) => first + index);

/** The tests of a file: each of these walks through two worlds, once for each seed. */
export function cannotTellTwoWorldsApart(names: readonly WalkerName[]): void {
  let origin: Origin;
  beforeAll(async () => {
    process.stdout.write(`two worlds: NOREN_SEED=${first}, ${seeds.length} × ${operations} operations a viewer\n`);
    origin = await setOrigin();
  }, 60_000);
  afterAll(() => origin.server.db.drop());

  for (const name of names)
    for (const seed of seeds)
      test(`a ${name} cannot tell two worlds apart (seed ${seed})`, async () => {
        const { difference, insiderSaw } = await walk(origin, { name, seed, operations });
        expect(difference).toBeUndefined();
        expect(insiderSaw).toBeGreaterThan(0); // there were two worlds
      }, 600_000);
}
