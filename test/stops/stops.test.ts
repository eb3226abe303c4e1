/**
 * Ends of rights against looks that are in flight, on two servers. Short in `npm test`; 1,000 interleavings by `npm run test:stops`.
 *
 * Where an act ends a right, no line of the ledger commits after the act did, by the times that the database keeps of commits. Where
 * a right ends by time alone there is no commit that others could wait for, and a commit has no say in when it comes. What holds then:
 * each line bears the moment at which all that it rests on was held and stood, which is before the end, and nothing is answered once
 * the end is over by the database's clock (test/market/disclosure/ledger-by-time.test.ts). A line's commit may come the time of a commit
 * later; how much later the longest took is told at the end. In both cases nothing is answered without its line.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openField, type Field } from './field.ts';
import type { Make, Right, TimedRight } from './right.ts';
import { rights, timedRights } from './rights.ts';
import { Tally } from './tally.ts';

const kinds: Readonly<Record<string, Make<Right | TimedRight>>> = { ...rights, ...timedRights };
const names = Object.keys(kinds);
const interleavings = Number(process.env['NOREN_INTERLEAVINGS'] ?? 2 * names.length);

/** How many go on side by side, so that lines on different rights share a commit. */
const LANES = 4;

let field: Field;
beforeAll(async () => {
  field = await openField();
}, 120_000);
afterAll(() => field?.stop(), 60_000);

/** When a line was written and committed, when its right was to end, and when its row was last changed: microseconds of one clock. */
interface Line {
  readonly at: number;
  readonly committed: number;
  readonly until: number;
  readonly stopped: number;
}

const micros = (time: string): string => `(extract(epoch from ${time}) * 1e6)::float8`;

async function linesOf({ viewer, ground }: Right | TimedRight): Promise<Line[]> {
  const { rows } = await field.owner.query<Line>(
    `select ${micros('d.at')} as at, ${micros('pg_xact_commit_timestamp(d.xmin)')} as committed, ${micros('g.until')} as until,
      ${micros('pg_xact_commit_timestamp(g.xmin)')} as stopped from disclosure d, ground g where d.recipient_id = $1 and g.id = $2`,
    [viewer.id, ground],
  );
  return rows;
}

const tally = new Tally();

/** Looks again and again, until nothing is shown any more. */
async function lookOn(kind: string, { look, shows }: Right | TimedRight): Promise<number> {
  const limit = Date.now() + 20_000;
  for (let shown = 0; Date.now() < limit; shown++) {
    const asked = await look();
    const ended = asked.text.includes('RIGHT_ENDED');
    tally.count(kind, shows(asked) ? 'shown' : ended ? 'stopped in the middle' : 'closed');
    if (!shows(asked)) return shown;
    await wait(randomInt(4));
  }
  throw new Error('It was still shown 20 s after it ended.');
}

const lookers = (kind: string, right: Right | TimedRight): Promise<number>[] =>
  Array.from({ length: 1 + randomInt(4) }, () => lookOn(kind, right));

async function interleave(kind: string): Promise<void> {
  const right = await (kinds[kind] as Make<Right | TimedRight>)(field); // its own key
  const byTime = 'endsIn' in right;
  if (byTime) await right.endsIn(30 + randomInt(90));
  const looks = lookers(kind, right);
  if (!byTime) {
    await wait(randomInt(60));
    await right.stop();
  }
  const shown = (await Promise.all(looks)).reduce((sum, one) => sum + one, 0);
  const lines = await linesOf(right);
  const after = lines.filter((line) => (byTime ? line.at >= line.until : line.committed > line.stopped));
  expect([kind, after]).toEqual([kind, []]);
  expect([kind, lines.length >= shown]).toEqual([kind, true]);
  expect([kind, right.shows(await right.look())]).toEqual([kind, false]);
  for (const { committed, until } of lines) if (byTime) tally.late(kind, committed - until);
}

test(`${interleavings} times: nothing is recorded after its right’s end, and nothing answered that is not recorded`, async () => {
  let next = 0;
  const lane = async () => {
    while (next < interleavings) await interleave(names[next++ % names.length] as string); // within its length
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  process.stdout.write(tally.told());
  expect(tally.of('shown')).toBeGreaterThan(interleavings / 2);
}, 3_600_000);
