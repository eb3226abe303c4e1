/**
 * Random histories of all acts by the seller and four bidders, against a small independent reference (R30 after every act). Short in
 * `npm test`; 10,000 histories by `npm run test:model`. A history that fails is shrunk; NOREN_SEED runs it again.
 */
import { afterAll, beforeAll, test } from '@jest/globals';
import fc from 'fast-check';
import { accessTokens } from '../../src/market/account/index.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { crowd, type Bidder } from '../market/bid/http/sale.ts';
import { acts, bid } from './acts.ts';
import { Real, type People } from './real.ts';
import { Reference, type Terms } from './reference.ts';

const histories = Number(process.env['NOREN_HISTORIES'] ?? 25);
const seed = Number(process.env['NOREN_SEED'] ?? Date.now() % 1_000_000);

const HOUR = 3_600_000;
const OPENED = Date.UTC(2026, 10, 22, 10);

const terms: fc.Arbitrary<Terms> = fc
  .record({
    start: fc.constantFrom(1, 900, 1_000, 4_900, 9_999, 49_000),
    reserveBy: fc.option(fc.integer({ min: 1, max: 9_000 }), { nil: null }),
    buyNowBy: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null }),
  })
  .map(({ start, reserveBy, buyNowBy }) => {
    const reserve = reserveBy === null ? null : start + reserveBy;
    return { start, reserve, buyNow: buyNowBy === null ? null : (reserve ?? start) + buyNowBy };
  });

/** What a history begins with, so that there is a price to move and a sale to end. */
const opening = fc.array(bid, { minLength: 2, maxLength: 8, size: 'max' });
const most = { maxCommands: 40, size: 'max' } as const;

/** Milliseconds. */
const MOST_TIME = 3_600_000;

let server: TestServer;
let people: People;

beforeAll(async () => {
  server = await startServer();
  // The full form takes longer than a token lives; these last as long as the test may.
  const { keyring: keys, publicUrl } = server.market;
  const tokens = accessTokens({ keys, issuer: publicUrl, audience: publicUrl, lifetime: MOST_TIME });
  const place = { db: server.db, market: { tokens }, as: (token?: string) => server.as(token) };
  const [seller, A, B, C, D] = (await crowd(place, 5)) as [Bidder, Bidder, Bidder, Bidder, Bidder];
  people = { seller, A, B, C, D };
  await server.db.owner.query(`update session set expires_at = 'infinity'`); // months pass in a history
});
afterAll(async () => {
  const lines = [...Real.tally].toSorted().map(([what, count]) => `${count} × ${what}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  await server.stop();
});

test(
  `${histories} random histories (NOREN_SEED=${seed}) come to what the rules say, act by act`,
  async () => {
    const history = fc.asyncProperty(terms, opening, fc.commands([...acts], most), async (given, bids, commands) => {
      await server.db.owner.query('delete from block');
      const begin = async () => {
        const model = new Reference(given, OPENED + HOUR);
        model.now = OPENED;
        await server.clock.set(new Date(OPENED).toISOString());
        return { model, real: await Real.open(server, people, given, [OPENED - HOUR, OPENED + HOUR]) };
      };
      await fc.asyncModelRun(begin, [...bids, ...commands]);
    });
    await fc.assert(history, { numRuns: histories, seed });
  },
  MOST_TIME,
);
