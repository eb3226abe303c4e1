/** What types say of their rows. */
import { Authorized, Field, ObjectType, UseMiddleware } from 'type-graphql';
import { adds, always, Carries, Holds, one, prove, reads, rootOne, sql, within } from '../../../src/privacy/index.ts';
import { carriers, statementOf } from '../../../src/privacy/statements.ts';
import type { ClassType } from '../../../src/privacy/adapters/type-graphql.ts';
import { kind } from '../library/words.ts';
import { type Case, on, rereads, queryOf } from './spoil.ts';

export const ofTypes: readonly Case[] = [
  [
    'a type says nothing of its rows',
    ({ Book }) => (statementOf(Book).rowKinds = []),
    'Book: the type says nothing of its rows; write @Holds(kind.…) on the class, @Carries() or within(Book, …).',
  ],
  [
    'an interface says nothing of its rows',
    ({ Shelved }) => (statementOf(Shelved).rowKinds = []),
    'Shelved: the type says nothing of its rows',
  ],
  ['a payload is no carrier', ({ Lent }) => carriers.delete(Lent), 'Lent: the type says nothing of its rows'],
  [
    'a carrier has rows',
    ({ Book }) => Carries()(Book as never),
    'Book: @Carries() and statements of rows are two things',
  ],
  [
    'a type is within another and decided by itself',
    ({ Page }) => Holds(kind.LOAN)(Page),
    'Page: within() and @Holds on the class are two things',
  ],
  [
    'rows are public and something else',
    ({ Book }) => Holds(kind.LOAN)(Book),
    'Book: rows that are public need no other kind',
  ],
  [
    'rows are internal',
    ({ Loan }) => (statementOf(Loan).rowKinds = [kind.INTERNAL]),
    'Loan: rows that hold INTERNAL can be seen by nobody',
  ],
  [
    'two classes have one name',
    () => void ObjectType('Book', { description: 'Another.' })(class Other {}),
    'Book: 2 classes state a type of this name',
  ],
  [
    'class and type have different names',
    ({ resolvers }) => resolvers.push(otherName()),
    'Titled: its class is called Untitled; give class and type the same name.',
  ],
  [
    'a field is @Authorized',
    ({ Book }) => Authorized('STAFF')(on(Book), 'title'),
    'Book.title: @Authorized and @UseMiddleware do nothing',
  ],
  [
    'a field has a middleware',
    ({ Book }) => UseMiddleware((_, next) => next())(on(Book), 'title'),
    'Book.title: @Authorized and @UseMiddleware do nothing',
  ],
  [
    'a type has no reads',
    ({ resolvers }) => resolvers.push(unread()),
    "Unread: no reads; write reads(Unread, { table: '…' })",
  ],
  [
    'rows are decided without facts',
    ({ Loan }) => rereads(Loan, { facts: {} }),
    'Loan: its rows are decided one by one, but there is nothing to decide on',
  ],
  [
    'rows that not everyone may know of are not held back',
    ({ Loan }) => rereads(Loan, { visible: undefined }),
    'Loan: not everyone may know of its rows; write visible:',
  ],
];

export const ofRowsInside: readonly Case[] = [
  [
    'a type within another proves audiences',
    ({ Page }) => prove(Page, { anyone: always }),
    'Page: it is seen with Book and proves nothing itself',
  ],
  [
    'a type within another holds what is decided',
    ({ Page }) => void statementOf(Page).holds.set('text', [kind.PEN_NAME]),
    'Page.text: holds PEN_NAME, but nothing in a type within another is decided',
  ],
  [
    'a type is within one that has no rows',
    ({ Page, Lent }) => within(Page, () => Lent),
    'Page: within() names Lent, which is no type with rows of its own',
  ],
  [
    'a root read begins inside',
    ({ Page }) =>
      void rootOne(
        () => Page,
        () => sql`true`,
      ),
    'Page: a root read begins at it, but it is within Book',
  ],
  [
    'another type leads inside',
    ({ Loan, Page }) =>
      adds(Loan, {
        page: {
          type: () => Page,
          nullable: true,
          description: 'A page.',
          holds: kind.PUBLIC,
          by: one(
            () => Page,
            () => sql`true`,
          ),
        },
      }),
    'Loan.page: leads to Page, which is within Book',
  ],
];

function otherName(): ClassType {
  @Holds(kind.PUBLIC)
  @ObjectType('Titled', { description: 'Titled.' })
  class Untitled {
    @Holds(kind.PUBLIC) @Field(() => String, { description: 'A title.' }) title!: string;
  }
  reads(Untitled, { table: 'untitled', columns: { title: 'title' } });
  return queryOf(Untitled);
}

function unread(): ClassType {
  @Holds(kind.PUBLIC)
  @ObjectType({ description: 'Never read.' })
  class Unread {
    @Holds(kind.PUBLIC) @Field(() => String, { description: 'A title.' }) title!: string;
  }
  return queryOf(Unread);
}
