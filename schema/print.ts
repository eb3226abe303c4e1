/**
 * Writes `schema/schema.graphql`, `schema/who-sees-what.md` and, for each kind of caller, `schema/as-seen-by/` from the code
 * (`npm run schema`). A change that breaks, endangers
 * or widens must stand in `schema/CHANGES.md` first. With `--check` nothing is written: it fails where the files are not fresh.
 */
import 'reflect-metadata';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { policy, releases, roles, scopes } from '../src/policy/index.ts';
import {
  asSeenBy,
  callerOf,
  examine,
  printSchema,
  printWhoSeesWhat,
  type Caller,
} from '../src/privacy/index.ts';
import { buildMarketSchema } from '../src/server/schema.ts';
import { changesBetween, untold } from './changes.ts';

const FOLDER = 'schema';
const SCHEMA = 'schema.graphql';
const CHANGES = `${FOLDER}/CHANGES.md`;

/** The schemas of each kind of caller: the operator's client applications, a partner by each scope, staff by each role. */
const kindsOfCallers: Readonly<Record<string, readonly Caller[]>> = {
  client: [callerOf('visitor'), callerOf('member')],
  ...Object.fromEntries(scopes.map((scope) => [`partner-${scope}`, [callerOf('partner', [scope])]])),
  ...Object.fromEntries(roles.map((role) => [`staff-${role}`, [callerOf('staff', [role])]])),
};

const committed = (file: string): string =>
  existsSync(`${FOLDER}/${file}`) ? readFileSync(`${FOLDER}/${file}`, 'utf8') : '';

/** File → text, all that is printed. One with nothing to ask for has no schema. */
function printed(): Map<string, string> {
  const texts = new Map([
    [SCHEMA, printSchema(examined)],
    ['who-sees-what.md', printWhoSeesWhat(examined, releases)],
  ]);
  for (const [name, callers] of Object.entries(kindsOfCallers)) {
    const seen = asSeenBy(examined, callers);
    if (seen.schema.getQueryType()) texts.set(`as-seen-by/${name}.graphql`, printSchema(seen, callers));
  }
  return texts;
}

/** What stands in the way of these texts, as sentences; empty when they may stand. */
async function objections(schema: string, isCheck: boolean, stale: readonly string[]): Promise<string[]> {
  const before = committed(SCHEMA);
  const changes = before === '' || before === schema ? [] : await changesBetween(before, schema);
  const missing = untold(changes, readFileSync(CHANGES, 'utf8'));
  const untoldWords = missing.length > 0 ? [`Tell of these in ${CHANGES}:`, ...missing] : [];
  if (!isCheck || stale.length === 0) return untoldWords;
  const seen = changes.map((change) => `  ${change.class}: ${change.message}`);
  return [`Not what the code says: ${stale.join(', ')} in ${FOLDER}; run: npm run schema`, ...seen, ...untoldWords];
}

const examined = examine(await buildMarketSchema(), policy);
const texts = printed();
const isCheck = process.argv.includes('--check');
const gone = readdirSync(`${FOLDER}/as-seen-by`)
  .map((file) => `as-seen-by/${file}`)
  .filter((file) => !texts.has(file));
const stale = [...[...texts].filter(([file, text]) => committed(file) !== text).map(([file]) => file), ...gone];
const wrong = await objections(texts.get(SCHEMA) ?? '', isCheck, stale);
if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\n`);
  process.exitCode = 1;
} else if (stale.length > 0) {
  for (const [file, text] of texts) writeFileSync(`${FOLDER}/${file}`, text);
  for (const file of gone) rmSync(`${FOLDER}/${file}`);
  process.stdout.write(`Written in ${FOLDER}: ${stale.join(', ')}.\n`);
}
