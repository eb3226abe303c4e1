import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

/** A file of the explorer in memory, and where the browser finds it. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** In the order in which the page loads them: each needs what stands before it. */
const PACKAGE_FILES = [
  ['react', 'umd/react.production.min.js'],
  ['react-dom', 'umd/react-dom.production.min.js'],
  ['graphql-ws', 'umd/graphql-ws.min.js'],
  ['graphiql', 'graphiql.min.js'],
  ['graphiql', 'graphiql.min.css'],
] as const;

const require = createRequire(import.meta.url);

/** The browser's libraries. The version stands in the path, so a browser may keep them for good. */
export function packageAssets(): readonly Asset[] {
  return PACKAGE_FILES.map(([name, file]) => {
    const manifest = require.resolve(`${name}/package.json`);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }; // npm demands one of every package
    const body = readFileSync(join(dirname(manifest), file));
    return { path: `/explorer/packages/${name}-${version}${extname(file)}`, type: typeOf(file), body };
  });
}

/** Our own scripts and styles. They are read from the sources, as the compiler copies nothing but TypeScript to `dist`. */
export function ownAssets(): readonly Asset[] {
  const folder = sourceFolder();
  return readdirSync(folder)
    .filter((file) => ['.js', '.css'].includes(extname(file)))
    .map((file) => ({ path: `/explorer/${file}`, type: typeOf(file), body: readFileSync(join(folder, file)) }));
}

/** The page for one reader, whose styles written while it runs bear the nonce. */
export type PageTemplate = (nonce: string) => string;

/** The page itself, with what it must know before its first request. */
export function pageTemplate(settings: { demo: boolean; endpoint: string; vendor: readonly Asset[] }): PageTemplate {
  const tags = settings.vendor.map(({ path }) =>
    path.endsWith('.css') ? `<link rel="stylesheet" href="${path}">` : `<script defer src="${path}"></script>`,
  );
  const html = readFileSync(join(sourceFolder(), 'explorer.html'), 'utf8')
    .replace('<!-- packages -->', () => tags.join('\n    '))
    .replace('data-demo=""', `data-demo="${settings.demo}"`)
    .replace('data-endpoint=""', () => `data-endpoint="${attribute(settings.endpoint)}"`);
  return (nonce) => html.replace('nonce=""', `nonce="${nonce}"`);
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function sourceFolder(): string {
  return join(packageRoot(import.meta.dirname), 'src/pages/explorer');
}

/** The nearest folder upward with a package.json: the same from `src/pages` and from `dist/src/pages`. */
function packageRoot(from: string): string {
  if (readdirSync(from).includes('package.json')) return from;
  if (dirname(from) === from) throw new Error('No package.json above the explorer: run it from within its package.');
  return packageRoot(dirname(from));
}

function typeOf(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream';
}
