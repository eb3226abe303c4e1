/** `extensions.privacy`: made from the document and the caller class alone, so that it tells nothing of any row. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse, type GraphQLSchema } from 'graphql';
import { Holds } from '../../src/privacy/index.ts';
import { callerNamed } from '../../src/privacy/deciding/caller.ts';
import { privacyEntries, type PrivacyEntry } from '../../src/privacy/entry.ts';
import { Models } from '../../src/privacy/model.ts';
import { carriers, statementOf } from '../../src/privacy/statements.ts';
import { classesByTypeName } from '../../src/privacy/adapters/type-graphql.ts';
import { makeLibrary, schemaOf } from './library/library.ts';
import { kind, policy } from './library/words.ts';

let schema: GraphQLSchema;
const models = new Models(policy);

beforeAll(async () => {
  const library = makeLibrary();
  statementOf(library.Book).holds.delete('id');
  Holds(kind.LOAN)(library.Book.prototype, 'id');
  schema = await schemaOf(library);
});

function entries(document: string, callerClass = 'reader'): readonly PrivacyEntry[] {
  const classes = classesByTypeName();
  const modelOf = (name: string) => {
    const target = classes.get(name);
    return target && !carriers.has(target) ? models.of(target) : undefined;
  };
  return privacyEntries({ schema, policy, modelOf }, parse(document), callerNamed(callerClass));
}

const coordinates = (document: string, callerClass?: string): string[] =>
  entries(document, callerClass).map(({ coordinate }) => coordinate);

describe('each restricted coordinate that the document asks for stands in it', () => {
  test('with its kind, and the grounds on which this caller class could ever see it, in the order of the table', () => {
    expect(entries('{ me { name } }', 'staff')).toEqual([
      { coordinate: 'Reader.name', kind: 'NAME', visible: [{ to: 'desk', under: 'L3' }] },
    ]);
    expect(entries('{ me { name } }', 'reader')).toEqual([
      { coordinate: 'Reader.name', kind: 'NAME', visible: [{ to: 'self', under: 'L1' }] },
    ]);
  });

  test('with no ground for a class that never could', () => {
    expect(entries('{ me { name } }', 'visitor')).toEqual([{ coordinate: 'Reader.name', kind: 'NAME', visible: [] }]);
  });

  test('an audience that the type does not prove is no ground, whatever the table grants it', () => {
    expect(entries('{ me { phone } }', 'staff')[0]?.visible).toEqual([]);
  });

  test('what is open to everyone on its type does not', () => {
    expect(entries('{ me { id penName __typename } books { edges { node { title } } } }')).toEqual([]);
  });

  test('once, sorted, whatever the order, aliases and repetition', () => {
    const asked = '{ b: me { x: phone y: phone name } a: me { name } }';
    expect(coordinates(asked)).toEqual(['Reader.name', 'Reader.phone']);
  });

  test('in lists below lists and in payloads', () => {
    expect(coordinates('{ me { loans { edges { node { id } } } } }')).toEqual(['Loan.id']);
    expect(coordinates('mutation { lend(book: "1") { loan { id } } }')).toEqual(['Loan.id']);
  });

  test('through fragments, named and inline', () => {
    expect(coordinates('{ me { ...F ... on Reader { name } } } fragment F on Reader { phone }')).toEqual([
      'Reader.name',
      'Reader.phone',
    ]);
  });

  test('through an interface, for each type that a row can be of', () => {
    expect(coordinates('{ shelved(id: "1") { id } }')).toEqual(['Book.id']);
    expect(coordinates('{ shelved(id: "1") { ... on Book { pricePaid } } }')).toEqual(['Book.pricePaid']);
  });

  test('@skip and @include do not matter: they may depend on what a caller guesses', () => {
    const asked = 'query ($no: Boolean = false) { me { name @skip(if: true) phone @include(if: $no) } }';
    expect(coordinates(asked)).toEqual(['Reader.name', 'Reader.phone']);
  });
});

test('it cannot be changed by who has it in hand', () => {
  const answer = entries('{ me { name } }');
  expect(Object.isFrozen(answer)).toBe(true);
});
