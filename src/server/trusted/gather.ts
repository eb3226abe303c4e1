/** The manifest of a folder of .graphql files, by their digests. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';
import { idOf, type Manifest } from './manifest.ts';

/** Each file is one document, with all the fragments it uses. @throws Error that names the file which is no GraphQL */
export function gatherDocuments(folder: string): Manifest {
  const files = globSync('**/*.{graphql,gql}', { cwd: folder }).sort();
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8').trim();
      try {
        parse(text);
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
      return [idOf(text), text];
    }),
  );
}
