import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { blindIndex } from '../../src/privacy/sealed/blind-index.ts';
import { Keyring, type Keys } from '../../src/privacy/sealed/keyring.ts';
import { StartRefused } from '../../src/privacy/words.ts';
import { newKey, newKeys } from './sealed-fixture.ts';

const good = newKeys();
const key = newKey();
const bytes = (length: number) => createSecretKey(Buffer.alloc(length, 0x37));

describe('the server does not start without sound keys, and says which is wrong but not what it is', () => {
  const wrong: [string, Partial<Keys>, string][] = [
    ['no outer key', { outerKeys: [] }, 'outer keys: there is none'],
    ['an outer key of 31 bytes', { outerKeys: [{ id: 'a', key: bytes(31) }] }, '"a", number 1, is not 32 bytes long'],
    [
      'a second one of 33',
      {
        outerKeys: [
          { id: 'a', key },
          { id: 'b', key: bytes(33) },
        ],
      },
      '"b", number 2, is not 32',
    ],
    [
      'two with one id',
      {
        outerKeys: [
          { id: 'a', key },
          { id: 'a', key: newKey() },
        ],
      },
      '"a", number 2, has the id',
    ],
    ['a service key of 16 bytes', { serviceKey: bytes(16) }, 'service key: is not 32 bytes long'],
    ['one key for both', { outerKeys: [{ id: 'a', key }], serviceKey: key }, '"a", number 1, is the service key too'],
  ];
  test.each(wrong)('%s', (_, keys, message) => {
    const attempt = (): Keyring => new Keyring({ ...good, ...keys });
    expect(attempt).toThrow(StartRefused);
    expect(attempt).toThrow(message);
    for (const writing of ['7777', '3737', 'Nzc3', '55,']) expect(attempt).not.toThrow(writing);
  });

  test('all that is wrong is said at once', () => {
    expect(() => new Keyring({ outerKeys: [], serviceKey: bytes(1) })).toThrow(/outer keys:[^]*service key:/);
  });
});

test('the first outer key is the current one', () => {
  const keyring = new Keyring({ ...good, outerKeys: [{ id: 'b', key }, ...good.outerKeys] });
  expect(keyring.currentId).toBe('b');
  expect(keyring.outer('b')).toBe(key);
  expect(keyring.outer('spring')).toBe(good.outerKeys[0]?.key);
});

describe('each use has a key of its own from the service key', () => {
  test('by label, the same in every process, and never the service key itself', () => {
    const [one, two] = [new Keyring(good), new Keyring({ ...good, outerKeys: [{ id: 'a', key }] })];
    expect(one.derived('cursor').equals(two.derived('cursor'))).toBe(true);
    expect(one.derived('cursor').equals(one.derived('token'))).toBe(false);
    expect(one.derived('').equals(good.serviceKey)).toBe(false);
  });

  test('HKDF-SHA-256 with the label as its info, so that a stored index stays findable', () => {
    const fixed = new Keyring({ ...good, serviceKey: createSecretKey(Buffer.alloc(32, 1)) });
    expect(fixed.derived('cursor').export().toString('hex')).toBe(
      '7bdf64d70abdb550ba774eaaa688a64685090930738aa7c9f2b019d5437b3053',
    );
  });
});

describe('a blind index finds a value and tells nothing of it (SC-M5)', () => {
  const keyring = new Keyring(good);
  const mail = 'chizuru@example.jp';

  test('the same value in the same column: the same 32 bytes', () => {
    expect(blindIndex(keyring, 'member.email', mail)).toEqual(blindIndex(new Keyring(good), 'member.email', mail));
    expect(blindIndex(keyring, 'member.email', mail)).toHaveLength(32);
  });

  test('another column, another value or another service key: other bytes', () => {
    const others = [
      blindIndex(keyring, 'store.email', mail),
      blindIndex(keyring, 'member.email', 'chizuru@example.com'),
      blindIndex(new Keyring(newKeys()), 'member.email', mail),
    ];
    for (const other of others) expect(other).not.toEqual(blindIndex(keyring, 'member.email', mail));
  });
});
