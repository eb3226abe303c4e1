/** The examples of the pages that explain the code are code: they are compiled where they would stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
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
