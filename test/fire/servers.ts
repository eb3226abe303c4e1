/** Whole servers in processes of their own on one database, as `npm start` runs them: to be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createSecretKey, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { accessTokens } from '../../src/market/account/index.ts';
import { Keyring } from '../../src/privacy/index.ts';
import type { Answer } from '../harness/server.ts';
import type { Place } from '../market/bid/http/sale.ts';
import type { FireDatabase } from './database.ts';

const root = path.resolve(import.meta.dirname, '../..');
const publicUrl = 'http://noren.test';

export interface FireServer {
  /** Of its API; another once it was started again. */
  readonly url: string;
  /** Ends the process as a power cut would, and starts another in its place, at another address. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

export interface Servers extends Place {
  readonly each: readonly FireServer[];
  /** Asks one server after the other. Throws when the server asked does not answer. */
  as: Place['as'];
  /** With which they write. */
  readonly keys: Keyring;
  stop(): Promise<void>;
}

export interface ServersWords {
  /** One server for each: how far its process's clock is ahead, in milliseconds. */
  readonly skews: readonly number[];
  /** Through which they wake each other; the database, when left out. */
  readonly redisUrl?: string;
}

interface Running {
  child: ChildProcess;
  url: string;
}

const random32 = () => randomBytes(32).toString('base64');

/** What servers need of a database. */
type Database = Pick<FireDatabase, 'serviceUrl' | 'ownerUrl' | 'owner'>;

export async function startServers(database: Database, { skews, redisUrl }: ServersWords): Promise<Servers> {
  const [outerKey, serviceKey] = [random32(), random32()];
  const env = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database.serviceUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    NOREN_OUTER_KEYS: `fire-1:${outerKey}`,
    NOREN_SERVICE_KEY: serviceKey,
    PUBLIC_URL: publicUrl,
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_FACTOR: '500',
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
  };
  const running: Running[] = [];
  // One after the other: the first one migrates.
  for (const skew of skews) running.push(await run({ ...env, FIRE_SKEW: String(skew) }));
  const each = running.map((server, n) => ({
    get url() {
      return server.url;
    },
    async killAndRestart() {
      await end(server.child, 'SIGKILL');
      Object.assign(server, await run({ ...env, FIRE_SKEW: String(skews[n]) }));
    },
    stop: () => end(server.child, 'SIGTERM'),
  }));
  const key = (base64: string) => createSecretKey(Buffer.from(base64, 'base64'));
  const keys = new Keyring({ outerKeys: [{ id: 'fire-1', key: key(outerKey) }], serviceKey: key(serviceKey) });
  let turn = 0;
  return {
    each,
    keys,
    db: { owner: database.owner },
    market: { tokens: accessTokens({ keys, issuer: publicUrl, audience: publicUrl, lifetime: 600_000 }) },
    as: (token) => ({
      ask: (query, variables) => ask((running[turn++ % running.length] as Running).url, token, { query, variables }), // there is one
    }),
    stop: () => Promise.all(each.map((server) => server.stop())).then(() => undefined),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

async function run(env: NodeJS.ProcessEnv): Promise<Running> {
  const imports = ['--import', './test/fire/skewed-clock.mjs', '--import', './typescript.mjs'];
  const child = spawn(process.execPath, [...imports, 'src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, url: await whenOpen(child) };
}

/** The address of the API, once the start has said it. */
function whenOpen(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((open, failed) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      const url = /\(API: (http:\S+)\)/.exec(said)?.[1];
      if (url) open(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => failed(new Error(`Noren did not start:\n${said}`)));
  });
}

interface Heard {
  readonly status: number;
  readonly text: string;
  readonly body: Answer;
}

async function ask(url: string, token: string | undefined, body: object): Promise<Heard> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Answer };
}
