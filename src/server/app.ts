/** The server as a whole, on a database that is open. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accessTokens, limitAttempts, networkOf, type Mailer } from '../market/account/index.ts';
import { receivers, Relay, type Market } from '../market/index.ts';
import { ledgerIn } from '../market/disclosure/index.ts';
import type { PhotoTools } from '../market/photo/index.ts';
import { Keyring, Tickets, Vault, type Keys, type Privacy } from '../privacy/index.ts';
import { periodInForce } from '../policy/index.ts';
import type { Connection } from '../database/index.ts';
import type { ServedContext } from './context.ts';
import { makePrivate, startApollo } from './graphql.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { forWebOrigins } from './http/web-origins.ts';
import { languageOf } from './http/language.ts';
import { openHttp } from './http/open.ts';
import { closeHttp } from './http/close.ts';
import { checkDocuments } from './limits/index.ts';
import { photoRoutes } from './photos/photo-routes.ts';
import { buildMarketSchema } from './schema.ts';
import type { Secret } from './secret.ts';
import { viewerFrom } from './viewer.ts';
import { openLog, type Log } from './watch/log.ts';
import { counted, Metrics } from './watch/metrics.ts';
import { pseudonymsOf } from './watch/pseudonym.ts';
import { healthRoute, metricsRoute } from './watch/routes.ts';

export interface ServingOptions {
  /** Silent when left out. */
  readonly log?: Log;
  readonly metrics?: Metrics;
  readonly metricsToken?: Secret | undefined;
  readonly origins?: readonly string[];
  readonly trustedProxies?: readonly string[] | undefined;
}

export interface AppOptions extends ServingOptions {
  readonly connection: Connection;
  readonly keys: Keys;
  readonly mailer: Mailer;
  readonly photos: PhotoTools;
  readonly publicUrl: string;
}

export interface App {
  readonly http: FastifyInstance;
  readonly market: Market;
  /** Takes no more requests, finishes those that run (10 s at most), and ends. */
  close(): Promise<void>;
}

export async function makeApp(options: AppOptions): Promise<App> {
  const metrics = options.metrics ?? new Metrics();
  const market = makeMarket(options, metrics);
  const privacy = makePrivate(await buildMarketSchema(), market, metrics);
  return serve(market, privacy, { ...options, metrics });
}

/** A private schema, served. */
export async function serve(market: Market, privacy: Privacy, options: ServingOptions = {}): Promise<App> {
  const { log = openLog('silent'), metrics = new Metrics(), origins = [], trustedProxies } = options;
  const apollo = await startApollo({ privacy, market, log, metrics });
  const pseudonym = pseudonymsOf(market.keyring);
  const http = openHttp({ log, metrics, pseudonym, hosts: hostsOf(market.publicUrl), trustedProxies });
  const contextOf = contexts(market, privacy);
  forWebOrigins(http, origins, (scope) => {
    graphqlRoute(scope, { apollo, check: checkDocuments(), contextOf });
    photoRoutes(scope, { market, contextOf });
  });
  healthRoute(http, market.pool);
  metricsRoute(http, metrics, options.metricsToken);
  return { http, market, close: () => closeHttp(http).then(() => apollo.stop()) };
}

function makeMarket({ connection, keys, mailer, photos, publicUrl, log }: AppOptions, metrics: Metrics): Market {
  const { orm, pool } = connection;
  const keyring = new Keyring(keys);
  const lifetime = periodInForce('accessToken', Date.now());
  const tokens = accessTokens({ keys: keyring, issuer: publicUrl, audience: publicUrl, lifetime });
  const [vault, attempts, ledger] = [new Vault(keyring), limitAttempts(), counted(ledgerIn(pool), metrics)];
  const tickets = new Tickets(keyring, 'member');
  const relay = new Relay({ orm, receivers, onTrouble: (error) => log?.unexpected(error) });
  return { orm, pool, vault, keyring, tokens, mailer, attempts, ledger, relay, tickets, photos, publicUrl };
}

/** The names of this machine to itself, and the one it goes by. */
function hostsOf(publicUrl: string): string[] {
  return ['localhost', '127.0.0.1', '[::1]', new URL(publicUrl).hostname.toLowerCase()];
}

/** Made when it is first asked for, and so a prototype's: Apollo copies a context's own fields, asking for each. */
const unitOfWork = {
  get em(): ServedContext['em'] {
    const context = this as unknown as { market: Market; unit?: ServedContext['em'] }; // what is made of it below
    return (context.unit ??= context.market.orm.em.fork());
  },
};

/** A request's context; undefined when its credential is not good. */
function contexts(market: Market, privacy: Privacy): (request: FastifyRequest) => Promise<ServedContext | undefined> {
  return async (request) => {
    const viewer = await viewerFrom(request.headers.authorization, market.tokens, Date.now());
    if (!viewer) return undefined;
    return Object.assign(Object.create(unitOfWork) as Pick<ServedContext, 'em'>, {
      ...privacy.request(viewer),
      market,
      language: languageOf(request.headers['accept-language']),
      network: networkOf(request.ip),
      trace: request,
    });
  };
}
