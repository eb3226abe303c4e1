/** The server as a whole, on a database that is open. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accessTokens, networkOf, type Mailer } from '../market/account/index.ts';
import { receivers, Relay, type Market, type Told, type WebhookSender } from '../market/index.ts';
import { ledgerIn } from '../market/disclosure/index.ts';
import type { PhotoTools } from '../market/photo/index.ts';
import {
  examine,
  Keyring,
  usesOf,
  Tickets,
  Vault,
  type Caller,
  type Keys,
  type Privacy,
  type RequestContext,
} from '../privacy/index.ts';
import { periodInForce, policy } from '../policy/index.ts';
import type { Connection } from '../database/index.ts';
import { contextOf, type ServedContext } from './context.ts';
import { CallerClasses } from './classes.ts';
import { DocumentBudget, makePrivate, startApollo } from './graphql.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { forWebOrigins } from './http/web-origins.ts';
import { languageOf } from './http/language.ts';
import { openHttp } from './http/open.ts';
import { closeHttp } from './http/close.ts';
import {
  attemptsIn,
  Buckets,
  Charges,
  checkDocuments,
  sharedBuckets,
  type Charge,
  type Rates,
  type SharedBuckets,
} from './limits/index.ts';
import { photoRoutes } from './photos/photo-routes.ts';
import { buildMarketSchema } from './schema.ts';
import type { Secret } from './secret.ts';
import { noBus, type Bus } from './live/bus/bus.ts';
import { databaseBus } from './live/bus/database-bus.ts';
import { redisBus } from './live/bus/redis-bus.ts';
import type { LiveLimits } from './live/limits.ts';
import { LiveServing } from './live/serve.ts';
import { Documents } from './trusted/documents.ts';
import { checkManifest, type Manifest } from './trusted/manifest.ts';
import { networksOf } from './networks.ts';
import { isPartners, partnerCredential } from './oauth/partner-credential.ts';
import { oauthRoutes } from './oauth/routes.ts';
import { TokenService } from './oauth/token-service.ts';
import { credentialFrom, presentedWith, type CredentialOf } from './viewer.ts';
import type { ProviderSettings } from './staff-sign-in/identity-provider.ts';
import { staffSignInRoutes } from './staff-sign-in/routes.ts';
import { openLog, type Log } from './watch/log.ts';
import { counted, Metrics } from './watch/metrics.ts';
import { logNamesOf } from './watch/pseudonym.ts';
import { healthRoute, metricsRoute } from './watch/routes.ts';
import { webhookSender } from './webhooks/webhook-sender.ts';

export interface ServingOptions {
  /** Silent when left out. */
  readonly log?: Log;
  readonly metrics?: Metrics;
  readonly metricsToken?: Secret | undefined;
  readonly origins?: readonly string[];
  readonly trustedProxies?: readonly string[] | undefined;
  /** From where alone the credentials of staff are good; from anywhere when left out. */
  readonly staffNetworks?: readonly string[] | undefined;
  /** How much each client may ask for; the table's own where left out. */
  readonly rates?: Rates | undefined;
  /** The only documents that visitors and members can run; any when left out. */
  readonly trustedDocuments?: Manifest | undefined;
  /** Where staff sign in; without it they cannot. */
  readonly staffProvider?: ProviderSettings | undefined;
  readonly liveLimits?: LiveLimits | undefined;
  /** Where clients' points are counted; when left out, in this process. */
  readonly buckets?: Buckets;
  /** How servers wake each other; when left out, this one is alone. */
  readonly bus?: Bus;
}

export interface AppOptions extends ServingOptions {
  readonly connection: Connection;
  readonly keys: Keys;
  readonly mailer: Mailer;
  readonly photos: PhotoTools;
  readonly publicUrl: string;
  /** The partner that carries mails of notices; when left out, the mailer sends them. */
  readonly mailPartner?: string | undefined;
  /** Who carries messages to partners; when left out, to public addresses alone. */
  readonly webhooks?: WebhookSender;
  /** Redis or Valkey, to wake other servers; by default the database does. */
  readonly redisUrl?: Secret | undefined;
}

export interface App {
  readonly http: FastifyInstance;
  readonly market: Market;
  /** Told of what the outbox told, once it is committed. */
  published(batch: readonly Told[]): void;
  /** Takes no more requests, finishes those that run (10 s at most), and ends. */
  close(): Promise<void>;
}

export async function makeApp(options: AppOptions): Promise<App> {
  const metrics = options.metrics ?? new Metrics();
  const published: ((batch: readonly Told[]) => void)[] = [];
  const schema = await buildMarketSchema();
  const rules = once(() => usesOf(examine(schema, policy)));
  const market = makeMarket(options, {
    metrics,
    rules,
    published: (batch) => published.forEach((tell) => tell(batch)),
  });
  const privacyFor = (callers: readonly Caller[]): Privacy => makePrivate(schema, market, { callers, metrics });
  const counts = openCounts(options, market);
  const app = await serve(market, privacyFor, { ...options, ...counts, metrics, bus: await openBus(options) });
  published.push((batch) => app.published(batch));
  return { ...app, close: () => app.close().finally(counts.close) };
}

/** Through Redis where there is one, as the servers of one database count together. */
function openCounts({ redisUrl: url, rates, log }: AppOptions, { keyring }: Market): SharedBuckets {
  const onTrouble = (error: unknown): void => log?.unexpected(error);
  if (!url) return { buckets: new Buckets({ rates }), close: () => undefined };
  return sharedBuckets({ url, keyring, rates, onTrouble });
}

function openBus({ redisUrl, connection: { pool }, log }: AppOptions): Bus | Promise<Bus> {
  const onTrouble = (error: unknown): void => log?.unexpected(error);
  return redisUrl ? redisBus({ url: redisUrl, onTrouble }) : databaseBus({ pool, onTrouble });
}

/** A private schema, served to each kind of caller as they may see it. */
export async function serve(
  market: Market,
  privacyFor: (callers: readonly Caller[]) => Privacy,
  options: ServingOptions = {},
): Promise<App> {
  const { log = openLog('silent'), metrics = new Metrics(), origins = [], trustedProxies } = options;
  const { bus = noBus, buckets = new Buckets(options), liveLimits: limits } = options;
  const charges = new Charges(buckets);
  const check = checkDocuments();
  const tokenService = await TokenService.start(market, log);
  const credentialOf = credentials(tokenService, options);
  const budget = new DocumentBudget();
  const classes = await CallerClasses.start(async (callers, name) => {
    const privacy = privacyFor(callers);
    return { privacy, apollo: await startApollo({ privacy, market, log, metrics, budget, name }) };
  });
  const { privacy } = classes.client;
  if (options.trustedDocuments) checkManifest(options.trustedDocuments, privacy.schema, check);
  const documents = new Documents(options.trustedDocuments);
  const http = openHttp({
    log,
    metrics,
    ...logNamesOf(market.keyring),
    hosts: hostsOf(market.publicUrl),
    trustedProxies,
  });
  const serving = new LiveServing({
    market,
    privacy,
    check,
    charges,
    documents,
    log,
    metrics,
    bus,
    origins,
    limits,
    credentialOf,
  });
  const contextFor = contexts(market);
  const contextOf = async (request: FastifyRequest): Promise<ServedContext | undefined> => {
    const credential = await credentialOf(presentedWith(request));
    return credential && contextFor(request, privacy.request(credential.viewer));
  };
  forWebOrigins(http, origins, (scope) => {
    graphqlRoute(scope, { classes, check, charges, documents, credentialOf, contextFor, live: serving });
    photoRoutes(scope, { market, contextOf });
  });
  oauthRoutes(http, tokenService);
  if (options.staffProvider)
    staffSignInRoutes(http, {
      ...{ market, log, credentialOf, provider: options.staffProvider },
      isPlaceOfStaff: placeOfStaff(options),
    });
  healthRoute(http, market.pool);
  metricsRoute(http, metrics, options.metricsToken);
  const { live } = serving;
  const close = (): Promise<void> => Promise.all([live.close(), closeHttp(http)]).then(() => classes.stop());
  return { http, market, published: (batch) => live.published(batch), close };
}

interface Made {
  readonly metrics: Metrics;
  readonly published: (batch: readonly Told[]) => void;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function makeMarket(
  { connection, keys, mailer, photos, publicUrl, mailPartner, log, webhooks = webhookSender() }: AppOptions,
  { metrics, rules, published }: Pick<Market, 'rules'> & Made,
): Market {
  const { orm, pool } = connection;
  const keyring = new Keyring(keys);
  const lifetime = periodInForce('accessToken', Date.now());
  const tokens = accessTokens({ keys: keyring, issuer: publicUrl, audience: publicUrl, lifetime });
  const [vault, attempts, ledger] = [new Vault(keyring), attemptsIn(pool, keyring), counted(ledgerIn(pool), metrics)];
  const tickets = new Tickets(keyring, 'member');
  const relay = new Relay({ orm, receivers, published, onTrouble: (error) => log?.unexpected(error) });
  const tools = { vault, keyring, tokens, mailer, attempts, ledger, relay, tickets, photos, webhooks };
  return { orm, pool, ...tools, rules, publicUrl, mailPartner };
}

/** The names of this machine to itself, and the one it goes by. */
function hostsOf(publicUrl: string): string[] {
  return ['localhost', '127.0.0.1', '[::1]', new URL(publicUrl).hostname.toLowerCase()];
}

function placeOfStaff({ staffNetworks }: ServingOptions): (address: string) => boolean {
  return staffNetworks ? networksOf(staffNetworks) : () => true;
}

/** Who asks, and whether from where they may (AT-20). A place that is not theirs is told like any credential that is not good. */
function credentials(service: TokenService, options: ServingOptions): CredentialOf {
  const { tokens } = service.market;
  const isPlaceOfStaff = placeOfStaff(options);
  return async (presented) => {
    const { authorization, address } = presented;
    if (authorization !== undefined && isPartners(authorization)) return partnerCredential(service, presented);
    const credential = await credentialFrom(authorization, tokens, Date.now());
    return credential?.viewer.caller.callerClass === 'staff' && !isPlaceOfStaff(address) ? undefined : credential;
  };
}

/** A request's context, for who asks. */
function contexts(market: Market): (request: FastifyRequest, asks: RequestContext, budget?: Charge) => ServedContext {
  return (request, asks, budget) =>
    contextOf(asks, {
      market,
      language: languageOf(request.headers['accept-language']),
      network: networkOf(request.ip),
      trace: request,
      budget,
    });
}
