/** The library's types, made anew at each call, so that a test can spoil one thing and leave the next test whole. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { GraphQLSchema } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchema,
  Ctx,
  Field,
  getMetadataStorage,
  ID,
  Info,
  InputType,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import {
  Access,
  adds,
  always,
  Carries,
  connectionOf,
  Derived,
  Holds,
  many,
  one,
  PageArgs,
  prove,
  reads,
  rootAny,
  rootMany,
  rootOne,
  SealedType,
  Seals,
  whose,
  within,
  sql,
  type PrivacyContext,
} from '../../../src/privacy/index.ts';
import { Models } from '../../../src/privacy/model.ts';
import { refusalsOf } from '../../../src/privacy/refusals/refusals.ts';
import type { ClassType } from '../../../src/privacy/adapters/type-graphql.ts';
import { kind, policy } from './words.ts';

/** What the engine itself has stated when it was imported; type-graphql keeps one list for the whole process. */
const storage = getMetadataStorage() as unknown as Record<string, unknown>;
const atFirst = Object.entries(storage).flatMap(([name, list]) =>
  Array.isArray(list) ? [[name, [...list]] as const] : [],
);

function forgetAllTypes(): void {
  getMetadataStorage().clear();
  for (const [name, list] of atFirst) storage[name] = [...list];
}

export interface Library {
  readonly Book: ClassType;
  readonly Reader: ClassType;
  readonly Loan: ClassType;
  readonly Page: ClassType;
  readonly Shelved: ClassType;
  readonly Lent: ClassType;
  readonly BookFilter: ClassType;
  readonly Sort: object;
  readonly resolvers: ClassType[];
  readonly entities: ClassType[];
}

export function makeLibrary(): Library {
  forgetAllTypes();

  @InterfaceType({ description: 'What has a place on a shelf.' })
  @Holds(kind.PUBLIC)
  abstract class Shelved {
    @Holds(kind.PUBLIC) @Field(() => ID, { description: 'Opaque.' }) id!: string;
  }

  @Entity()
  @ObjectType({ description: 'A reader of the library.' })
  @Holds(kind.PUBLIC)
  class Reader {
    @Holds(kind.PUBLIC) @Field(() => ID, { description: 'Opaque.' }) @PrimaryKey({ type: 'uuid' }) id!: string;
    @Holds(kind.PEN_NAME)
    @Field(() => String, { description: 'As signed.' })
    @Property({ type: 'text' })
    penName!: string;
    @Seals({ name: kind.NAME, phone: kind.PHONE }) @Property({ type: SealedType }) contact!: unknown;
  }
  whose<{ id: string }>(Reader, (facts) => facts.id);
  prove(Reader, { anyone: always, desk: () => true });

  @Entity()
  @ObjectType({ description: 'A book.', implements: Shelved })
  @Holds(kind.PUBLIC)
  class Book {
    @Holds(kind.PUBLIC) @Field(() => ID, { description: 'Opaque.' }) @PrimaryKey({ type: 'uuid' }) id!: string;
    @Holds(kind.PUBLIC)
    @Field(() => String, { description: 'On the cover.' })
    @Property({ type: 'text' })
    title!: string;
    @Holds(kind.PRICE_PAID)
    @Field(() => Int, { nullable: true, description: 'In yen.' })
    @Property({ type: 'integer' })
    pricePaid!: number;
    @Holds(kind.INTERNAL) @Property({ type: 'text' }) acquiredFrom!: string;
    @Derived({ needs: ['title'], by: (row: { title: string }) => row.title[0] })
    @Holds(kind.PUBLIC)
    @Field(() => String, { description: 'The first letter of the title.' })
    initial!: string;
  }
  whose<{ buyer: string }>(Book, (facts) => facts.buyer);
  prove(Book, { anyone: always });

  @Entity()
  @ObjectType({ description: 'A page of a book.' })
  class Page {
    @Holds(kind.PUBLIC) @Field(() => ID, { description: 'Opaque.' }) @PrimaryKey({ type: 'uuid' }) id!: string;
    @Holds(kind.PUBLIC) @Field(() => String, { description: 'Its text.' }) @Property({ type: 'text' }) text!: string;
    @Holds(kind.INTERNAL) @ManyToOne(() => Book) book!: unknown;
  }
  within(Page, () => Book);

  @Entity()
  @ObjectType({ description: 'A book that is lent.' })
  @Holds(kind.LOAN)
  class Loan {
    @Holds(kind.LOAN)
    @Field(() => ID, { nullable: true, description: 'Opaque.' })
    @PrimaryKey({ type: 'uuid' })
    id!: string;
    @Holds(kind.PUBLIC) @Field(() => Book, { description: 'What is lent.' }) @ManyToOne(() => Book) book!: unknown;
    @Holds(kind.INTERNAL) @ManyToOne(() => Reader) borrower!: unknown;
  }
  whose<{ borrower: string }>(Loan, (facts) => facts.borrower);
  prove(Loan, { desk: () => true });

  const Loans = connectionOf(Loan);
  const Books = connectionOf(Book, { counted: true });
  const Pages = connectionOf(Page);

  const byId = { byId: { keys: [{ field: 'id', type: 'uuid' }] } } as const;
  reads<{ id: string }>(Reader, { table: 'reader', facts: { id: 'id' } });
  reads<{ buyer: string }>(Book, { table: 'book', facts: { buyer: 'buyer_id' } });
  reads(Page, { table: 'page' });
  reads<{ borrower: string }>(Loan, {
    table: 'loan',
    facts: { borrower: 'borrower_id' },
    visible: (row, { viewer }) => sql`${row}.borrower_id = ${viewer}`,
    relations: {
      book: one(
        () => Book,
        (loan, book) => sql`${book}.id = ${loan}.book_id`,
      ),
    },
  });
  adds(Book, {
    pages: {
      type: () => Pages,
      description: 'Its pages.',
      holds: kind.PUBLIC,
      args: PageArgs,
      by: many(() => Page, { on: (book, page) => sql`${page}.book_id = ${book}.id`, orders: byId }),
    },
  });
  adds(Reader, {
    loans: {
      type: () => Loans,
      description: 'What they have borrowed.',
      holds: kind.PUBLIC,
      args: PageArgs,
      by: many(() => Loan, { on: (reader, loan) => sql`${loan}.borrower_id = ${reader}.id`, orders: byId, own: true }),
    },
  });

  enum Sort {
    title = 'title',
  }
  registerEnumType(Sort, {
    name: 'Sort',
    description: 'How books are sorted.',
    valuesConfig: { title: { description: 'By title.' } },
  });

  @InputType({ description: 'Which books.' })
  class BookFilter {
    @Field(() => String, { nullable: true, description: 'With this title.' }) title?: string;
  }

  @ArgsType()
  class BookArgs extends PageArgs {
    @Field(() => BookFilter, { nullable: true, description: 'Which.' }) filter?: BookFilter;
    @Field(() => Sort, { nullable: true, description: 'In which order.' }) orderBy?: Sort;
  }

  const books = rootMany('Query.books', () => Book, {
    orders: {
      title: {
        keys: [
          { field: 'title', type: 'uuid' },
          { field: 'id', type: 'uuid' },
        ],
      },
    },
    filters: { title: { reaches: ['title'], where: (row, value) => sql`${row}.title = ${value}` } },
  });
  const book = rootOne(
    () => Book,
    (row, argument) => sql`${row}.id = ${argument('id')}::uuid`,
  );
  const reader = rootOne(
    () => Reader,
    (row, _argument, { viewer }) => sql`${row}.id = ${viewer}`,
  );
  const shelved = rootAny(() => [Book]);

  @Carries()
  @ObjectType({ description: 'The answer to lending.' })
  class Lent {
    @Field(() => Loan, { nullable: true, description: 'The loan.' }) loan!: unknown;
  }

  @Resolver()
  class Desk {
    @Access('visitor', 'reader', 'staff')
    @Query(() => Books, { description: 'All books.' })
    books(@Args(() => BookArgs) _args: BookArgs, @Ctx() { pages }: PrivacyContext, @Info() info: never): unknown {
      return pages.read(books, info);
    }

    @Access('visitor', 'reader', 'staff')
    @Query(() => Book, { nullable: true, description: 'One book.' })
    book(
      @Arg('id', () => ID, { description: 'Its id.' }) id: string,
      @Ctx() { pages }: PrivacyContext,
      @Info() info: never,
    ): unknown {
      return pages.read(book, info, { id });
    }

    @Access('visitor', 'reader', 'staff')
    @Query(() => Shelved, { nullable: true, description: 'Whatever has this id.' })
    shelved(
      @Arg('id', () => ID, { description: 'Its id.' }) id: string,
      @Ctx() { pages }: PrivacyContext,
      @Info() info: never,
    ): unknown {
      return pages.read(shelved, info, { id });
    }

    @Access('reader', 'staff')
    @Query(() => Reader, { nullable: true, description: 'Oneself.' })
    me(@Ctx() { pages }: PrivacyContext, @Info() info: never): unknown {
      return pages.read(reader, info);
    }

    @Access('reader')
    @Mutation(() => Lent, { description: 'Lends a book.' })
    lend(@Arg('book', () => ID, { description: 'Its id.' }) _book: string): unknown {
      return { loan: null };
    }
  }

  return {
    Book,
    Reader,
    Loan,
    Page,
    Shelved,
    Lent,
    BookFilter,
    Sort,
    resolvers: [Desk],
    entities: [Reader, Book, Page, Loan],
  } as unknown as Library; // classes as the engine holds them
}

export async function schemaOf({ resolvers }: Pick<Library, 'resolvers'>): Promise<GraphQLSchema> {
  return buildSchema({ resolvers: resolvers as never, orphanedTypes: [], validate: false, authChecker: () => true });
}

/** What keeps a library from starting that was spoilt in some way. */
export async function refusalsAfter(
  spoil: (library: Library) => void,
  spoilSchema?: (schema: GraphQLSchema) => void,
): Promise<string[]> {
  const library = makeLibrary();
  spoil(library);
  const schema = await schemaOf(library);
  spoilSchema?.(schema);
  return refusalsOf(schema, new Models(policy), library.entities);
}
