/** The hand-written list of what is restricted, against what the running types say of themselves. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { policy } from '../../src/policy/index.ts';
import { knownEntities } from '../../src/privacy/adapters/mikro-orm.ts';
import { classesByTypeName } from '../../src/privacy/adapters/type-graphql.ts';
import { examine } from '../../src/privacy/index.ts';
import { statementOf } from '../../src/privacy/statements.ts';
import { buildMarketSchema } from '../../src/server/schema.ts';

const listed = readFileSync(`${import.meta.dirname}/restricted-fields.txt`, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test('what holds personal data, a secret or a row that is not for all is in the hand-written list, and nothing else is', async () => {
  examine(await buildMarketSchema(), policy);
  const classes = new Set([...classesByTypeName().values(), ...knownEntities()]);
  const said = [...classes].flatMap((target) => {
    const { name, rowKinds, holds, seals } = statementOf(target);
    const fields = [...holds].flatMap(([field, kinds]) => kinds.map((kind) => [`${name}.${field}`, kind] as const));
    const parts = [...seals.values()].flatMap((sealed) =>
      sealed.map(({ part, kind }) => [`${name}.${part}`, kind] as const),
    );
    const all = [...rowKinds.map((kind) => [name, kind] as const), ...fields, ...parts];
    return all
      .filter(([, { sort }]) => sort !== 'public' && sort !== 'internal')
      .map(([place, kind]) => `${place} ${kind.name}`);
  });
  expect([...new Set(said)].sort()).toEqual([...listed].sort());
});
