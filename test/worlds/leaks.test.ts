/** What the comparison of two worlds finds: each of some small leaks, in as few operations as `npm test` spends. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaks, type Leak } from './leaks.ts';
import { setOrigin, walk, type Origin } from './two-worlds.ts';

/** The same each time: whether a leak is found must not hang on luck. */
const seed = Number(process.env['NOREN_SEED'] ?? 1);
/** Those who find most come first; a leak is found when one of them finds it. */
const order = ['winner', 'member', 'loser', 'seller', 'visitor'] as const;
let origin: Origin;

beforeAll(async () => {
  process.stdout.write(`leaks: NOREN_SEED=${seed}\n`);
  origin = await setOrigin();
}, 60_000);
afterAll(() => origin.server.db.drop());

/** In the short form three of them, others each day; in the full form all. */
const all = Object.entries(leaks);
const today = Math.floor(Date.now() / 86_400_000);
const some = process.env['NOREN_OPERATIONS'] ? all : all.filter((_, index) => (index + today) % all.length < 3);

test.each(some)(
  '%s is found',
  async (name, leak) => {
    const found = await find(leak);
    process.stdout.write(`${name}: ${found ?? 'NOT FOUND'}\n`);
    expect(found).toBeDefined();
  },
  120_000,
);

async function find(leak: Leak): Promise<string | undefined> {
  for (const walker of order) {
    const { difference, operations } = await walk(origin, { name: walker, seed, operations: 200, leak });
    if (difference !== undefined) return `by the ${walker}, after ${operations} operations`;
  }
  return undefined;
}
