/** Whose rows are, who their viewers are, and who may call what. */
import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Query, Resolver } from 'type-graphql';
import { Access, always, prove, rootLive, sql, whose } from '../../../src/privacy/index.ts';
import { statementOf } from '../../../src/privacy/statements.ts';
import type { ClassType } from '../../../src/privacy/adapters/type-graphql.ts';
import { type Case, type SpoilSchema, nothing, on, fieldOf } from './spoil.ts';

export const ofProofs: readonly Case[] = [
  [
    'a personal kind is of nobody',
    ({ Reader }) => (statementOf(Reader).owner = undefined),
    'Reader: holds NAME of nobody in particular; write whose(Reader, (facts) => …).',
  ],
  [
    'a secret is of nobody',
    ({ Book }) => (statementOf(Book).owner = undefined),
    'Book: holds PRICE_PAID of nobody in particular',
  ],
  [
    'an audience is unknown',
    ({ Book }) => prove(Book, { neighbour: always }),
    'Book: proves "neighbour", which is no audience of the policy',
  ],
  [
    'self is proven by hand',
    ({ Book }) => prove(Book, { self: always }),
    'Book: "self" follows from whose(Book, …) and is not proven',
  ],
  ['an audience is proven twice', ({ Loan }) => prove(Loan, { desk: always }), 'Loan: "desk" is proven twice'],
  [
    'always is proven of an audience that not everyone can be',
    ({ Loan }) => void statementOf(Loan).proofs.set('desk', always),
    'Loan: proves "desk" by always, but a visitor or reader is never one and would see it too; write () => true.',
  ],
  [
    'always is proven of an audience that is recorded',
    ({ Loan }) => void statementOf(Loan).proofs.set('desk', always),
    'Loan: proves "desk" by always, and nothing of it would be recorded',
  ],
  ['a payload has proofs', ({ Lent }) => whose(Lent, () => null), 'Lent: @Carries() has no rows'],
];

const access =
  (...classes: string[]): SpoilSchema =>
  (schema) => {
    const field = fieldOf(schema, 'Query', 'me');
    field.extensions = { ...field.extensions, access: classes };
  };
export const ofRoots: readonly Case[] = [
  [
    'a query has no access rule',
    ({ resolvers }) => void resolvers.push(openQuery()),
    "Query.open: nobody may call it; write @Access('…') with the caller classes that may.",
  ],
  ['an access rule names nobody', nothing, 'Query.me: nobody may call it', access()],
  [
    'an access rule names an unknown class',
    nothing,
    'Query.me: @Access names "robot", which is no caller of the policy',
    access('reader', 'robot'),
  ],
  [
    'a mutation has no access rule',
    nothing,
    'Mutation.lend: nobody may call it',
    (schema) => {
      fieldOf(schema, 'Mutation', 'lend').extensions = {};
    },
  ],
  ['a subscription has no access rule', nothing, 'Subscription.title: nobody may call it', subscribed],
  [
    'an access rule stands below the root',
    ({ Book }) => void Access('staff')(on(Book), 'title', {}),
    'Book.title: @Access is kept on root fields only',
  ],
  [
    'one row is followed by another of another table',
    ({ Page, Book }) => void rootLive(() => Page, { of: () => Book, version: 'edition' }),
    'Page: is followed as a part of Book; write within(Page, () => Book), and the same table in both reads.',
  ],
  [
    'one row is followed that is no part of what it is followed by',
    ({ Loan, Book }) => void rootLive(() => Loan, { of: () => Book, version: 'edition' }),
    'Loan: is followed as a part of Book; write within(Loan, () => Book)',
  ],
  [
    'rows inside another are followed one after another',
    ({ Page, Book }) =>
      void rootLive(() => Page, {
        of: () => Book,
        version: 'edition',
        each: { on: () => sql`true`, version: 'edition' },
      }),
    'Page: a root read begins at it, but it is within Book',
  ],
];

function openQuery(): ClassType {
  @Resolver()
  class Open {
    @Query(() => String, { nullable: true, description: 'Open.' })
    open(): null {
      return null;
    }
  }
  return Open;
}

function subscribed(schema: GraphQLSchema): void {
  const type = new GraphQLObjectType({
    name: 'Subscription',
    fields: { title: { type: schema.getType('String') as never, description: 'A title.' } },
  });
  Object.assign(schema, { getSubscriptionType: () => type });
}
