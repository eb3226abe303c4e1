import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Logger, runOnce } from 'graphile-worker';
import { connect } from '../../src/database/connect.ts';
import type { Role, Scope } from '../../src/policy/index.ts';
import type { Keys } from '../../src/privacy/index.ts';
import { limitAttempts, type ActLimits, type LimitedAct, type Mail } from '../../src/market/account/index.ts';
import type { Market } from '../../src/market/context.ts';
import type { WebhookSender } from '../../src/market/index.ts';
import { tasks } from '../../src/market/index.ts';
import { makeApp } from '../../src/server/app.ts';
import { attemptsIn, type CostSaid, type Rates } from '../../src/server/limits/index.ts';
import { folderStore } from '../../src/server/photos/folder-store.ts';
import { photoMaker } from '../../src/server/photos/photo-maker.ts';
import type { LiveLimits } from '../../src/server/live/limits.ts';
import type { Manifest } from '../../src/server/trusted/manifest.ts';
import type { ProviderSettings } from '../../src/server/staff-sign-in/identity-provider.ts';
import type { Secret } from '../../src/server/secret.ts';
import { openLog } from '../../src/server/watch/log.ts';
import { advanceClock, clockNow, freshDatabase, releaseClock, setClock, type TestDatabase } from './database.ts';
import {
  caseOf,
  member,
  partner,
  session,
  staffPerson,
  type CaseWords,
  type OpenCase,
  type Other,
  type Person,
  type PersonWords,
  type StaffPerson,
} from './people.ts';
import { watchStatements } from './statements.ts';

export type { OpenCase, Other, Person, StaffPerson } from './people.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads an answer as deep as it likes
export type Answer = { data?: any; errors?: any[]; extensions?: any };

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  /** All but what it cost. */
  readonly body: Answer;
  /** `extensions.cost` of the body; none where nothing is charged, as for a credential that is not good. */
  readonly cost: CostSaid | undefined;
  /** The body as it came, for byte-for-byte comparisons, save that each bucket has nothing left: who asks again has less. */
  readonly text: string;
  /** Texts of the SQL statements that were run meanwhile; meaningful when one asks at a time. */
  readonly statements: readonly string[];
}

export interface Asker {
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Asked>;
}

/** A whole server of a test file's own, on a database of its own, reached over HTTP. Stop it when the file is done. */
export interface TestServer {
  readonly url: string;
  readonly db: TestDatabase;
  readonly keys: Keys;
  readonly market: Market;
  /** Where its photos are. */
  readonly photoFolder: string;
  /** What was mailed, in order; `runJobs` sends what waits. */
  readonly mails: Mail[];
  /** What the server has logged, line by line. */
  readonly logged: string[];
  /** Texts of all SQL statements so far, acts' and pages' alike. */
  readonly statements: readonly string[];
  /** A new confirmed member with a session. */
  member(words?: PersonWords): Promise<Person>;
  /** One of the staff, with these roles. */
  staff(...roles: readonly Role[]): Promise<StaffPerson>;
  /** A case of one of the staff, open for an hour, on a member or on several; for all that their first role may see, unless told. */
  caseOf(
    staff: StaffPerson,
    members: Pick<Person, 'id'> | readonly Pick<Person, 'id'>[],
    words?: CaseWords,
  ): Promise<OpenCase>;
  /** A partner, with a token for these scopes. */
  partner(...scopes: readonly Scope[]): Promise<Other>;
  /** One more session of a member. */
  session(person: Person): Promise<Person>;
  /** Someone who asks: a member by their token, any token, or nobody. */
  as(who?: Pick<Person, 'token'> | string): Asker;
  /** Relays what was told, runs the jobs that are due by the real clock, and relays what those told. */
  runJobs(): Promise<void>;
  readonly clock: {
    set(iso: string): Promise<void>;
    advance(interval: string): Promise<void>;
    release(): Promise<void>;
    now(): Promise<number>;
  };
  /** Serves no more, and leaves the database as it is. */
  close(): Promise<void>;
  stop(): Promise<void>;
}

/** Nobody is limited, unless a test says so. */
const endless: ActLimits = { account: { points: 1e9, seconds: 1 }, network: { points: 1e9, seconds: 1 } };
export const noLimits: Readonly<Record<LimitedAct, ActLimits>> = {
  SIGN_IN: endless,
  REGISTER: endless,
  RESET_PASSWORD: endless,
  REFRESH: endless,
  UPLOAD_PHOTO: endless,
  PARTNER_TOKEN: endless,
  REGISTER_WEBHOOK: endless,
  REPLAY_WEBHOOK: endless,
};

/** All of it comes back in a day, so that in a test the same requests leave the same. */
const plenty = { max: 1_000_000_000, seconds: 86_400, why: 'Nobody is limited, unless a test says so.' };
const ofEveryone = { points: plenty, contacts: plenty };
export const noRates: Rates = { visitor: ofEveryone, member: ofEveryone, partner: ofEveryone, staff: ofEveryone };

const newKey = () => createSecretKey(randomBytes(32));

const newKeys = (): Keys => ({ outerKeys: [{ id: 'test-1', key: newKey() }], serviceKey: newKey() });

export interface ServerWords {
  readonly limits?: Readonly<Record<LimitedAct, ActLimits>>;
  /** A database that is there already, such as a copy of another server's; it goes with the server when that is stopped. */
  readonly db?: TestDatabase;
  /** The keys with which it was written. */
  readonly keys?: Keys;
  readonly rates?: Rates;
  readonly trustedDocuments?: Manifest;
  readonly liveLimits?: LiveLimits;
  readonly staffNetworks?: readonly string[];
  readonly trustedProxies?: readonly string[];
  readonly redisUrl?: Secret;
  readonly staffProvider?: ProviderSettings;
  /** Who carries messages to partners; to public addresses alone where left out. */
  readonly webhooks?: WebhookSender;
  /** Where its photos are already; it goes with the server too. */
  readonly photoFolder?: string;
}

export async function startServer({
  limits = noLimits,
  db: given,
  keys = newKeys(),
  photoFolder: givenFolder,
  rates = noRates,
  ...live
}: ServerWords = {}): Promise<TestServer> {
  const db = given ?? (await freshDatabase());
  const connection = await connect(db.serviceUrl);
  const statements = watchStatements(connection.pool);
  const photoFolder = givenFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'noren-photos-')));
  const mails: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => Promise.resolve() };
  const logged: string[] = [];
  const log = openLog('info', { write: (line) => void logged.push(line) });
  const app = await makeApp({
    connection,
    keys,
    mailer,
    photos: { store: folderStore(photoFolder), maker: photoMaker() },
    log,
    publicUrl: 'http://noren.test',
    origins: ['https://shop.noren.test'],
    rates,
    ...live,
  });
  const { market } = app;
  const { pool, keyring } = market;
  const attempts = limits === noLimits ? limitAttempts(limits) : attemptsIn(pool, keyring, limits);
  Object.assign(market, { attempts });
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  const close = () => app.close().then(() => connection.close());
  const url = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}/graphql`; // it listens on a port
  return {
    url,
    db,
    keys,
    market,
    photoFolder,
    mails,
    logged,
    statements,
    member: (words) => member(db.owner, market, words),
    staff: (...roles) => staffPerson(db.owner, market, roles),
    caseOf: (staff, members, words) => caseOf(db.owner, staff, [members].flat(), words),
    partner: (...scopes) => partner(db.owner, market, scopes),
    session: async (person) => ({ ...person, ...(await session(db.owner, market, person.id)) }),
    as: (who) => asker(url, typeof who === 'object' ? who.token : who, statements),
    runJobs: async () => {
      await market.relay.drain();
      await runJobs(db, market);
      await market.relay.drain();
    },
    clock: {
      set: (iso) => setClock(db.owner, iso),
      advance: (interval) => advanceClock(db.owner, interval),
      release: () => releaseClock(db.owner),
      now: () => clockNow(db.owner),
    },
    close,
    stop: async () => {
      await close();
      await rm(photoFolder, { recursive: true, force: true });
      await db.drop();
    },
  };
}

function asker(url: string, token: string | undefined, statements: string[]): Asker {
  return {
    async ask(query, variables = {}, headers = {}) {
      const before = statements.length;
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        ...withoutCost(JSON.parse(text) as Answer),
        text: text.replace(LEFT, '$10'),
        statements: statements.slice(before),
      };
    },
  };
}

/** What is left of a bucket, as an answer's last member says it. */
const LEFT = /("throttle":{"max":\d+,"left":)\d+/g;

function withoutCost({ extensions, ...rest }: Answer): Pick<Asked, 'body' | 'cost'> {
  const { cost, ...others } = (extensions ?? {}) as { cost?: CostSaid }; // the server's own
  return { body: { ...rest, ...(Object.keys(others).length > 0 && { extensions: others }) }, cost };
}

async function runJobs({ serviceUrl }: TestDatabase, market: Market): Promise<void> {
  const taskList = Object.fromEntries(
    tasks.map((task) => [task.name, (payload: unknown) => task.run(payload as never, market)]),
  );
  const logger = new Logger(() => () => undefined);
  // Told in batches, what became of a job is awaited, as on a server; alone it is not, and a test could still find the job.
  const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
  await runOnce({ connectionString: serviceUrl, taskList, logger, noHandleSignals: true, concurrency: 1, preset });
}
