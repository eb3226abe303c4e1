import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { readAuctions, writeOutcomes } from '../../src/market/bid/replay/replay-csv.ts';

// The real bids may not be copied into the project: they lie beside it, or where the environment says.
const folder = process.env['NOREN_REAL_BIDS'] ?? resolve(import.meta.dirname, '../../../shared/data/real-bids');

test('305 real auctions end under rules R1 to R9, R13 and R14 as two independent replays say, in every column', () => {
  if (!existsSync(folder)) throw new Error('The real bids are missing: name their folder in NOREN_REAL_BIDS.');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const auctions = readAuctions(read('bids.csv'));
  expect(auctions).toHaveLength(305);
  expect(writeOutcomes(auctions)).toBe(read('expected-yen-rules.csv'));
});
