import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readAuctions } from '../../src/market/bid/replay/replay-csv.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { outcomeLine, playOverHttp } from '../market/bid/http/replayed.ts';
import { at, crowd, type Bidder } from '../market/bid/http/sale.ts';

// The real bids may not be copied into the project: they lie beside it, or where the environment says.
const folder = process.env['NOREN_REAL_BIDS'] ?? resolve(import.meta.dirname, '../../../shared/data/real-bids');

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('00:00'));
});
afterAll(() => server.stop());

test('30 real auctions, placed over HTTP at their own times, end as two independent replays say, in every column', async () => {
  if (!existsSync(folder)) throw new Error('The real bids are missing: name their folder in NOREN_REAL_BIDS.');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const [, ...lines] = read('expected-yen-rules.csv').trim().split(/\r?\n/);
  // Every tenth, so that wristwatches, palmtops and games, short and long ones, quiet and busy ones are among them.
  const auctions = readAuctions(read('bids.csv'))
    .filter((_, n) => n % 10 === 0)
    .slice(0, 30);
  const names = [...new Set(auctions.flatMap(({ bids }) => bids.map(({ bidderId }) => bidderId)))];
  const [seller, ...people] = (await crowd(server, names.length + 1)) as [Bidder, ...Bidder[]];
  const cast = new Map(names.map((name, n) => [name, people[n] as Bidder])); // as many people as names
  const nameOf = (id: string) => names[people.findIndex((one) => one.id === id)] ?? '?';

  const ended: string[] = [];
  for (const auction of auctions) {
    const played = await playOverHttp(server, seller, cast, auction);
    ended.push(await outcomeLine(auction.auctionId, played, auction.bids.length, nameOf));
  }
  expect(ended).toHaveLength(30);
  expect(ended).toEqual(lines.filter((_, n) => n % 10 === 0).slice(0, 30));
}, 120_000);
