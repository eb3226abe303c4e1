/** `npm run --silent trusted-documents -- FOLDER`: prints the manifest for TRUSTED_DOCUMENTS, and nothing else on standard output. */
import { gatherDocuments } from './gather.ts';

const [folder] = process.argv.slice(2);
try {
  if (folder === undefined) throw new Error('Name the folder of .graphql files: npm run trusted-documents -- FOLDER');
  process.stdout.write(`${JSON.stringify(gatherDocuments(folder), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
