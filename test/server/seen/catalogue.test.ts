/** The catalogue: the policy and the rules of the whole schema, for internal tools alone. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, Kind, type ConstDirectiveNode } from 'graphql';
import { roles, scopes } from '../../../src/policy/index.ts';
import { startServer, type TestServer } from '../../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const rules = (of?: string) => `{ catalogueRules${of ? `(of: "${of}")` : ''} {
  coordinate kinds whose visible { to under } access
} }`;

test('tells the policy: each article, audience, period and release, and the table in the order of the published page', async () => {
  const { token } = await server.staff('support');
  const { body } = await server.as(token).ask(`{ catalogue {
    version articles { id title ja } purposes { name kinds } kinds { name sort } audiences { name callers recorded }
    callers { name } disclosures { to kinds under purpose basis legalRecord keepDays when } periods { name source versions { from value } }
    releases { id under rule text }
  } }`);
  const { catalogue } = body.data;
  expect(catalogue.articles.find(({ id }: { id: string }) => id === 'P6.7')).toMatchObject({
    title: expect.any(String),
  });
  expect(catalogue.disclosures[0]).toMatchObject({ to: 'self', under: 'P11.1', purpose: 'ownUse' });
  const carrier = catalogue.disclosures.find(({ to }: { to: string }) => to === 'carrier');
  expect(carrier).toMatchObject({ under: 'P6.7', kinds: expect.arrayContaining(['NAME', 'ADDRESS', 'PHONE']) });
  expect(catalogue.audiences.find(({ name }: { name: string }) => name === 'carrier').callers).toEqual([
    'partner:shipments',
  ]);
  expect(catalogue.periods.find(({ name }: { name: string }) => name === 'history').versions).toEqual([
    { from: '2023-03-31T15:00:00.000Z', value: 180 * 86_400_000 },
  ]);
  expect(catalogue.releases.map(({ id }: { id: string }) => id)).toContain('PR12');
});

test('tells the rule of every type, field and root field that the printed schema has, and the same', async () => {
  const { token } = await server.staff('legal');
  const { body } = await server.as(token).ask(rules());
  const told = new Map<string, Told>(body.data.catalogueRules.map((rule: Told) => [rule.coordinate, rule]));
  const printed = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  let compared = 0;
  for (const type of Object.values(printed.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const { name, astNode } of Object.values(type.getFields())) {
      const directives = astNode?.directives ?? [];
      if (directives.length === 0) continue;
      const rule = told.get(`${type.name}.${name}`);
      expect(rule).toBeDefined();
      expect(rule?.visible?.map(({ to }) => to) ?? null).toEqual(written(directives, 'visible', 'to'));
      expect(rule?.access?.map(asEnum) ?? null).toEqual(written(directives, 'access', 'to'));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(300);
});

test('tells of one type, or one element, where that is asked for', async () => {
  const { token } = await server.staff('safety');
  const { body } = await server.as(token).ask(rules('ContactCard.phone'));
  expect(body.data.catalogueRules).toEqual([
    {
      coordinate: 'ContactCard.phone',
      kinds: ['PHONE'],
      whose: false,
      visible: expect.arrayContaining([{ to: 'counterparty', under: 'P6.1' }]),
      access: null,
    },
  ]);
});

test('is there for every role, and for nobody else', async () => {
  for (const role of roles)
    expect((await server.as((await server.staff(role)).token).ask('{ catalogue { version } }')).status).toBe(200);
  const others = [undefined, (await server.member()).token];
  for (const scope of scopes) others.push((await server.partner(scope)).token);
  for (const token of others) {
    const { status, body } = await server.as(token).ask('{ catalogue { version } }');
    expect([status, body.data]).toEqual([400, undefined]); // what it says is held in absent.test.ts
  }
});

interface Told {
  readonly coordinate: string;
  readonly visible: readonly { to: string; under: string }[] | null;
  readonly access: readonly string[] | null;
}

const asEnum = (word: string): string => word.replace(/[^A-Za-z0-9]+/g, '_');

function written(directives: readonly ConstDirectiveNode[], name: string, argument: string): string[] | null {
  const value = directives
    .find((directive) => directive.name.value === name)
    ?.arguments?.find((arg) => arg.name.value === argument)?.value;
  return value?.kind === Kind.LIST ? value.values.flatMap((one) => (one.kind === Kind.ENUM ? [one.value] : [])) : null;
}
