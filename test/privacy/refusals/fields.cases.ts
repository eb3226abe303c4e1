/** What fields say. */
import { Property } from '@mikro-orm/decorators/legacy';
import { GraphQLNonNull, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Field, FieldResolver, Resolver } from 'type-graphql';
import { Carries, Derived, Holds } from '../../../src/privacy/index.ts';
import { statementOf } from '../../../src/privacy/statements.ts';
import type { ClassType } from '../../../src/privacy/adapters/type-graphql.ts';
import type { Library } from '../library/library.ts';
import { kind } from '../library/words.ts';
import { type Case, nothing, on, text, nonNull, fieldOf } from './spoil.ts';

export const ofFields: readonly Case[] = [
  [
    'a field says nothing',
    ({ Book }) => void statementOf(Book).holds.delete('title'),
    'Book.title: the field says nothing; write @Holds(kind.…) on it in Book itself',
  ],
  ['a field is added without a word', ({ Book }) => text(Book, 'blurb'), 'Book.blurb: the field says nothing'],
  [
    'an interface field says nothing',
    ({ Shelved }) => statementOf(Shelved).holds.clear(),
    'Shelved.id: the field says nothing',
  ],
  [
    'a field says two things',
    ({ Book }) => Holds(kind.PEN_NAME)(on(Book), 'title'),
    'Book.title: says two things (PUBLIC, PEN_NAME)',
  ],
  [
    'a sealed part says another thing',
    ({ Reader }) => Holds(kind.PUBLIC)(on(Reader), 'phone'),
    'Reader.phone: says two things (PHONE, PUBLIC)',
  ],
  [
    'a sealed record says another thing',
    ({ Reader }) => Holds(kind.INTERNAL)(on(Reader), 'contact'),
    'Reader.contact: says two things (INTERNAL)',
  ],
  [
    'a statement is of nothing',
    ({ Book }) => Holds(kind.PUBLIC)(on(Book), 'isbn'),
    'Book.isbn: holds something, but is neither field nor column',
  ],
  [
    'a derivation is of nothing',
    ({ Book }) => Derived({ needs: [], by: () => 1 })(on(Book), 'isbn'),
    'Book.isbn: @Derived, but no field',
  ],
  [
    'a field shows what is internal',
    ({ Book }) => text(Book, 'acquiredFrom', { nullable: true }),
    'Book.acquiredFrom: holds INTERNAL, which is never shown',
  ],
  [
    'a restricted field is non-null',
    nothing,
    'Book.pricePaid: holds PRICE_PAID, which can be hidden, and must be nullable',
    nonNull('Book', 'pricePaid'),
  ],
  [
    'a sealed part is non-null',
    nothing,
    'Reader.phone: holds PHONE, which can be hidden, and must be nullable',
    nonNull('Reader', 'phone'),
  ],
  [
    'a restricted list is non-null',
    ({ Loan }) => restrictedList(Loan),
    'Loan.notes: holds DESK_NOTE, which can be hidden, and must be nullable',
  ],
  [
    'a way to a hidden row is non-null',
    nothing,
    'Query.lastLoan: leads to a row that may be hidden, and must be nullable',
    lastLoan,
  ],
  [
    'an object says another thing than its interface',
    ({ Shelved }) => void statementOf(Shelved).holds.set('id', [kind.PEN_NAME]),
    'Book.id: holds PUBLIC, but PEN_NAME in the interface Shelved',
  ],
  [
    'an interface carries and its type does not',
    carrierAbove,
    'Book: it and its interface Shelved must both be @Carries(), or neither.',
  ],
  [
    'a field comes from nowhere',
    ({ Book }) => {
      text(Book, 'blurb');
      Holds(kind.PUBLIC)(on(Book), 'blurb');
    },
    'Book.blurb: comes from nowhere',
  ],
  [
    'a resolver method would never run',
    ({ Book, resolvers }) => resolvers.push(resolverOf(Book)),
    'Book.title: its resolver method would never run',
  ],
  [
    'a resolver method on a payload would never run',
    ({ Lent, resolvers }) => resolvers.push(resolverOf(Lent)),
    'Lent.title: its resolver method would never run',
  ],
];

function lastLoan(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  fields['lastLoan'] = {
    ...fieldOf(schema, 'Query', 'me'),
    name: 'lastLoan',
    type: new GraphQLNonNull(schema.getType('Loan') as GraphQLObjectType),
  };
}

function restrictedList(Loan: ClassType): void {
  Field(() => [String], { description: 'Notes.' })(on(Loan), 'notes');
  Property({ type: 'text' })(on(Loan), 'notes');
  Holds(kind.DESK_NOTE)(on(Loan), 'notes');
}

function carrierAbove({ Shelved }: Library): void {
  Object.assign(statementOf(Shelved), { rowKinds: [], holds: new Map() });
  Carries()(Shelved as never);
}

function resolverOf(target: ClassType): ClassType {
  @Resolver(() => target)
  class Added {
    @FieldResolver(() => String, { description: 'A title.' })
    title(): string {
      return 'x';
    }
  }
  return Added;
}
