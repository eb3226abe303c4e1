/** Noren in a process of its own, on an embedded database whose commits wait for the disk: to be killed and started again. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { placeOf } from '../../../../src/database/cluster/place.ts';
import { openKeys } from '../../../../src/database/keys.ts';
import { keptPasswords, urlsOf } from '../../../../src/database/roles.ts';
import { accessTokens } from '../../../../src/market/account/index.ts';
import { Keyring } from '../../../../src/privacy/index.ts';
import type { Settings } from '../../../../src/server/settings.ts';
import type { Answer } from '../../../harness/server.ts';
import type { Place } from '../http/sale.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const publicUrl = 'http://noren.test';

export interface Noren extends Place {
  /** Ends the server's process as a power cut would: nothing of it runs any more, PostgreSQL is left alone. */
  kill(): Promise<void>;
  /** Ends PostgreSQL's first process in the same way; its sessions find themselves without it. */
  killPostgres(): void;
  /** Ctrl-C. */
  stop(): Promise<void>;
}

/** A folder for the data; `remove` it when done. */
export function newFolder(): { readonly folder: string; remove(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-crash-'));
  fs.chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user who must get through
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export async function start(folder: string): Promise<Noren> {
  const child = run(folder);
  const url = await whenOpen(child);
  const { pid, port } = postmaster(folder);
  const { ownerUrl } = urlsOf(`postgres://postgres@127.0.0.1:${port}/postgres`, keptPasswords(folder), 'noren');
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, options: '-c TimeZone=UTC' });
  owner.on('error', () => undefined); // its server is killed
  const end = async (signal: NodeJS.Signals) => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill(signal);
    await ended;
    await owner.end();
  };
  return {
    db: { owner },
    market: { tokens: tokensOf(folder) },
    as: (token) => ({ ask: (query, variables) => ask(url, token, { query, variables }) }),
    kill: () => end('SIGKILL'),
    killPostgres: () => void process.kill(pid, 'SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

function run(folder: string): ChildProcess {
  const { PATH = '' } = process.env;
  const settings = { PATH, NOREN_DATA: folder, PUBLIC_URL: publicUrl };
  const serve = fileURLToPath(new URL('serve.ts', import.meta.url));
  const options: SpawnOptions = { cwd: root, env: settings, stdio: ['ignore', 'pipe', 'pipe'] };
  return spawn(process.execPath, ['--import', './typescript.mjs', serve], options);
}

/** The address of the API, once the start has said it. */
async function whenOpen(child: ChildProcess): Promise<string> {
  let said = '';
  const hear = (text: Buffer) => void (said += text.toString());
  child.stderr?.on('data', hear);
  return new Promise((open, failed) => {
    child.stdout?.on('data', (text: Buffer) => {
      hear(text);
      const url = /^(http:\S+)$/m.exec(said)?.[1];
      if (url) open(url);
    });
    child.once('exit', () => failed(new Error(`Noren did not start:\n${said}`)));
  });
}

function postmaster(folder: string): { pid: number; port: number } {
  const lines = fs.readFileSync(path.join(placeOf(folder).data, 'postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Made with the server's own keys, which lie in its folder: a token outlives the server that is killed. */
function tokensOf(folder: string): Place['market']['tokens'] {
  const keys = new Keyring(openKeys({ NOREN_DATA: folder } as Settings)); // nothing else is read where no keys are given
  return accessTokens({ keys, issuer: publicUrl, audience: publicUrl, lifetime: 600_000 });
}

async function ask(
  url: string,
  token: string | undefined,
  body: object,
): Promise<{ body: Answer; status: number; text: string }> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Answer };
}
