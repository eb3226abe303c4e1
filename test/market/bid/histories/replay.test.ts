import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAuctions, writeOutcomes } from '../../../../src/market/bid/replay/replay-csv.ts';
import { plainHistory } from './random-histories.ts';
import type { History } from './random-histories.ts';
import { outcomeOf } from './reference.ts';

const header = 'auctionid,bid,bidtime,bidder,bidderrate,openbid,price,item,auction_type';
const outcomeHeader =
  'auctionid,bids,start_yen,accepted,rejected,price_yen,winner,runner_up,runner_up_max_yen,extensions,final_end_seconds';

/** A history as the file would hold it: one day long, amounts in hundredths, times in days. */
function linesOf({ opening, bids }: History, id: string): string[] {
  const shift = 86_400_000 - opening.endAt;
  const line = (bid: History['bids'][number]) => [
    id,
    bid.amount / 100,
    (bid.at + shift) / 86_400_000,
    bid.bidderId,
    0,
    opening.startPrice / 100,
    1,
    'Lamp',
    '1 day auction',
  ];
  return bids.map((bid) => line(bid).join(','));
}

/** The line that the outcome should have, by the second writing of the rules. */
function expectedLine({ opening, bids }: History, id: string): string {
  const { accepted, refused, price, leader, runnerUp, extensions } = outcomeOf(opening, bids);
  const counts = [id, bids.length, opening.startPrice, accepted.length, refused.length, price];
  const end = 86_400 + 300 * extensions;
  return [...counts, leader?.who, runnerUp?.who, runnerUp?.max, extensions, end].join(',');
}

describe('npm run replay: bids from a file', () => {
  test('random auctions come out as the rules’ text says, in the order of the file', () => {
    const auctions = fc.array(
      plainHistory.filter(({ bids }) => bids.length > 0),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(auctions, (all) => {
        const csv = [header, ...all.flatMap((one, index) => linesOf(one, `a${index}`)), ''].join('\r\n');
        const expected = [outcomeHeader, ...all.map((one, index) => expectedLine(one, `a${index}`)), ''].join('\r\n');
        expect(writeOutcomes(readAuctions(csv))).toBe(expected);
      }),
    );
  });

  const one = (...rows: string[]) => readAuctions([header, ...rows].join('\n'));

  test('bids are taken by time, those of one time in the order of the file', () => {
    const [auction] = one(
      'a,12,2,late,0,10,1,Lamp,3 day',
      'a,11,1,first,0,10,1,Lamp,3 day',
      'a,11,1,second,0,10,1,Lamp,3 day',
    );
    expect(auction?.bids.map(({ bidderId }) => bidderId)).toEqual(['first', 'second', 'late']);
    expect(auction?.opening).toMatchObject({ startPrice: 1_000, startsAt: 0, endAt: 3 * 86_400_000 });
  });

  test('an auction whose bids were all refused has no winner', () => {
    expect(writeOutcomes(one('a,5,1,b1,0,10,1,Lamp,3 day')).split('\r\n')[1]).toBe('a,1,1000,0,1,1000,,,,0,259200');
  });

  test.each([
    ["Line 2 has a quotation mark; values can't be quoted here.", 'a,5,1,"b",0,10,1,Lamp,3 day'],
    ['Line 2 has 3 values, not 9.', 'a,5,1'],
    ['Line 2 has no readable bid.', 'a,0,1,b,0,10,1,Lamp,3 day'],
    ['Line 2 has no readable bid.', 'a,1.005,1,b,0,10,1,Lamp,3 day'],
    ['Line 2 has no readable bidtime.', 'a,5,-1,b,0,10,1,Lamp,3 day'],
    ['Line 2 has no readable bidder.', 'a,5,1,,0,10,1,Lamp,3 day'],
    ['Line 2 has no readable auction_type.', 'a,5,1,b,0,10,1,Lamp,long'],
  ])('a line that cannot be read is named, not repeated: %s', (message, row) => {
    expect(() => one(row)).toThrow(new Error(message));
  });

  test('missing columns are named', () => {
    expect(() => readAuctions('auctionid,bid\n')).toThrow('bidtime, bidder, openbid, auction_type');
  });

  test('the command prints the outcomes on standard output and nothing else, and complains elsewhere', async () => {
    const run = promisify(execFile);
    const script = join(import.meta.dirname, '../../../../src/market/bid/replay/replay-file.ts');
    const folder = await mkdtemp(join(tmpdir(), 'noren-replay-'));
    try {
      await writeFile(
        join(folder, 'bids.csv'),
        `${header}\na,50,1,b1,0,10,1,Lamp,3 day\na,25,2,b2,0,10,1,Lamp,3 day\n`,
      );
      const { stdout, stderr } = await run(process.execPath, [script, join(folder, 'bids.csv')]);
      expect(stdout).toBe(`${outcomeHeader}\r\na,2,1000,2,0,2600,b1,b2,2500,0,259200\r\n`);
      expect(stderr).toBe('');
      await expect(run(process.execPath, [script])).rejects.toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('npm run replay -- FILE'),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
