/** `POST /photos`: one picture in, made anew; whatever else was in its bytes is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { attemptLimits, limitAttempts } from '../../../src/market/account/index.ts';
import type { Person } from '../../harness/people.ts';
import { noLimits, startServer, type TestServer } from '../../harness/server.ts';
import { picture } from './pictures.ts';
import { draft, get, setPhotos, upload, uploads, type Shown } from './uploading.ts';

let server: TestServer;
let seller: Person;
beforeAll(async () => {
  server = await startServer();
  seller = await server.member();
});
afterAll(() => server.stop());

const uploader = () => server.member();

/** An upload on a draft, as its seller is shown it. */
async function shown(bytes: Buffer, who: Person = seller): Promise<Shown> {
  const { id } = await upload(server, who, bytes);
  const { listing } = await setPhotos(server, who, { ...(await draft(server, who)), photoIds: [id] });
  return listing?.photos[0] as Shown; // it was put there
}

/** Every file below a folder. */
const stored = (): Buffer[] =>
  readdirSync(server.photoFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));

describe('what is in the picture besides the picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('is not in what is served or stored: %s', async (format) => {
    const { bytes, canaries } = await picture({ format });
    const planted = canaries.filter((word) => bytes.includes(word));
    expect(planted.length).toBeGreaterThanOrEqual(4); // a PNG packs some of its texts
    const { url, thumbnailUrl } = await shown(bytes);
    const all = [
      ...(await Promise.all([url, thumbnailUrl].map(async (one) => (await get(server, one)).bytes))),
      ...stored(),
    ];
    for (const made of all) {
      for (const word of [
        ...canaries,
        'Exif',
        'GPS',
        'http://ns.adobe',
        'ICC_PROFILE',
        'Photoshop',
        '2026:11:22',
        'xpacket',
      ])
        expect([word, made.includes(word), made.includes(Buffer.from(word, 'utf16le'))]).toEqual([word, false, false]);
      const { exif, icc, xmp, iptc, orientation, format: kind, space } = await sharp(made).metadata();
      expect({ exif, icc, xmp, iptc, orientation, kind, space }).toEqual({ kind: 'jpeg', space: 'srgb' });
    }
    expect(server.logged.join()).not.toMatch(/canary/);
  });

  test('nor is what hides behind its end, or was never looked for', async () => {
    const { bytes } = await picture();
    const { url } = await shown(Buffer.concat([bytes, Buffer.from('PK\u0003\u0004 canaryhidden')]));
    expect((await get(server, url)).bytes.includes('canaryhidden')).toBe(false);
  });

  test('and it stands upright, as its EXIF said it was held', async () => {
    const { bytes } = await picture({ orientation: 6, width: 640, height: 480 });
    const { url, width, height } = await shown(bytes);
    expect([width, height]).toEqual([480, 640]);
    const { data, info } = await sharp((await get(server, url)).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
    ];
    const [[red = 0] = [], [, , blue = 0] = []] = [at(240, 20), at(240, 620)];
    expect([red > 200, blue > 200]).toEqual([true, true]); // left became top
  });
});

describe('what comes out', () => {
  test('is no larger than 2048 pixels a side, with a thumbnail of 400, and the numbers say so', async () => {
    const { bytes } = await picture({ width: 3000, height: 1500 });
    const { url, thumbnailUrl, width, height } = await shown(bytes);
    const [full, small] = [
      await sharp((await get(server, url)).bytes).metadata(),
      await sharp((await get(server, thumbnailUrl)).bytes).metadata(),
    ];
    expect([width, height, full.width, full.height, small.width, small.height]).toEqual([
      2048, 1024, 2048, 1024, 400, 200,
    ]);
  });

  test('is not made larger than it was', async () => {
    const { width, height } = await shown((await picture({ width: 31, height: 17 })).bytes);
    expect([width, height]).toEqual([31, 17]);
  });

  test('what can be seen through is white', async () => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { url } = await shown(clear);
    const { data } = await sharp((await get(server, url)).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(Math.min(...data)).toBeGreaterThan(250);
  });

  test('is answered with an id and its size, and no more', async () => {
    const { status, headers, text, id } = await upload(
      server,
      seller,
      (await picture({ width: 50, height: 40 })).bytes,
    );
    expect([status, headers.get('cache-control'), JSON.parse(text)]).toEqual([
      201,
      'private, no-store',
      { photo: { id, width: 50, height: 40 } },
    ]);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });
});

describe('what is refused', () => {
  const bomb = () =>
    sharp({ create: { width: 8000, height: 7000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
  const cases = [
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'PHOTO_TYPE_UNKNOWN', 415],
    ['GIF', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 'PHOTO_TYPE_UNKNOWN', 415],
    ['HTML that says it is a picture', '<!doctype html><script>alert(1)</script>', 'PHOTO_TYPE_UNKNOWN', 415],
    ['nothing', '', 'PHOTO_TYPE_UNKNOWN', 415],
    [
      'HTML behind the first bytes of a JPEG',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<script>')]),
      'PHOTO_UNREADABLE',
      422,
    ],
    [
      'a picture that ends in its middle',
      async () => (await picture()).bytes.subarray(0, 3000),
      'PHOTO_UNREADABLE',
      422,
    ],
    ['more pixels than are read', bomb, 'PHOTO_TOO_MANY_PIXELS', 422],
    ['more bytes than are read', () => Buffer.alloc(10_000_001, 1), 'BODY_TOO_LARGE', 413],
  ] as const;
  test.each(cases)('%s', async (_name, sent, code, status) => {
    const body = typeof sent === 'function' ? await sent() : sent;
    const answer = await upload(server, seller, body);
    expect([answer.status, answer.code]).toEqual([status, code]);
    // Constant bytes: nothing of what was sent, no word of any library (SC-C3).
    expect(answer.text).toMatch(/^\{"errors":\[\{"message":"[^"]+","extensions":\{"code":"[A-Z_]+"\}\}\]\}\n$/);
    expect(answer.text).not.toMatch(/vips|sharp|jpeg library|script/i);
  });

  test('a header that says another type counts for nothing, a type that is no picture is not even read', async () => {
    const { bytes } = await picture({ format: 'webp', width: 30, height: 30 });
    expect((await upload(server, seller, bytes, { 'content-type': 'image/png' })).status).toBe(201);
    for (const type of [
      'image/svg+xml',
      'text/html',
      'application/json',
      'application/octet-stream',
      'multipart/form-data; boundary=x',
    ])
      expect([type, (await upload(server, seller, bytes, { 'content-type': type })).code]).toEqual([
        type,
        'PHOTO_TYPE_UNKNOWN',
      ]);
  });

  test('nobody’s, and one whose session is over, before the picture is read', async () => {
    const { bytes } = await picture();
    const gone = await server.session(seller);
    await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [gone.sessionId]);
    for (const who of [undefined, 'x.y.z', gone])
      expect((await upload(server, who, bytes)).code).toBe('UNAUTHENTICATED');
  });

  test('a partner’s, and one of the staff’s: they put up nothing for sale (AT-15)', async () => {
    const { bytes } = await picture();
    const before = stored().length;
    for (const { token } of [await server.partner('shipments'), await server.staff('support')])
      expect((await upload(server, token, bytes)).code).toBe('UNAUTHENTICATED');
    expect(stored()).toHaveLength(before);
  });

  test('an address to fetch from is no picture (AT-11)', async () => {
    expect((await upload(server, seller, 'http://127.0.0.1/secret.jpg')).code).toBe('PHOTO_TYPE_UNKNOWN');
  });
});

describe('how much', () => {
  test('thirty that are on no listing are the most, many at once as well', async () => {
    const who = await uploader();
    await uploads(server, who, 28);
    const { bytes } = await picture({ width: 20, height: 20 });
    const codes = (await Promise.all(Array.from({ length: 4 }, () => upload(server, who, bytes)))).map(
      ({ code }) => code ?? 'kept',
    );
    expect(codes.sort()).toEqual(['TOO_MANY_UPLOADS', 'TOO_MANY_UPLOADS', 'kept', 'kept']);
  });

  test('uploads are counted for each member, and too many are too many attempts (SC-E7)', async () => {
    const { market } = server;
    const before = market.attempts;
    const few = { ...attemptLimits.UPLOAD_PHOTO, account: { points: 2, seconds: 60 } };
    Object.assign(market, { attempts: limitAttempts({ ...noLimits, UPLOAD_PHOTO: few }) });
    try {
      const [who, other] = [await uploader(), await uploader()];
      const codes = [];
      for (let one = 0; one < 3; one++) codes.push((await upload(server, who, '')).code);
      expect(codes).toEqual(['PHOTO_TYPE_UNKNOWN', 'PHOTO_TYPE_UNKNOWN', 'TOO_MANY_ATTEMPTS']);
      expect((await upload(server, other, '')).code).toBe('PHOTO_TYPE_UNKNOWN');
    } finally {
      Object.assign(market, { attempts: before });
    }
  });

  test('two at once are both there', async () => {
    const who = await uploader();
    const { bytes } = await picture();
    const both = await Promise.all([upload(server, who, bytes), upload(server, who, bytes)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  });

  test('a flood is told to come later, and nobody else waits for it', async () => {
    const who = await uploader();
    const { bytes } = await picture({ width: 2500, height: 2500 });
    let over = false;
    const flood = Promise.all(Array.from({ length: 40 }, () => upload(server, who, bytes))).finally(
      () => (over = true),
    );
    await server.as().ask('{ listings(first: 1) { totalCount } }');
    expect(over).toBe(false);
    const statuses = (await flood).map(({ status, code }) => `${status} ${code}`);
    expect(new Set(statuses)).toEqual(new Set(['201 undefined', '503 TOO_BUSY']));
  }, 30_000);
});
