/** `npm run replay -- FILE`: the outcome of each auction in a file of bids, as CSV on standard output and nothing else there. */
import { readFileSync } from 'node:fs';
import { readAuctions, writeOutcomes } from './replay-csv.ts';

const [file] = process.argv.slice(2);
try {
  if (file === undefined) throw new Error('Name the file of bids: npm run replay -- FILE');
  process.stdout.write(writeOutcomes(readAuctions(readFileSync(file, 'utf8'))));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
