/** The server as a whole, on a database that is open. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { accessTokens, limitAttempts, networkOf, type Mailer } from '../market/account/index.ts';
import type { Language, Market, MarketContext } from '../market/context.ts';
import { Keyring, Vault, type Privacy } from '../privacy/index.ts';
import { periodInForce } from '../policy/index.ts';
import type { Connection, Keys } from '../database/index.ts';
import { makePrivate, startApollo } from './graphql.ts';
import { buildMarketSchema } from './schema.ts';
import { viewerFrom } from './viewer.ts';

export interface AppOptions {
  readonly connection: Connection;
  readonly keys: Keys;
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

export interface App {
  readonly http: FastifyInstance;
  readonly market: Market;
  close(): Promise<void>;
}

const LARGEST_BODY = 100_000;

export async function makeApp({ connection, keys, mailer, publicUrl }: AppOptions): Promise<App> {
  const { orm, pool } = connection;
  const keyring = new Keyring(keys);
  const tokens = accessTokens({
    keys: keyring,
    issuer: publicUrl,
    audience: publicUrl,
    lifetime: periodInForce('accessToken', Date.now()),
  });
  const market: Market = { orm, pool, vault: new Vault(keyring), keyring, tokens, mailer, attempts: limitAttempts(), publicUrl };
  const privacy = makePrivate(await buildMarketSchema(), market);
  const apollo = await startApollo(privacy, market);
  const http = Fastify({ bodyLimit: LARGEST_BODY, forceCloseConnections: true });
  const context = (request: FastifyRequest): Promise<MarketContext> => contextOf(request, market, privacy);
  http.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo, { context }) });
  return { http, market, close: () => http.close().then(() => apollo.stop()) };
}

async function contextOf(request: FastifyRequest, market: Market, privacy: Privacy): Promise<MarketContext> {
  const viewer = await viewerFrom(request.headers.authorization, market.tokens, Date.now());
  let em: MarketContext['em'] | undefined;
  return {
    ...privacy.request(viewer),
    market,
    get em() {
      return (em ??= market.orm.em.fork());
    },
    language: languageOf(request.headers['accept-language']),
    network: networkOf(request.ip),
  };
}

function languageOf(accepted: string | undefined): Language {
  return accepted !== undefined && /^\s*en/i.test(accepted) ? 'en' : 'ja';
}
