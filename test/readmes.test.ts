/** The examples of the pages that explain the code are code: they are compiled where they would stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import ts from 'typescript';
import { roles, scopes } from '../src/policy/index.ts';
import { settingsSchema } from '../src/server/settings.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Page → the folder that its examples are written for, and how many there are. */
const pages = [
  { page: 'src/policy/README.md', as: 'src/market/example', examples: 2 },
  { page: 'src/privacy/README.md', as: 'src/privacy', examples: 1 },
  { page: 'src/market/README.md', as: 'src/market', examples: 1 },
] as const;

function examplesOf(page: string, folder: string): Map<string, string> {
  const text = readFileSync(`${root}${page}`, 'utf8');
  const fences = [...text.matchAll(/```ts\n(.*?)```/gs)];
  return new Map(fences.map(([, code], index) => [`${root}${folder}/readme-${index}.ts`, code ?? '']));
}

function compile(files: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noEmit: true }, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, target) =>
    files.has(file) ? ts.createSourceFile(file, files.get(file) ?? '', target) : getSourceFile(file, target);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

test.each(pages)(
  'the examples of $page compile',
  ({ page, as, examples }) => {
    const found = examplesOf(page, as);
    expect(found.size).toBe(examples);
    expect(compile(found)).toEqual([]);
  },
  60_000,
);

test('a misspelt word in an example would not compile', () => {
  const [{ page, as }] = pages;
  const misspelt = [...examplesOf(page, as)].map(
    ([file, code]) => [file, code.replace('kind.PHONE', 'kind.FONE').replace("'history'", "'histroy'")] as const,
  );
  expect(compile(new Map(misspelt))).toHaveLength(2);
}, 60_000);

const readme = readFileSync(`${root}README.md`, 'utf8');

test('the table of settings names every setting and no other, in the words of the settings themselves', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \|.*\| (.+) \|$/gm)].map(([, name, words]) => [name, words]);
  expect(rows).toEqual(Object.entries(settingsSchema.shape).map(([name, { description }]) => [name, description]));
});

test('every command that the README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/\bnpm (?:(start|test)\b|run (?:--silent )?([\w:-]+))/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  );
  const missing = named.filter((name) => !Object.hasOwn(scripts, name));
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('the README names every suite and every bench that is run by itself', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  const apart = Object.keys(scripts).filter((name) => /^(test:|bench)/.test(name));
  expect(apart.length).toBeGreaterThan(4);
  expect(apart.filter((name) => !readme.includes(`| \`npm run ${name}\` |`))).toEqual([]);
});

test('the table of the marketplace’s parts names every part and no other', () => {
  const page = readFileSync(`${root}src/market/README.md`, 'utf8');
  const named = [...page.matchAll(/^\| `([\w-]+)\/` \|/gm)].map(([, part]) => part);
  const parts = readdirSync(`${root}src/market`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(named.toSorted()).toEqual(parts.map(({ name }) => name).toSorted());
});

test('every place that the README points to is there', () => {
  const places = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, place]) => place ?? '');
  expect(places.length).toBeGreaterThan(3);
  for (const place of places) expect(() => readFileSync(`${root}${place}`)).not.toThrow();
});

/** The schema of each kind of caller, by its name. */
const schemas = new Map(
  readdirSync(`${root}schema/as-seen-by`).map((file) => {
    const text = readFileSync(`${root}schema/as-seen-by/${file}`, 'utf8');
    return [file.replace('.graphql', ''), buildSchema(text, { assumeValidSDL: true })] as const;
  }),
);

function isAnswered(schema: GraphQLSchema, query: string): boolean {
  const document = parse(query);
  const asks = document.definitions.flatMap((one) => ('operation' in one ? [one.operation] : []));
  return asks.every((one) => schema.getRootType(one)) && validate(schema, document).length === 0;
}

test('every query that the README shows is one that some caller can ask', () => {
  const blocks = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, query]) => query ?? '');
  const sent = [...readme.matchAll(/"query":"((?:[^"\\]|\\.)*)"/g)].map(
    ([, text]) => JSON.parse(`"${text}"`) as string,
  );
  expect(Math.min(blocks.length, sent.length)).toBeGreaterThan(2);
  const unknown = [...blocks, ...sent].filter((query) => ![...schemas.values()].some((one) => isAnswered(one, query)));
  expect(unknown).toEqual([]);
});

test('the README’s tables have a row for each scope and each role, and name what is in their schemas', () => {
  const [, ofPartners = '', ofStaff = ''] = /^## For partners$(.*?)^## For staff$(.*?)^## /ms.exec(readme) ?? [];
  const [rowsOfScopes, rowsOfRoles] = [ofPartners, ofStaff].map((text) => [
    ...text.matchAll(/^\| `?([\w -]+?)`? \|(.*)$/gm),
  ]);
  const named = new Map([
    ...scopes.map((scope) => [`partner-${scope}`, rowsOfScopes?.find(([, first]) => first === scope)?.[2]] as const),
    ...roles.map(
      (role) => [`staff-${role}`, rowsOfRoles?.find(([, first]) => first?.replace(' ', '-') === role)?.[2]] as const,
    ),
  ]);
  expect([...named].filter(([, row]) => row === undefined)).toEqual([]);
  const unknown = [...named].flatMap(([caller, row = '']) => {
    const cells = row.split('|');
    const words = cells.flatMap((cell) =>
      [...cell.matchAll(/`([a-z]+(?:[A-Z]\w*)?)(?: \{[^`]*)?`/g)].map(([, word = '']) => word),
    );
    return words
      .filter((word) => ![caller, ...besides].some((one) => isRoot(one, word)))
      .map((word) => `${caller}: ${word}`);
  });
  expect(unknown).toEqual([]);
});

/** Whose acts bring about what partners see. */
const besides = ['client', 'staff-finance'];

function isRoot(caller: string, name: string): boolean {
  const schema = schemas.get(caller);
  return [schema?.getQueryType(), schema?.getMutationType()].some((type) => type?.getFields()[name] !== undefined);
}
