/** Starts Noren, and reads aloud what it does. */
import { openDatabase, openKeys } from './database/index.ts';
import {
  DEMO_ISSUER,
  demoPartners,
  demoPersonas,
  demoQueries,
  demoStaffAtProvider,
  tellStory,
} from './database/demo/index.ts';
import { makeApp, type AppOptions, type ServingOptions } from './server/app.ts';
import { mailerFor } from './server/mail/mailer.ts';
import { photoToolsFor } from './server/photos/photo-tools.ts';
import { ratesTimes } from './server/limits/index.ts';
import { readSettings, type Settings } from './server/settings.ts';
import { showExplorer } from './server/start/explorer.ts';
import { greeting, sorry } from './server/start/greeting.ts';
import { listen, withPort } from './server/start/listen.ts';
import { partnerPersonas } from './server/start/partner-personas.ts';
import { Opened, stopOnSignals } from './server/start/stop.ts';
import { readManifest } from './server/trusted/manifest.ts';
import { startLocalProvider } from './server/staff-sign-in/local-provider.ts';
import { providerFrom } from './server/staff-sign-in/provider-settings.ts';
import type { ProviderSettings } from './server/staff-sign-in/identity-provider.ts';
import { openLog } from './server/watch/log.ts';
import { Metrics } from './server/watch/metrics.ts';
import { webhookSender } from './server/webhooks/webhook-sender.ts';
import { startWorker } from './server/worker.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const opened = new Opened();

async function start(): Promise<void> {
  const settings = await withPort(readSettings());
  stopOnSignals(opened, say);
  const database = await openDatabase(settings);
  opened.add(() => database.close());
  const keys = openKeys(settings);
  const mailer = mailerFor(settings);
  opened.add(() => mailer.close());
  const photos = await photoToolsFor(settings);
  opened.add(() => photos.store.close());
  const [log, metrics] = [openLog(settings.LOG_LEVEL), new Metrics().ofProcess()];
  const demo = database.kind === 'embedded';
  const staffProvider = providerFrom(settings) ?? (demo ? await demoProvider(settings) : undefined);
  const tools = { connection: database, keys, mailer, photos, log, metrics, staffProvider };
  const app = await makeApp({ ...tools, ...wayToServe(settings) });
  const { market } = app;

  if (demo) await tellStory(market);
  const queries = demo ? await demoQueries(market) : [];
  const partners = demo ? await demoPartners(market) : [];
  const ofPartners = partnerPersonas(app.http, partners);
  const personas = demo ? async () => [...(await demoPersonas(market)), ...(await ofPartners())] : undefined;
  if (settings.EXPLORER === 'on' || (demo && settings.EXPLORER !== 'off'))
    showExplorer(app.http, { queries, personas });

  const worker = await startWorker({ serviceUrl: database.serviceUrl, market, log, metrics });
  opened.add(() => worker.stop());
  market.relay.start();
  opened.add(() => market.relay.stop());
  const url = await listen(app.http, settings);
  opened.add(() => app.close());
  const members = demo ? await demoPersonas(market) : [];
  say(greeting({ url, personas: members, partners, queries, notes: [...database.notes, ...keys.notes] }));
}

/** Where nothing is set, the demo's staff sign in at a provider of its own, elsewhere at each start: they stay who they are. */
async function demoProvider({ PUBLIC_URL }: Settings): Promise<ProviderSettings> {
  const provider = await startLocalProvider(PUBLIC_URL, demoStaffAtProvider);
  opened.add(() => provider.close());
  return { ...provider.settings, knownAs: DEMO_ISSUER };
}

function wayToServe(
  settings: Settings,
): ServingOptions & Pick<AppOptions, 'publicUrl' | 'mailPartner' | 'redisUrl' | 'webhooks'> {
  const { PUBLIC_URL, ALLOWED_ORIGINS, TRUSTED_PROXIES, METRICS_TOKEN } = settings;
  const {
    STAFF_NETWORKS,
    RATE_LIMIT_FACTOR,
    TRUSTED_DOCUMENTS,
    REDIS_URL,
    LIVE_PER_NETWORK: perNetwork,
    LIVE_PER_ACCOUNT: perAccount,
  } = settings;
  return {
    publicUrl: PUBLIC_URL,
    mailPartner: settings.MAIL_PARTNER,
    webhooks: webhookSender({ toLoopback: settings.WEBHOOKS_TO_LOOPBACK === 'on' }),
    origins: ALLOWED_ORIGINS,
    trustedProxies: TRUSTED_PROXIES,
    staffNetworks: STAFF_NETWORKS,
    metricsToken: METRICS_TOKEN,
    redisUrl: REDIS_URL,
    trustedDocuments: TRUSTED_DOCUMENTS === undefined ? undefined : readManifest(TRUSTED_DOCUMENTS),
    rates: ratesTimes(RATE_LIMIT_FACTOR),
    liveLimits: { perNetwork, perAccount },
  };
}

start().catch(async (error: unknown) => {
  say(sorry(error));
  await opened.close();
  process.exit(1);
});
