/** What is printed of a schema's privacy, for people and for tools. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, isObjectType, printSchema as plain, type GraphQLSchema } from 'graphql';
import { examine, printSchema, printWhoSeesWhat, prove, StartRefused } from '../../src/privacy/index.ts';
import { Models } from '../../src/privacy/model.ts';
import { statementOf } from '../../src/privacy/statements.ts';
import { makeLibrary, schemaOf, type Library } from './library/library.ts';
import { policy } from './library/words.ts';

let library: Library;
let schema: GraphQLSchema;
let printed: string;

beforeAll(async () => {
  library = makeLibrary();
  schema = await schemaOf(library);
  printed = printSchema(examine(schema, policy));
});

const lineOf = (text: string, start: string): string =>
  text
    .split('\n')
    .find((line) => line.trim().startsWith(start))
    ?.trim() ?? '';

describe('the printed schema says', () => {
  test('what a field holds and who can see it under which article, in the order of the table', () => {
    expect(lineOf(printed, 'name:')).toBe(
      'name: String @holds(kind: NAME) @visible(to: [self, desk], under: [L1, L3])',
    );
    expect(lineOf(printed, 'phone:')).toBe('phone: String @holds(kind: PHONE) @visible(to: [self], under: [L1])');
  });

  test('of a public field only that it is', () => {
    expect(lineOf(printed, 'title: String!')).toBe('title: String! @holds(kind: PUBLIC)');
  });

  test('whose rows are, and who may know of them', () => {
    expect(lineOf(printed, 'type Loan ')).toBe(
      'type Loan @holds(kind: LOAN) @whose @visible(to: [self, desk], under: [L1, L3]) {',
    );
    expect(lineOf(printed, 'type Page ')).toBe('type Page {');
  });

  test('who may call a root field', () => {
    expect(lineOf(printed, 'me:')).toBe('me: Reader @access(to: [reader, staff])');
  });

  test('all its words: each kind, audience, article and caller class is described', () => {
    const read = buildSchema(printed);
    for (const name of ['Kind', 'Audience', 'Article', 'CallerClass']) {
      const values = read.getType(name);
      expect(values && 'getValues' in values && values.getValues().every(({ description }) => description)).toBe(true);
    }
    for (const name of ['holds', 'whose', 'visible', 'access']) {
      const directive = read.getDirective(name);
      expect(directive?.description && directive.args.every(({ description }) => description)).toBeTruthy();
    }
  });
});

describe('the printed schema', () => {
  test('is a schema', () => {
    expect(isObjectType(buildSchema(printed).getType('Book'))).toBe(true);
  });

  test('is the same text each time, in whatever order the types were stated', async () => {
    expect(printSchema({ schema, models: new Models(policy) })).toBe(printed);
    const again = makeLibrary();
    const statement = statementOf(again.Book);
    statement.holds = new Map([...statement.holds].reverse());
    expect(printSchema(examine(await schemaOf(again), policy))).toBe(printed);
  });

  test('leaves the live schema as it was: no directive, no enum, no resolver of it changes', async () => {
    const live = await schemaOf(makeLibrary());
    const before = plain(live);
    const resolve = live.getQueryType()?.getFields()['me']?.resolve;
    const extensions = live.getQueryType()?.getFields()['me']?.extensions;
    printSchema(examine(live, policy));
    expect(plain(live)).toBe(before);
    expect(live.getQueryType()?.getFields()['me']?.resolve).toBe(resolve);
    expect(extensions).toEqual({ access: ['reader', 'staff'] });
    expect(live.getType('Reader')?.extensions).not.toHaveProperty('directives');
  });

  test('shows a proof that is added', async () => {
    const more = makeLibrary();
    prove(more.Reader, { courier: () => true });
    const text = printSchema(examine(await schemaOf(more), policy));
    expect(lineOf(text, 'phone:')).toBe(
      'phone: String @holds(kind: PHONE) @visible(to: [self, courier], under: [L1, L3])',
    );
  });

  test('is not printed of what may not start', async () => {
    const gap = makeLibrary();
    statementOf(gap.Reader).owner = undefined;
    const spoilt = await schemaOf(gap);
    expect(() => examine(spoilt, policy)).toThrow(StartRefused);
  });
});

describe('the page of who sees what', () => {
  const releases = { R1: { under: 'L2', text: 'That a book is out.', rule: 'B7' } };
  let page: string;
  beforeAll(async () => {
    schema = await schemaOf((library = makeLibrary()));
    page = printWhoSeesWhat(examine(schema, policy), releases);
  });

  test('tells for each type what is seen by whom, under which article, for which purpose', () => {
    expect(page).toContain('## Reader\n\nA reader of the library. Its rows are about someone: the audience `self`.');
    expect(page).toContain('| `name` | NAME | desk | L3 | Lending books |');
    expect(page).toContain('| that the row is there | LOAN | self | L1 | Own use |');
    expect(page).toContain('| `id`, `initial`, `pages`, `title` | PUBLIC | whoever may know of the row |  |  |');
  });

  test('tells with what a row inside another is seen', () => {
    expect(page).toContain('## Page\n\nA page of a book. Seen with its Book.');
  });

  test('tells for each audience toward which rows it exists, and marks those that admit no one yet', () => {
    expect(page).toContain(
      '| **desk**: The lending desk. | staff | Loan, Reader | NAME, LOAN, DESK_NOTE | L3 | Lending books | yes |',
    );
    expect(page).toContain(
      '| **heir**: An heir; none has come yet. | visitor | *admits no one yet* | LOAN | L4 | Own use | yes |',
    );
  });

  test('tells the published releases', () => {
    expect(page).toContain('| R1 | That a book is out. | L2 | B7 |');
  });

  test('says nothing of payloads and pages of lists: they have no rows', () => {
    expect(page).not.toContain('## Lent');
    expect(page).not.toContain('## BookConnection');
  });
});
