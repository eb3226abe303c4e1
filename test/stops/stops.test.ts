/**
 * Stops against looks that are in flight, on two servers: no line of the ledger commits after the stop did, and nothing is answered
 * without its line. Short in `npm test`; 1,000 interleavings by `npm run test:stops`.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openField, type Field } from './field.ts';
import { rights, type Right } from './rights.ts';

const interleavings = Number(process.env['NOREN_INTERLEAVINGS'] ?? 20);
const kinds = Object.keys(rights);

let field: Field;
beforeAll(async () => {
  field = await openField();
}, 120_000);
afterAll(() => field?.stop(), 60_000);

interface Line {
  readonly written: number;
  readonly stopped: number;
}

/** When the lines were committed, and when the right's stop was; microseconds by the database's clock. */
async function timesOf(lines: readonly string[], { ground }: Right): Promise<Line[]> {
  const { rows } = await field.owner.query<Line>(
    `select (extract(epoch from pg_xact_commit_timestamp(d.xmin)) * 1e6)::float8 as written,
      (extract(epoch from pg_xact_commit_timestamp(g.xmin)) * 1e6)::float8 as stopped
      from disclosure d, ground g where g.id = $1 and d.id = any($2::uuid[])`,
    [ground, lines],
  );
  return rows;
}

async function newLines(before: ReadonlySet<string> = new Set()): Promise<string[]> {
  const { rows } = await field.owner.query<{ id: string }>('select id from disclosure');
  return rows.map(({ id }) => id).filter((id) => !before.has(id));
}

const tally = { shown: 0, ended: 0 };

/** Looks again and again, until nothing is shown any more. */
async function lookOn({ look, shows }: Right): Promise<void> {
  for (const limit = Date.now() + 20_000; Date.now() < limit;) {
    const asked = await look();
    if (asked.text.includes('RIGHT_ENDED')) tally.ended += 1;
    if (!shows(asked)) return;
    tally.shown += 1;
    await wait(randomInt(4));
  }
  throw new Error('It was still shown 20 s after it was stopped.');
}

test(`${interleavings} times: nothing is recorded after the stop, and nothing answered that is not recorded`, async () => {
  for (let n = 0; n < interleavings; n++) {
    const kind = kinds[n % kinds.length] as string; // within its length
    const right = await (rights[kind] as (typeof rights)[string])(field); // its own key
    const before = new Set(await newLines());
    const { shown } = tally;
    const looks = Array.from({ length: 1 + randomInt(4) }, () => lookOn(right));
    await wait(randomInt(60));
    await right.stop();
    await Promise.all(looks);
    const lines = await newLines(before);
    const times = await timesOf(lines, right);
    expect([kind, times.length]).toEqual([kind, lines.length]);
    expect([kind, times.filter(({ written, stopped }) => written > stopped)]).toEqual([kind, []]);
    expect(lines.length).toBeGreaterThanOrEqual(tally.shown - shown);
    expect([kind, right.shows(await right.look())]).toEqual([kind, false]);
  }
  process.stdout.write(`${tally.shown} answers showed something, ${tally.ended} were stopped in the middle\n`);
  expect(tally.shown).toBeGreaterThan(interleavings / 2);
}, 3_600_000);
