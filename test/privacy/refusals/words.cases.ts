/** What is described. */
import type { GraphQLObjectType } from 'graphql';
import { Directive, Field } from 'type-graphql';
import { type Case, nothing, on, fieldOf } from './spoil.ts';

export const ofWords: readonly Case[] = [
  [
    'a type has no description',
    nothing,
    "Book: has no description; write description: '…'.",
    (schema) => {
      (schema.getType('Book') as GraphQLObjectType).description = undefined;
    },
  ],
  [
    'a field has no description',
    ({ Lent }) => Field(() => String, { nullable: true })(on(Lent), 'note'),
    'Lent.note: has no description',
  ],
  [
    'an argument has no description',
    nothing,
    'Query.book(id:): has no description',
    (schema) => {
      Object.assign(fieldOf(schema, 'Query', 'book').args[0] ?? {}, { description: '' });
    },
  ],
  [
    'an enum value has no description',
    nothing,
    'Sort.title: has no description',
    (schema) => {
      Object.assign((schema.getType('Sort') as { getValues?(): object[] }).getValues?.()[0] ?? {}, {
        description: ' ',
      });
    },
  ],
  [
    'an input field has no description',
    ({ BookFilter }) => Field(() => String, { nullable: true })(on(BookFilter), 'x'),
    'BookFilter.x: has no description',
  ],
  [
    'a directive is written by hand',
    ({ Book }) => Directive('@visible(to: [anyone], under: [L2])')(on(Book), 'title'),
    'Book.title: @visible follows from statements and is not written by hand',
  ],
];
