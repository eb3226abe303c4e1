/** `npm start` as a person sees it, here on a given database. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { untilSomeoneWaits } from '../harness/meanwhile.ts';

jest.setTimeout(60_000); // each starts a whole process

let db: TestDatabase;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await db.drop();
});

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

const key = () => randomBytes(32).toString('base64');

function start(settings: Record<string, string> = {}): Started {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: db.serviceUrl,
    DATABASE_OWNER_URL: db.ownerUrl,
    NOREN_OUTER_KEYS: `a:${key()}`,
    NOREN_SERVICE_KEY: key(),
  };
  const child = spawn(process.execPath, ['--import', './typescript.mjs', 'src/main.ts'], {
    env: { ...env, PORT: '0', ...settings },
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += String(data)));
  const ended = new Promise<number | null>((done) =>
    child.once('close', (code) => (running.delete(child), done(code))),
  );
  return { child, ended, said: () => text };
}

async function until(started: Started, words: RegExp): Promise<RegExpExecArray> {
  for (let tries = 0; tries < 1_000; tries++) {
    const found = words.exec(started.said());
    if (found) return found;
    if (started.child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`It never said ${words}: ${started.said()}`);
}

const open = /Noren is open at (http:\/\/127\.0\.0\.1:\d+)\//;

describe('a start', () => {
  test('says where it listens, answers there, and ends in order at SIGTERM', async () => {
    const started = start();
    const [, url] = await until(started, open);
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    const { status } = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
    });
    expect(status).toBe(200);
    const words = await fetch(`${url}/.well-known/oauth-authorization-server/oauth`);
    expect(await words.json()).toMatchObject({ issuer: `${url}/oauth` });
    expect((await fetch(url ?? '')).status).toBe(404); // no explorer, unless it is switched on
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.said()).toContain('Stopping');
    expect(started.said()).toContain('"route":"/graphql"');
  });

  test('leads staff who call it by another name of this machine to the one they come back to', async () => {
    const provider = { STAFF_ISSUER: 'http://127.0.0.1:9', STAFF_CLIENT_ID: 'noren', STAFF_CLIENT_SECRET: 'made-up' };
    const started = start(provider);
    const [, url = ''] = await until(started, open);
    const other = `${url.replace('127.0.0.1', 'localhost')}/staff/sign-in`;
    const { status, headers } = await fetch(other, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([303, `${url}/staff/sign-in`]);
    expect(headers.get('set-cookie')).toBeNull();
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  });

  test('with the explorer switched on shows it, and hands out no credential', async () => {
    const started = start({ EXPLORER: 'on', LOG_LEVEL: 'silent' });
    const [, url] = await until(started, open);
    expect(await (await fetch(`${url}/`)).text()).toContain('<!doctype html>');
    expect((await fetch(`${url}/explorer/policy.json`)).status).toBe(200);
    expect((await fetch(`${url}/explorer/personas.json`)).status).toBe(404);
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
  });

  test('ends at once at a second signal, though a request still runs', async () => {
    const started = start();
    const [, url] = await until(started, open);
    const holder = await db.owner.connect();
    await holder.query('begin; lock table listing in access exclusive mode');
    const body = '{"query":"{ listings(first: 1) { edges { cursor } } }"}';
    const asked = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => 'cut');
    await untilSomeoneWaits(db);
    started.child.kill('SIGINT');
    await until(started, /Stopping/);
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(130);
    expect(await asked).toBe('cut');
    await holder.query('rollback');
    holder.release();
  });

  test('on a port that is taken says so in one sentence', async () => {
    const other: Server = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo; // it listens on a port
    const started = start({ PORT: String(port) });
    const code = await started.ended;
    other.close();
    expect(code).toBe(1);
    expect(started.said().trim()).toBe(
      `Port ${port} is in use by another program. Stop that one, or set PORT to another.`,
    );
  });

  test('with a database that is not there says so in one sentence, which names no role and no host', async () => {
    const away = 'postgres://someone:secret@127.0.0.1:1/none';
    const started = start({ DATABASE_URL: away, DATABASE_OWNER_URL: away });
    expect(await started.ended).toBe(1);
    expect(started.said().trim()).toBe(
      'Noren did not start: the database cannot be used (DATABASE_URL, DATABASE_OWNER_URL): nothing listens there.',
    );
  });

  test('with a trusted document that no client could ask names it', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'noren-trusted-'));
    const file = path.join(folder, 'documents.json');
    await writeFile(file, JSON.stringify({ page: '{ nothing }' }));
    const started = start({ TRUSTED_DOCUMENTS: file });
    expect(await started.ended).toBe(1);
    await rm(folder, { recursive: true });
    expect(started.said()).toContain('TRUSTED_DOCUMENTS: page: Cannot query field "nothing" on type "Query".');
  });

  test('with wrong settings names each', async () => {
    const started = start({ PORT: 'many', LOG_LEVEL: 'loud' });
    expect(await started.ended).toBe(1);
    expect(started.said()).toMatch(/PORT must be .*\n.*LOG_LEVEL must be/);
    expect(started.said()).not.toContain('many');
  });
});
