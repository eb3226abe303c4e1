import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { checkDocuments, documentLimits } from '../../src/server/limits/index.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ID = '00000000-0000-4000-8000-000000000000';
const times = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const nested = (depth: number, name = 'listing'): string => `{ ${`${name} { `.repeat(depth)} id ${'}'.repeat(depth)} }`;
const listing = (fields: string): string => `{ listing(id: "${ID}") { ${fields} } }`;

const attacks: [string, string, string][] = [
  ['50 relations deep', nested(50), 'TOO_DEEP'],
  ['13 relations deep', nested(13), 'TOO_DEEP'],
  [
    'deep through fragments',
    `{ ...A } fragment A on Query { ${'a { '.repeat(7)} ...B ${'}'.repeat(7)} } fragment B on X { ${'b { '.repeat(7)} id ${'}'.repeat(7)} }`,
    'TOO_DEEP',
  ],
  ['31 aliases', listing(times(31, (index) => `a${index}: id`)), 'TOO_MANY_ALIASES'],
  [
    '101 aliases of one act',
    `mutation { ${times(101, (index) => `a${index}: signOut { ok }`)} }`,
    'TOO_MANY_ROOT_FIELDS',
  ],
  [
    'the whole schema three times',
    `{ ${times(3, (index) => `s${index}: __schema { types { name } }`)} }`,
    'TOO_MANY_ROOT_FIELDS',
  ],
  ['21 root fields', `{ ${times(21, (index) => `f${index}`)} }`, 'TOO_MANY_ROOT_FIELDS'],
  [
    '21 root fields through fragments',
    `{ ...A ...B } fragment A on Query { ${times(11, (i) => `a${i}`)} } fragment B on Query { ${times(10, (i) => `b${i}`)} }`,
    'TOO_MANY_ROOT_FIELDS',
  ],
  ['500 copies of a field', listing(times(500, () => 'id')), 'TOO_MANY_COPIES'],
  ['10 duplicate directives', listing(`id ${times(10, () => '@include(if: true)')}`), 'TOO_MANY_DIRECTIVES'],
  ['10 unknown directives', listing(`id ${times(10, () => '@nothing')}`), 'TOO_MANY_DIRECTIVES'],
  ['2,001 tokens', `{ ${times(2001, (index) => `f${index}`)} }`, 'DOCUMENT_TOO_LARGE'],
  ['30,000 characters of comment', `# ${'x'.repeat(30_000)}\n{ __typename }`, 'DOCUMENT_TOO_LARGE'],
  [
    'fragments that double ten times',
    `{ ...F0 } ${times(11, (i) => `fragment F${i} on Query { ${i < 10 ? `a { ...F${i + 1} } b { ...F${i + 1} }` : 'x'} }`)}`,
    'DOCUMENT_TOO_LARGE',
  ],
];

describe('is refused before it runs, with its code and one constant error', () => {
  test.each(attacks)('%s', async (_name, query, code) => {
    const { status, body, statements } = await server.as().ask(query);
    expect(status).toBe(400);
    expect(body).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
    expect(statements).toEqual([]);
  });

  test('each in less than 5 ms', () => {
    for (const [name, query] of attacks) {
      const took = Array.from({ length: 10 }, () => {
        const start = performance.now();
        checkDocuments()(query);
        return performance.now() - start;
      });
      expect({ name, fast: Math.min(...took) < 5 }).toEqual({ name, fast: true });
    }
  });
});

describe('circles', () => {
  test('of fragments are told once', async () => {
    const { status, body } = await server
      .as()
      .ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  test('of introspection are refused', async () => {
    const circle =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    const { status, body } = await server.as().ask(circle);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
  });

  test('are not in what the explorer asks', async () => {
    const { status, body } = await server.as().ask(getIntrospectionQuery());
    expect(status).toBe(200);
    expect(body.data.__schema.types.length).toBeGreaterThan(5);
  });
});

describe('the amount of rows', () => {
  const pages = `query Pages($first: Int = 20, $bids: Int) { listings(first: $first) { edges { node { id priceHistory(first: $bids) { edges { node { price } } } } } } }`;
  const cases: [string, string, Record<string, unknown>, string | undefined][] = [
    ['20 listings with 20 bids each', pages, {}, undefined],
    ['100 listings with 100 bids each', pages, { first: 100, bids: 100 }, undefined],
    ['a million listings', pages, { first: 1_000_000 }, 'TOO_MANY_NODES'],
    ['a product of more than 500,000', pages, { first: 800, bids: 800 }, 'TOO_MANY_NODES'],
    ['a million as a literal', '{ listings(first: 1000000) { edges { node { id } } } }', {}, 'TOO_MANY_NODES'],
    [
      'many values of many rows',
      `{ ${times(9, (i) => `l${i}: listings(first: 100) { edges { node { priceHistory(first: 100) { edges { cursor node { price } } } } } }`)} }`,
      {},
      'TOO_COSTLY',
    ],
  ];
  test.each(cases)('%s', async (_name, query, variables, code) => {
    const { body, status, statements } = await server.as().ask(query, variables);
    expect(body.errors?.[0].extensions.code).toBe(code);
    expect(status).toBe(code ? 400 : 200);
    if (code) expect(statements).toEqual([]);
  });

  test.each([[-1], [0], [101]])('a page of %d is refused where it stands', async (first) => {
    const { body } = await server.as().ask(pages, { first });
    expect(body.errors?.[0].extensions.code).toBe('BAD_PAGE');
  });
});

test('the limits leave room for real pages', () => {
  expect(documentLimits).toMatchObject({ depth: 12, aliases: 30, rootFields: 20, tokens: 2_000 });
});
