/** What columns say. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Holds, SealedType, Seals, sql } from '../../../src/privacy/index.ts';
import { statementOf } from '../../../src/privacy/statements.ts';
import type { ClassType } from '../../../src/privacy/adapters/type-graphql.ts';
import { kind } from '../library/words.ts';
import { type Case, on, text, rereads } from './spoil.ts';

export const ofColumns: readonly Case[] = [
  [
    'a column says nothing',
    ({ Book }) => Property({ type: 'text' })(on(Book), 'blurb'),
    'Book.blurb: the column says nothing; write @Holds(kind.…) on it (INTERNAL if nobody is to see it), or @Seals({ … }).',
  ],
  [
    'a relation says nothing',
    ({ Loan }) => void statementOf(Loan).holds.delete('borrower'),
    'Loan.borrower: the column says nothing',
  ],
  ['a primary key says nothing', ({ entities }) => void entities.push(keyed()), 'Counter.id: the column says nothing'],
  [
    'a column of a base class says nothing',
    ({ entities }) => void entities.push(inheriting()),
    'Stamped.stamp: the column says nothing',
  ],
  [
    'a column that no schema shows says two things',
    ({ entities }) => void entities.push(keyed(kind.PUBLIC, kind.INTERNAL)),
    'Counter.id: says two things',
  ],
  [
    'a personal kind stands in a plain column',
    ({ Book }) => {
      Property({ type: 'text' })(on(Book), 'author');
      Holds(kind.NAME)(on(Book), 'author');
    },
    'Book.author: the personal kind NAME stands outside a sealed record',
  ],
  [
    'a column takes the name of a sealed part',
    ({ Reader }) => Property({ type: 'text' })(on(Reader), 'phone'),
    'Reader.phone: the personal kind PHONE stands outside a sealed record',
  ],
  [
    'a personal kind is read from elsewhere',
    ({ Book }) => {
      text(Book, 'author', { nullable: true });
      Holds(kind.NAME)(on(Book), 'author');
      rereads(Book, { columns: { author: () => sql`''` } });
    },
    'Book.author: the personal kind NAME stands outside a sealed record',
  ],
  [
    'a sealed record is in a plain column',
    ({ Book }) => {
      Property({ type: 'text' })(on(Book), 'papers');
      Seals({ deed: kind.NAME })(on(Book), 'papers');
    },
    'Book.papers: @Seals on a plain column; write @Property({ type: SealedType }).',
  ],
  [
    'a sealed column has no parts',
    ({ Book }) => {
      Property({ type: SealedType })(on(Book), 'papers');
      Holds(kind.INTERNAL)(on(Book), 'papers');
    },
    'Book.papers: a sealed column without parts',
  ],
  [
    'a sealed record is in no column',
    ({ Book }) => Seals({ deed: kind.NAME })(on(Book), 'papers'),
    'Book.papers: @Seals on what is no column',
  ],
  [
    'a sealed part could never open',
    ({ Book }) => Seals({ deed: kind.INTERNAL })(on(Book), 'papers'),
    'Book.deed: a sealed part that holds INTERNAL would never open',
  ],
];

function keyed(...kinds: (typeof kind)['PUBLIC'][]): ClassType {
  @Entity()
  class Counter {
    @PrimaryKey({ type: 'uuid' }) id!: string;
  }
  for (const held of kinds) Holds(held)(Counter.prototype, 'id');
  return Counter;
}

function inheriting(): ClassType {
  abstract class Base {
    @Property({ type: 'text' }) stamp!: string;
  }
  @Entity()
  class Stamped extends Base {
    @Holds(kind.INTERNAL) @PrimaryKey({ type: 'uuid' }) id!: string;
  }
  return Stamped;
}
