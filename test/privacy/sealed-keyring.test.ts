import { describe, expect, test } from '@jest/globals';
import { blindIndex } from '../../src/privacy/sealed/blind-index.ts';
import { Keyring } from '../../src/privacy/sealed/keyring.ts';
import { StartRefused } from '../../src/privacy/words.ts';
import { keySettings, newKey } from './sealed-fixture.ts';

const good = keySettings();
const key = newKey();

describe('the server does not start without sound keys, and says which setting is wrong but not what stands in it', () => {
  const wrong: [string, Partial<typeof good>, RegExp][] = [
    ['an outer key of 31 bytes', { outerKeys: `a:${Buffer.alloc(31, 7).toString('base64')}` }, /OUTER_KEYS: key 1: /],
    ['an outer key of 33 bytes', { outerKeys: `a:${Buffer.alloc(33, 7).toString('base64')}` }, /OUTER_KEYS: key 1: /],
    ['an outer key without an id', { outerKeys: key }, /OUTER_KEYS: key 1: is not written as id:key/],
    ['key and id the wrong way round', { outerKeys: `${key.slice(0, 40)}:a` }, /OUTER_KEYS: key 1/],
    ['a second outer key that is no key', { outerKeys: `a:${key},b:hunter2` }, /OUTER_KEYS: key 2: /],
    ['two outer keys with one id', { outerKeys: `a:${key},a:${newKey()}` }, /OUTER_KEYS: key 2: has the id/],
    ['no outer key', { outerKeys: '' }, /OUTER_KEYS: key 1: /],
    ['a service key of 16 bytes', { serviceKey: Buffer.alloc(16, 7).toString('base64') }, /SERVICE_KEY: /],
    ['a service key with a stray character', { serviceKey: `${key.slice(0, 20)} ${key.slice(20)}` }, /SERVICE_KEY: /],
    ['one key for both', { outerKeys: `a:${key}`, serviceKey: key }, /SERVICE_KEY: is also one of OUTER_KEYS/],
  ];
  test.each(wrong)('%s', (_, settings, message) => {
    const attempt = (): Keyring => new Keyring({ ...good, ...settings });
    expect(attempt).toThrow(StartRefused);
    expect(attempt).toThrow(message);
    for (const value of Object.values(settings)
      .flatMap((text) => text.split(/[:,]/))
      .filter((text) => text.length > 3)) {
      expect(attempt).not.toThrow(new RegExp(value.replace(/[+/=]/g, '\\$&')));
    }
  });

  test('both wrong: both are said at once', () => {
    expect(() => new Keyring({ outerKeys: 'x', serviceKey: 'y' })).toThrow(/OUTER_KEYS[^]*SERVICE_KEY/);
  });
});

test('the first outer key is the current one; blanks and the other base64 alphabet are taken', () => {
  const url = Buffer.alloc(32, 0xfb).toString('base64url');
  const keyring = new Keyring({ ...good, outerKeys: `b:${url}, a:${key}` });
  expect(keyring.currentId).toBe('b');
  expect(keyring.outer('b').export()).toEqual(Buffer.alloc(32, 0xfb));
  expect(keyring.outer('a').export().toString('base64')).toBe(key);
});

describe('each use has a key of its own from the service key', () => {
  test('by label, the same in every process, and never the service key itself', () => {
    const [one, two] = [new Keyring(good), new Keyring({ ...good, outerKeys: `a:${key}` })];
    expect(one.derived('cursor').equals(two.derived('cursor'))).toBe(true);
    expect(one.derived('cursor').equals(one.derived('token'))).toBe(false);
    expect(one.derived('').export().toString('base64')).not.toBe(good.serviceKey);
  });

  test('HKDF-SHA-256 with the label as its info, so that a stored index stays findable', () => {
    const fixed = new Keyring({ ...good, serviceKey: Buffer.alloc(32, 1).toString('base64') });
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
      blindIndex(new Keyring(keySettings()), 'member.email', mail),
    ];
    for (const other of others) expect(other).not.toEqual(blindIndex(keyring, 'member.email', mail));
  });
});
