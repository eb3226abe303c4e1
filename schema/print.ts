/**
 * Writes `schema/schema.graphql` and `schema/who-sees-what.md` from the code (`npm run schema`). A change that breaks, endangers
 * or widens must stand in `schema/CHANGES.md` first. With `--check` nothing is written: it fails where the files are not fresh.
 */
import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { policy, releases } from '../src/policy/index.ts';
import { examine, printSchema, printWhoSeesWhat } from '../src/privacy/index.ts';
import { buildMarketSchema } from '../src/server/schema.ts';
import { changesBetween, untold } from './changes.ts';

const SCHEMA = 'schema/schema.graphql';
const WHO_SEES_WHAT = 'schema/who-sees-what.md';
const CHANGES = 'schema/CHANGES.md';

const committed = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** What stands in the way of these texts, as sentences; empty when they may stand. */
async function objections(schema: string, isCheck: boolean, fresh: boolean): Promise<string[]> {
  const before = committed(SCHEMA);
  const changes = before === '' || before === schema ? [] : await changesBetween(before, schema);
  const missing = untold(changes, committed(CHANGES));
  const untoldWords = missing.length > 0 ? [`Tell of these in ${CHANGES}:`, ...missing] : [];
  if (!isCheck || fresh) return untoldWords;
  const seen = changes.map((change) => `  ${change.class}: ${change.message}`);
  return [`${SCHEMA} or ${WHO_SEES_WHAT} is not what the code says; run: npm run schema`, ...seen, ...untoldWords];
}

const examined = examine(await buildMarketSchema(), policy);
const schema = printSchema(examined);
const whoSeesWhat = printWhoSeesWhat(examined, releases);
const isCheck = process.argv.includes('--check');
const fresh = committed(SCHEMA) === schema && committed(WHO_SEES_WHAT) === whoSeesWhat;
const wrong = await objections(schema, isCheck, fresh);
if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\n`);
  process.exitCode = 1;
} else if (!fresh) {
  writeFileSync(SCHEMA, schema);
  writeFileSync(WHO_SEES_WHAT, whoSeesWhat);
  process.stdout.write(`${SCHEMA} and ${WHO_SEES_WHAT} are written.\n`);
}
