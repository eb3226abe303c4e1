/**
 * What a credential can never see does not exist for it (SC-C1, SC-C9). Beside the server stands one whose schema is built from the
 * printed text of what this caller sees, and so never had anything else: both must say the same, byte for byte.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Role, Scope } from '../../../src/policy/index.ts';
import { refusal } from '../../../src/server/answers/words.ts';
import { weights, type CostSaid } from '../../../src/server/limits/index.ts';
import { noRates, startServer, type TestServer } from '../../harness/server.ts';

const folder = 'schema/as-seen-by';
const kinds = readdirSync(folder).map((file) => file.replace('.graphql', ''));
const whole = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const seenBy = (kind: string): GraphQLSchema => buildSchema(readFileSync(`${folder}/${kind}.graphql`, 'utf8'));

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function tokenOf(kind: string): Promise<string> {
  const [callerClass, ...power] = kind.split('-');
  if (callerClass === 'partner') return (await server.partner(power.join('-') as Scope)).token;
  return callerClass === 'staff' ? (await server.staff(power.join('-') as Role)).token : (await server.member()).token;
}

/** What it costs to have a document read in vain: by its length alone. */
function costOfReading(document: string): CostSaid {
  const points = weights.refused + document.length;
  const { max, seconds } = noRates.member.points;
  return {
    requested: points,
    actual: points,
    throttle: { max, left: 0, restoreRate: Math.floor(max / seconds) },
  };
}

/** What GraphQL itself answers to a document that does not fit a schema, as this server words it. */
function refusedBy(schema: GraphQLSchema, document: string): string {
  const cost = costOfReading(document);
  const [operation] = parse(document).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation && !schema.getRootType(operation.operation)) return refusal('NO_SUCH_OPERATIONS', 'ja', { cost });
  const errors = validate(schema, parse(document), undefined, { maxErrors: 4 }).map((error) => ({
    message: error.message.replace(/ ?Did you mean .*$/s, ''),
    locations: error.locations,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  }));
  return `${JSON.stringify({ errors, extensions: { cost } })}\n`;
}

/** As an argument of that type would be written, as short as it can be. */
function literal({ type }: GraphQLArgument | GraphQLInputField): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(named)) return '{}';
  return named.name === 'Int' || named.name === 'Yen' ? '1' : named.name === 'Boolean' ? 'true' : '"x"';
}

/** Enough of them, from everywhere in the list; all of them would take minutes. */
function some(documents: readonly string[]): string[] {
  const step = Math.ceil(documents.length / 60);
  const first = randomInt(step);
  return documents.filter((_, index) => index % step === first);
}

/** Documents that name what a kind of caller has not: root fields, types, fields. */
function strangeDocuments(seen: GraphQLSchema): string[] {
  const types = Object.values(whole.getTypeMap()).filter(
    ({ name }) => !name.startsWith('__') && !/^(Kind|Audience|Article|CallerClass)$/.test(name),
  );
  return [...rootFieldsBeside(seen), ...types.flatMap((type) => elementsBeside(seen, type))];
}

function rootFieldsBeside(seen: GraphQLSchema): string[] {
  return Object.values(OperationTypeNode).flatMap((operation) => {
    const mine = seen.getRootType(operation)?.getFields() ?? {};
    return Object.values(whole.getRootType(operation)?.getFields() ?? {})
      .filter(({ name }) => !mine[name])
      .flatMap(({ name, args }) => {
        const given = args.map((arg) => `${arg.name}: ${literal(arg)}`).join(', ');
        return [`${operation} { ${name}${given && `(${given})`} { __typename } }`, `${operation} { ${name} }`];
      });
  });
}

function elementsBeside(seen: GraphQLSchema, type: GraphQLNamedType): string[] {
  const there = seen.getType(type.name);
  if (!there) return [`query ($v: ${type.name}) { __typename }`, `{ __typename ... on ${type.name} { __typename } }`];
  if (!isObjectType(type) || !isObjectType(there)) return [];
  return Object.keys(type.getFields())
    .filter((name) => !there.getFields()[name])
    .map((name) => `fragment F on ${type.name} { ${name} } query { __typename ...F }`);
}

describe.each(kinds)('for %s', (kind) => {
  test('what is not in its schema is answered as if it did not exist', async () => {
    const seen = seenBy(kind);
    const token = await tokenOf(kind);
    const documents = strangeDocuments(seen);
    expect(documents.length).toBeGreaterThan(20);
    for (const document of some(documents)) {
      const { text } = await server.as(token).ask(document);
      expect(text).toBe(refusedBy(seen, document));
    }
  });

  test('introspection knows of the same types, fields, arguments and values as its printed schema, and no other', async () => {
    const { body } = await server.as(await tokenOf(kind)).ask(getIntrospectionQuery());
    const seen = seenBy(kind);
    const printOnly = /^(Kind|Audience|Article|CallerClass)$/;
    const told = Object.fromEntries(
      body.data.__schema.types
        .filter(({ name }: { name: string }) => !name.startsWith('__'))
        .map((type: Introspected) => [type.name, membersOf(type)]),
    );
    const printed = Object.fromEntries(
      Object.values(seen.getTypeMap())
        .filter(({ name }) => !name.startsWith('__') && !printOnly.test(name))
        .map((type) => [type.name, namesIn(type)]),
    );
    expect(told).toEqual({ ...told, ...printed });
    expect(Object.keys(told).sort()).toEqual(Object.keys(printed).sort());
  });

  test('applied directives name no audience that it cannot be, and no caller but itself', async () => {
    const { body } = await server
      .as(await tokenOf(kind))
      .ask('{ __schema { types { name appliedDirectives fields { name appliedDirectives } } } }');
    const written = JSON.stringify(body.data);
    const mine = seenBy(kind);
    for (const name of ['Audience', 'CallerClass']) {
      const all = whole.getType(name);
      const some = mine.getType(name);
      if (!isEnumType(all)) throw new Error(`${name} is printed as an enum.`);
      const strangers = all.getValues().filter((value) => !isEnumType(some) || !some.getValue(value.name));
      for (const { name: stranger } of strangers) expect(written).not.toMatch(new RegExp(`[\\[ ]${stranger}[,\\]]`));
    }
    expect(written).toMatch(/@access\(to: \[/);
  });
});

interface Introspected {
  readonly name: string;
  readonly fields?: readonly { name: string; args: readonly { name: string }[] }[] | null;
  readonly inputFields?: readonly { name: string }[] | null;
  readonly enumValues?: readonly { name: string }[] | null;
}

function membersOf({ fields, inputFields, enumValues }: Introspected): string[] {
  return [
    ...(fields ?? []).flatMap(({ name, args }) => [name, ...args.map((arg) => `${name}(${arg.name})`)]),
    ...[...(inputFields ?? []), ...(enumValues ?? [])].map(({ name }) => name),
  ].sort();
}

function namesIn(type: object): string[] {
  if ('getValues' in type)
    return (type as { getValues(): { name: string }[] })
      .getValues()
      .map(({ name }) => name)
      .sort();
  if (!('getFields' in type)) return [];
  const fields = Object.values(
    (type as { getFields(): Record<string, { name: string; args?: readonly { name: string }[] }> }).getFields(),
  );
  return fields.flatMap(({ name, args = [] }) => [name, ...args.map((arg) => `${name}(${arg.name})`)]).sort();
}
