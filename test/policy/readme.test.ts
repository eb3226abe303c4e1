/** The examples of the policy's page are code: they are compiled as if they stood in a part of the marketplace. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}src/policy/README.md`, 'utf8');
const examples = new Map(
  [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code], index) => [
    `${root}src/market/example/readme-${index}.ts`,
    code ?? '',
  ]),
);

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

test('the examples of policy/README.md compile, and a misspelt word in them would not', () => {
  expect(examples.size).toBe(2);
  expect(compile(examples)).toEqual([]);
  const misspelt = new Map(
    [...examples].map(([file, code]) => [
      file,
      code.replace('kind.PHONE', 'kind.FONE').replace("'history'", "'histroy'"),
    ]),
  );
  expect(compile(misspelt)).toHaveLength(2);
}, 60_000);
