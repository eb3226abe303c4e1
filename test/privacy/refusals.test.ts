/** Every refusal, one by one: a library is whole, one thing of it is spoilt, and the start names the place and what to write. */
import { describe, expect, test } from '@jest/globals';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Holds, many, reads, sql, type Sql, StartRefused } from '../../src/privacy/index.ts';
import { rootLists } from '../../src/privacy/reading/reads.ts';
import { statementOf } from '../../src/privacy/statements.ts';
import { Models } from '../../src/privacy/model.ts';
import { refuseToStart } from '../../src/privacy/refusals/refusals.ts';
import { makeLibrary, refusalsAfter, schemaOf } from './library/library.ts';
import { kind, policy } from './library/words.ts';
import { type Case, type Spoil, nothing, orders, queryOf, rereads } from './refusals/spoil.ts';
import { ofColumns } from './refusals/columns.cases.ts';
import { ofDerivations } from './refusals/derived.cases.ts';
import { ofFields } from './refusals/fields.cases.ts';
import { ofLists } from './refusals/lists.cases.ts';
import { ofProofs, ofRoots } from './refusals/proofs.cases.ts';
import { ofRowsInside, ofTypes } from './refusals/types.cases.ts';
import { ofWords } from './refusals/words.cases.ts';

test('a library without a gap starts', async () => {
  expect(await refusalsAfter(nothing)).toEqual([]);
});

const subjects: Readonly<Record<string, readonly Case[]>> = {
  types: ofTypes,
  'rows inside others': ofRowsInside,
  fields: ofFields,
  'computed fields': ofDerivations,
  columns: ofColumns,
  proofs: ofProofs,
  'root fields': ofRoots,
  lists: ofLists,
  words: ofWords,
};

for (const [subject, cases] of Object.entries(subjects))
  describe(`${subject}: no start where`, () => {
    for (const [gap, spoil, message, spoilSchema] of cases)
      test(gap, async () => {
        expect(await refusalsAfter(spoil, spoilSchema)).toContainEqual(expect.stringContaining(message));
      });
  });

describe('what is no gap', () => {
  test('an order may end in any key that says it is unique', async () => {
    const unique = (): void => orders({ title: { keys: [{ field: 'title', type: 'uuid', unique: true }] } });
    expect(await refusalsAfter(unique)).toEqual([]);
  });

  test("a list of one's own rows may be sorted by what is open to oneself, any other may not", async () => {
    const order = {
      keys: [
        { field: 'pricePaid', type: 'bigint' },
        { field: 'id', type: 'uuid' },
      ],
    } as const;
    const own =
      (isOwn: boolean): Spoil =>
      () =>
        void Object.assign(rootLists.get('Query.books') ?? {}, { own: isOwn, orders: { title: order } });
    expect(await refusalsAfter(own(true))).toEqual([]);
    expect(await refusalsAfter(own(false))).toHaveLength(1);
  });

  test('a filter may reach the one kind that makes a row known, and open fields of what the row leads to', async () => {
    const spoil: Spoil = ({ Reader, Loan }) => {
      const on = (): Sql => sql`true`;
      rereads(Reader, {
        relations: {
          loans: many(() => Loan, {
            on,
            orders: { byId: { keys: [{ field: 'id', type: 'uuid' }] } },
            filters: { x: { reaches: ['id', 'book.title'], where: on } },
          }),
        },
      });
    };
    expect(await refusalsAfter(spoil)).toEqual([]);
  });

  test('a type that is no entity writes its columns in its reads, those that no field shows too', async () => {
    const spoil: Spoil = ({ resolvers }) => {
      @Holds(kind.PUBLIC)
      @ObjectType({ description: 'A line of a view.' })
      class Line {
        @Holds(kind.PUBLIC) readonly id!: string;
        @Holds(kind.PUBLIC) @Field(() => String, { description: 'Its text.' }) text!: string;
      }
      reads(Line, { table: 'line', columns: { id: 'id', text: 'text' } });
      resolvers.push(queryOf(Line));
    };
    expect(await refusalsAfter(spoil)).toEqual([]);
  });

  test('an input type that no type of the schema uses is not looked at', async () => {
    const spoil: Spoil = () => void InputType()(class Unused {});
    expect(await refusalsAfter(spoil)).toEqual([]);
  });
});

test('all gaps are told at once, in one refusal', async () => {
  const library = makeLibrary();
  statementOf(library.Book).holds.delete('title');
  statementOf(library.Reader).owner = undefined;
  const schema = await schemaOf(library);
  const start = (): void => refuseToStart(schema, new Models(policy));
  expect(start).toThrow(StartRefused);
  expect(start).toThrow(/Book\.title: the field says nothing[^]*Reader: holds NAME of nobody in particular/);
});
