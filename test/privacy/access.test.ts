/** Who may call a root field: kept on root fields, and on nothing else. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  defaultFieldResolver,
  graphql,
  GraphQLError,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { guardRoots } from '../../src/privacy/access.ts';
import { classesByTypeName } from '../../src/privacy/adapters/type-graphql.ts';
import { compileFields, rootTypes } from '../../src/privacy/compile.ts';
import { Models } from '../../src/privacy/model.ts';
import type { PrivacyContext } from '../../src/privacy/request.ts';
import { viewerOf } from '../../src/privacy/deciding/viewer.ts';
import { makeLibrary, schemaOf } from './library/library.ts';
import { policy } from './library/words.ts';

let schema: GraphQLSchema;
const read: string[] = [];

beforeAll(async () => {
  schema = await schemaOf(makeLibrary());
  const classes = classesByTypeName();
  compileFields(schema, new Models(policy), (name) => classes.get(name));
  guardRoots(
    schema,
    ({ viewer }) => new GraphQLError(`not for a ${viewer.callerClass}`, { extensions: { code: 'REFUSED' } }),
  );
});

/** Asks as a caller of this class; what would be read from a database is noted instead. */
async function ask(source: string, callerClass: string): Promise<{ data: unknown; errors: readonly string[] }> {
  const pages = { read: (_read: unknown, info: { fieldName: string }) => (read.push(info.fieldName), null), now: 0 };
  const contextValue = { viewer: viewerOf(callerClass, 'x'), pages } as unknown as PrivacyContext;
  read.length = 0;
  const { data, errors = [] } = await graphql({ schema, source, contextValue });
  return { data: data && { ...data }, errors: errors.map(({ message }) => message) };
}

describe('a root field', () => {
  test('answers those who may call it', async () => {
    expect(await ask('{ me { id } }', 'reader')).toEqual({ data: { me: null }, errors: [] });
    expect(read).toEqual(['me']);
  });

  test('refuses everyone else in our words, before anything is read', async () => {
    expect(await ask('{ me { id } }', 'visitor')).toEqual({ data: { me: null }, errors: ['not for a visitor'] });
    expect(read).toEqual([]);
  });

  test('refuses a class that nobody knows, and one named like something every object has', async () => {
    for (const callerClass of ['robot', '', 'constructor', 'READER', 'reader ']) {
      expect((await ask('{ book(id: "1") { id } }', callerClass)).errors).toHaveLength(1);
      expect(read).toEqual([]);
    }
  });

  test('is asked for each of them: one that may be called opens no other', async () => {
    const { errors } = await ask('{ book(id: "1") { id } a: me { id } b: me { id } }', 'visitor');
    expect(errors).toEqual(['not for a visitor', 'not for a visitor']);
    expect(read).toEqual(['book']);
  });

  test('of a mutation refuses before anything is done', async () => {
    expect((await ask('mutation { lend(book: "1") { loan { id } } }', 'staff')).errors).toEqual(['not for a staff']);
    expect((await ask('mutation { lend(book: "1") { loan { id } } }', 'reader')).errors).toEqual([]);
  });

  test('without a rule is denied, though the start would have refused it', async () => {
    const bare = await schemaOf(makeLibrary());
    const field = (bare.getQueryType() as GraphQLObjectType).getFields()['me'];
    Object.assign(field ?? {}, { extensions: {} });
    guardRoots(bare, () => new GraphQLError('refused'));
    const { errors } = await graphql({
      schema: bare,
      source: '{ me { id } }',
      contextValue: { viewer: viewerOf('reader', 'x') },
    });
    expect(errors?.map(({ message }) => message)).toEqual(['refused']);
  });
});

test('no field of a row, an edge or a payload has a resolver it does not need: what is open to all is read inline', () => {
  const roots = rootTypes(schema);
  const resolved = Object.values(schema.getTypeMap())
    .filter(
      (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type),
    )
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.resolve] as const),
    )
    .filter(([, resolve]) => resolve !== undefined && resolve !== defaultFieldResolver)
    .map(([coordinate]) => coordinate);
  // Restricted kinds, sealed parts, computed fields, and lists with arguments.
  expect(resolved.sort()).toEqual([
    'Book.initial',
    'Book.pages',
    'Book.pricePaid',
    'Loan.id',
    'Reader.loans',
    'Reader.name',
    'Reader.phone',
  ]);
});
