/** What can be asked of lists. */
import { many, one, sql } from '../../../src/privacy/index.ts';
import { readsOf, rootLists } from '../../../src/privacy/reading/reads.ts';
import { type Case, nothing, text, rereads, filters, orders, byTitle, argument } from './spoil.ts';

export const ofLists: readonly Case[] = [
  [
    'a root connection has no list',
    () => void rootLists.delete('Query.books'),
    "Query.books: a connection that nothing fills; write rootMany('Query.books', …).",
  ],
  [
    'a connection of a row has no relation',
    ({ Book }) => rereads(Book, { relations: {} }),
    'Book.pages: a connection that nothing fills; write a many(…) relation in reads(Book, …).',
  ],
  [
    'a connection is filled with other rows',
    ({ Reader }) => void Object.assign(rootLists.get('Query.books') ?? {}, { to: () => Reader }),
    'Query.books: a connection of Book filled with Reader',
  ],
  [
    'a relation has no field',
    ({ Book }) =>
      rereads(Book, {
        relations: {
          ...readsOf(Book)?.relations,
          author: one(
            () => Book,
            () => sql`true`,
          ),
        },
      }),
    'Book.author: a relation, but no field',
  ],
  [
    'a relation cannot fill its field',
    ({ Loan, Book }) =>
      rereads(Loan, { relations: { book: many(() => Book, { on: () => sql`true`, orders: { t: byTitle } }) } }),
    'Loan.book: the relation many(…) cannot fill Book!',
  ],
  [
    'a relation leads to another type',
    ({ Loan, Reader }) =>
      rereads(Loan, {
        relations: {
          book: one(
            () => Reader,
            () => sql`true`,
          ),
        },
      }),
    'Loan.book: leads to Reader, but the field is Book!',
  ],
  [
    'a field leads to rows without a relation',
    ({ Loan }) => rereads(Loan, { relations: {} }),
    'Loan.book: leads to Book without a relation',
  ],
  ['a list has no order', () => orders({}), 'Query.books: a list without an order'],
  [
    'an order can tie',
    () => orders({ title: { keys: [{ field: 'title', type: 'uuid' }] } }),
    'Query.books: the order title can tie',
  ],
  [
    'an order value is not declared',
    () => orders({ other: byTitle }),
    'Query.books(orderBy:): the order title is not declared',
  ],
  [
    'a filter is not declared',
    () => filters({}),
    'Query.books(filter:): the filter title does not say what it reaches',
  ],
  [
    'a filter field is added',
    ({ BookFilter }) => text(BookFilter, 'cost', { nullable: true }),
    'Query.books(filter:): the filter cost does not say what it reaches',
  ],
  [
    'a filter reaches nothing',
    () => filters({ title: { reaches: [] } }),
    'Query.books: the filter title does not say what it reaches',
  ],
  [
    'a filter reaches a secret',
    () => filters({ title: { reaches: ['pricePaid'] } }),
    'Query.books: the filter title reaches pricePaid, which holds PRICE_PAID, and not everyone who may call it may read that',
  ],
  [
    'a filter reaches an internal column',
    () => filters({ title: { reaches: ['acquiredFrom'] } }),
    'reaches acquiredFrom, which holds INTERNAL',
  ],
  [
    'a filter reaches an unknown field',
    () => filters({ title: { reaches: ['isbn'] } }),
    'Query.books: the filter title reaches isbn, which is no field of Book',
  ],
  [
    'a filter reaches through a field that leads nowhere',
    () => filters({ title: { reaches: ['title.length'] } }),
    'reaches title.length, but title of Book leads to no one type',
  ],
  [
    'an order sorts by a secret',
    () =>
      orders({
        title: {
          keys: [
            { field: 'pricePaid', type: 'bigint' },
            { field: 'id', type: 'uuid' },
          ],
        },
      }),
    'Query.books: the order title sorts by pricePaid, which holds PRICE_PAID',
  ],
  [
    'an order sorts by an unknown field',
    () =>
      orders({
        title: {
          keys: [
            { field: 'isbn', type: 'bigint' },
            { field: 'id', type: 'uuid' },
          ],
        },
      }),
    'Query.books: the order title sorts by isbn, which is no field of Book',
  ],
  [
    'a list has another argument',
    nothing,
    'Query.books(near:): does not say what it reaches',
    argument('Query', 'books', 'near'),
  ],
  [
    'a plain field of a row has an argument',
    nothing,
    'Book.title(near:): only lists and computed fields take arguments on rows',
    argument('Book', 'title', 'near'),
  ],
];
