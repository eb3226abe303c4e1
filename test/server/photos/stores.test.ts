/** Where photos are kept: a folder, or an S3-compatible store that a small server plays here and holds to the protocol. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PhotoStore } from '../../../src/market/photo/index.ts';
import { readBucketPlace } from '../../../src/server/photos/bucket-place.ts';
import { folderStore } from '../../../src/server/photos/folder-store.ts';
import { photoToolsFor } from '../../../src/server/photos/photo-tools.ts';
import { s3Store } from '../../../src/server/photos/s3-store.ts';

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

const asked: Asked[] = [];
const objects = new Map<string, Buffer>();
/** What the store answers next, instead of what it should. */
let failing = 0;
let bucket: Server;
let endpoint: string;
let folder: string;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer); // a body comes in buffers
  return Buffer.concat(parts);
}

async function play(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '', headers } = request;
  const body = await bodyOf(request);
  asked.push({ method, url, headers });
  const name = new URL(url, 'http://x').pathname;
  if (failing > 0) {
    failing -= 1;
    response.writeHead(503).end();
  } else if (
    !/^AWS4-HMAC-SHA256 Credential=test-id\/\d{8}\/ap-northeast-1\/s3\/aws4_request/.test(headers.authorization ?? '')
  ) {
    response.writeHead(403).end();
  } else if (method === 'PUT') {
    objects.set(name, body);
    response.writeHead(200, { etag: '"x"' }).end();
  } else if (method === 'DELETE') {
    objects.delete(name);
    response.writeHead(204).end();
  } else {
    const found = objects.get(name);
    if (found) response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': found.length }).end(found);
    else response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
  }
}

beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test-id', AWS_SECRET_ACCESS_KEY: 'test-secret-word' });
  bucket = createServer((request, response) => void play(request, response));
  await new Promise<void>((done) => bucket.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`; // it listens on a port
  folder = mkdtempSync(path.join(tmpdir(), 'noren-stores-'));
});
beforeEach(() => {
  asked.length = 0;
  failing = 0;
});
afterAll(() => {
  bucket.closeAllConnections();
  bucket.close();
  rmSync(folder, { recursive: true });
});

const setting = () => `s3://shop-photos/of/noren?region=ap-northeast-1&endpoint=${endpoint}`;
function inBucket(): PhotoStore {
  const place = readBucketPlace(setting());
  if (!place) throw new Error('The setting of this test is none.');
  return s3Store(place);
}

const stores = [
  ['a folder', () => folderStore(folder)],
  ['a bucket', inBucket],
] as const;

describe.each(stores)('%s', (_name, open) => {
  test('gives back what was put, each size by itself, until it is removed', async () => {
    const [store, id] = [open(), randomUUID()];
    await store.put(id, 'full', Buffer.from('large'));
    await store.put(id, 'thumbnail', Buffer.from('small'));
    await store.put(id, 'full', Buffer.from('larger'));
    expect([String(await store.get(id, 'full')), String(await store.get(id, 'thumbnail'))]).toEqual([
      'larger',
      'small',
    ]);
    await store.remove(id);
    await store.remove(id);
    expect([await store.get(id, 'full'), await store.get(id, 'thumbnail')]).toEqual([null, null]);
    await store.close();
  });

  test('many at once do not get in each other’s way', async () => {
    const store = open();
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(ids.map((id) => store.put(id, 'full', Buffer.from(id))));
    expect(await Promise.all(ids.map(async (id) => String(await store.get(id, 'full'))))).toEqual(ids);
    await Promise.all(ids.map((id) => store.remove(id)));
    await store.close();
  });
});

describe('a folder', () => {
  test('is this user’s alone, and holds whole files only', async () => {
    const [store, id] = [folderStore(folder), randomUUID()];
    await store.put(id, 'full', Buffer.from('x'));
    const place = path.join(folder, id.slice(0, 2));
    expect(readdirSync(place)).toEqual([`${id}.full.jpg`]);
    expect(statSync(path.join(place, `${id}.full.jpg`)).mode & 0o777).toBe(0o600);
    expect(statSync(place).mode & 0o777).toBe(0o700);
    await store.remove(id);
  });

  test('what a crash left half written is not served, and goes with the rest', async () => {
    const [store, id] = [folderStore(folder), randomUUID()];
    await store.put(id, 'thumbnail', Buffer.from('x'));
    const part = path.join(folder, id.slice(0, 2), `${id}.full.jpg.part`);
    writeFileSync(part, 'half');
    expect(await store.get(id, 'full')).toBeNull();
    await store.remove(id);
    expect(existsSync(part)).toBe(false);
  });

  test.each(['../../etc/passwd', '', '..', `${randomUUID()}/../x`, `${randomUUID()}\0`])(
    '%j names nothing in it',
    async (id) => {
      const store = folderStore(folder);
      await expect(store.get(id, 'full')).rejects.toThrow('UUID');
      await expect(store.put(id, 'full', Buffer.from('x'))).rejects.toThrow('UUID');
      await expect(store.remove(id)).rejects.toThrow('UUID');
    },
  );
});

describe('a bucket', () => {
  test('is asked by path, signed, with what it needs and nothing that tells more than the id', async () => {
    const [store, id] = [inBucket(), randomUUID()];
    await store.put(id, 'full', Buffer.from('bytes'));
    const [put] = asked;
    expect([put?.method, put?.url.split('?')[0]]).toEqual(['PUT', `/shop-photos/of/noren/${id}.full.jpg`]);
    expect(put?.headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-length': '5' });
    expect(
      Object.keys(put?.headers ?? {}).filter((name) => /^x-amz-(meta|acl|checksum|sdk-checksum)/.test(name)),
    ).toEqual([]);
    expect(JSON.stringify(asked)).not.toContain('test-secret-word');
    await store.close();
  });

  test('is asked again when it fails for a moment; when it goes on failing the store says so', async () => {
    const [store, id] = [inBucket(), randomUUID()];
    failing = 1;
    await store.put(id, 'full', Buffer.from('bytes'));
    expect(String(await store.get(id, 'full'))).toBe('bytes');
    for (const act of [
      () => store.get(id, 'full'),
      () => store.remove(id),
      () => store.put(id, 'full', Buffer.from('x')),
    ]) {
      failing = 99;
      await expect(act()).rejects.toThrow();
    }
    await store.close();
  }, 30_000);

  test('its library is loaded for the setting, and for nothing else', async () => {
    const place = readBucketPlace(setting());
    const { store } = await photoToolsFor({ NOREN_PHOTO_STORE: place, NOREN_DATA: folder });
    const id = randomUUID();
    await store.put(id, 'full', Buffer.from('bytes'));
    expect(objects.has(`/shop-photos/of/noren/${id}.full.jpg`)).toBe(true);
    await store.close();
    const local = await photoToolsFor({ NOREN_PHOTO_STORE: undefined, NOREN_DATA: folder });
    await local.store.put(id, 'full', Buffer.from('here'));
    expect(existsSync(path.join(folder, 'photos', id.slice(0, 2), `${id}.full.jpg`))).toBe(true);
  });
});

describe('the setting', () => {
  test.each([
    ['s3://photos', { bucket: 'photos', prefix: '', endpoint: undefined, region: undefined }],
    ['s3://photos/', { bucket: 'photos', prefix: '', endpoint: undefined, region: undefined }],
    [
      's3://photos/a/b/?region=eu-west-1',
      { bucket: 'photos', prefix: 'a/b/', endpoint: undefined, region: 'eu-west-1' },
    ],
    [
      's3://photos?endpoint=http://minio:9000',
      { bucket: 'photos', prefix: '', endpoint: 'http://minio:9000', region: undefined },
    ],
  ])('%s', (text, place) => {
    expect(readBucketPlace(text)).toEqual(place);
  });

  test.each([
    'photos',
    'http://photos',
    's3://',
    's3://id:word@photos',
    's3://photos?key=word',
    's3://photos?endpoint=file:///etc',
    's3://photos/a b',
    's3://photos#x',
  ])('%s is none', (text) => {
    expect(readBucketPlace(text)).toBeUndefined();
  });
});
