/** What computed fields are computed from. */
import { Derived } from '../../../src/privacy/index.ts';
import { statementOf } from '../../../src/privacy/statements.ts';
import { kind } from '../library/words.ts';
import { type Case, type Spoil, on, rereads } from './spoil.ts';

const derived =
  (needs: string[]): Spoil =>
  ({ Book }) =>
    Derived({ needs, by: () => '' })(on(Book), 'initial');
export const ofDerivations: readonly Case[] = [
  [
    'it needs a secret',
    derived(['pricePaid']),
    'Book.initial: is computed from pricePaid, which holds PRICE_PAID; a computed field must not read it',
  ],
  ['it needs what is no column', derived(['isbn']), 'Book.initial: is computed from isbn, which is no column of Book'],
  [
    'it needs another computed field',
    derived(['initial']),
    'Book.initial: is computed from initial, which is no column of Book',
  ],
  [
    'it needs a sealed part',
    ({ Reader }) => Derived({ needs: ['phone'], by: () => '' })(on(Reader), 'penName'),
    'Reader.penName: is computed from phone, which is sealed',
  ],
  [
    'it needs a sealed record',
    ({ Reader }) => Derived({ needs: ['contact'], by: () => '' })(on(Reader), 'penName'),
    'Reader.penName: is computed from contact, which is sealed',
  ],
  [
    'it needs a kind that is not for all, and says it is',
    ({ Book }) => {
      statementOf(Book).holds.set('title', [kind.LOAN]);
    },
    'Book.initial: is computed from title, which holds LOAN; write @Holds(kind.LOAN) on Book.initial too.',
  ],
  [
    'it needs a secret under another name',
    (library) => {
      rereads(library.Book, { columns: { cost: 'price_paid' } });
      derived(['cost'])(library);
    },
    'Book.initial: is computed from cost, which holds PRICE_PAID',
  ],
  [
    'a secret column is called something else',
    ({ Book }) => rereads(Book, { columns: { title: 'price_paid' } }),
    'Book.title: holds PUBLIC, but its column holds PRICE_PAID',
  ],
];
