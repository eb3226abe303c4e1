import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ownAssets, packageAssets, pageTemplate } from './assets.ts';
import type { Asset, PageTemplate } from './assets.ts';

/** Text for a reader: one for all, or one in each language of the page. */
export type Words = string | { readonly en: string; readonly ja: string };

/** Someone to ask as. `token` goes into `Authorization: Bearer`; null is a visitor, who has signed in as nobody. */
export interface Persona {
  readonly key: string;
  readonly name: Words;
  /** Who they are in the story, in one line. */
  readonly story: Words;
  readonly token: string | null;
}

/** A document that is one click away. `as` is the key of the persona it is best asked as; without it, whoever is chosen asks. */
export interface PreparedQuery {
  readonly key: string;
  /** What those that stand together are about. */
  readonly group?: Words;
  readonly title: Words;
  readonly story: Words;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly as?: string;
}

/** The words of the policy that explain an entry of `extensions.privacy`; the keys are those the entries use. */
export interface PolicyWords {
  readonly articles: Readonly<Record<string, { readonly title: Words }>>;
  readonly kinds: Readonly<Record<string, { readonly description: Words }>>;
  readonly audiences: Readonly<Record<string, { readonly description: Words }>>;
}

export interface ExplorerOptions {
  /** Asked anew for each reader, and again while the page stays open, so tokens may be as short-lived as five minutes. */
  readonly personas: () => Promise<readonly Persona[]> | readonly Persona[];
  readonly queries: readonly PreparedQuery[];
  readonly policy: PolicyWords;
  /** Whether the personas and their tokens are handed out at all: true for demo data only. */
  readonly demo: boolean;
  /** Path of the GraphQL API on this host. */
  readonly endpoint?: string;
}

/**
 * Everything comes from this host and speaks to this host only (LG-45). No inline code, no eval. GraphiQL's dialogs write one
 * style element while they are open, which carries the nonce of the page; its fonts are data: in its style sheet.
 */
const contentSecurityPolicy = (styles: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    'font-src data:',
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const YEAR = 'public, max-age=31536000, immutable';

/** Mounts the explorer at `/` and what it needs under `/explorer/`. Reads its files once, now; throws if one is missing. */
export function explorerRoutes(app: FastifyInstance, options: ExplorerOptions): void {
  const { demo, endpoint = '/graphql' } = options;
  const vendor = packageAssets();
  const page = pageTemplate({ demo, endpoint, vendor });

  app.get('/', (_request, reply) => sendPage(reply, page));
  for (const asset of ownAssets()) {
    app.get(asset.path, (request, reply) => sendRevalidated(reply, asset, request.headers['if-none-match']));
  }
  for (const asset of vendor) {
    app.get(asset.path, (_request, reply) =>
      guarded(reply).header('cache-control', YEAR).type(asset.type).send(asset.body),
    );
  }
  app.get('/explorer/queries.json', (_request, reply) =>
    guarded(reply).header('cache-control', 'no-cache').send(options.queries),
  );
  app.get('/explorer/policy.json', (_request, reply) =>
    guarded(reply).header('cache-control', 'no-cache').send(options.policy),
  );
  if (demo) {
    app.get('/explorer/personas.json', async (_request, reply) =>
      guarded(reply)
        .header('cache-control', 'no-store')
        .send(await options.personas()),
    );
  }
}

function sendPage(reply: FastifyReply, page: PageTemplate): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return guarded(reply, `'self' 'nonce-${nonce}'`)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page(nonce));
}

/** Sends what may change with the next release: kept by the browser, but asked for again each time. */
function sendRevalidated(reply: FastifyReply, asset: Asset, known: string | undefined): FastifyReply {
  const tag = `"${createHash('sha256').update(asset.body).digest('base64url')}"`;
  guarded(reply).header('cache-control', 'no-cache').header('etag', tag);
  return known === tag ? reply.code(304).send() : reply.type(asset.type).send(asset.body);
}

function guarded(reply: FastifyReply, styles = "'self'"): FastifyReply {
  return reply
    .header('content-security-policy', contentSecurityPolicy(styles))
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin');
}
