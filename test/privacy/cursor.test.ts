import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CursorSealer } from '../../src/privacy/reading/cursor.ts';
import { encrypt } from '../../src/privacy/sealed/cipher.ts';
import { Keyring } from '../../src/privacy/sealed/keyring.ts';
import { newKey, newKeys } from './sealed-fixture.ts';

const given = newKeys();
const cursors = new CursorSealer(new Keyring(given));
const binding = 'visitor listings';
const keys = [12_300, '2026-11-22T12:00:00.123456Z', '3f1d9a52-6c1b-4d5e-9f00-1a2b3c4d5e6f'];
const anyKeys = fc.array(fc.oneof(fc.integer(), fc.string({ maxLength: 8 }), fc.constant(null)), { maxLength: 3 });

describe('a cursor holds its place in one list (SC-B1)', () => {
  test('the sort keys come back, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), anyKeys, (list, place) => {
        expect(cursors.open(list, cursors.seal(list, place))).toEqual(place);
      }),
    );
  });

  test('the same place has the same cursor, in every process and after the outer key rotated', () => {
    const elsewhere = new CursorSealer(new Keyring({ ...given, outerKeys: [{ id: 'autumn', key: newKey() }] }));
    expect(elsewhere.seal(binding, keys)).toBe(cursors.seal(binding, keys));
    expect(elsewhere.open(binding, cursors.seal(binding, keys))).toEqual(keys);
  });

  test('different places, and the same place in different lists, have cursors without a common beginning', () => {
    const all = [
      cursors.seal(binding, keys),
      cursors.seal(binding, [12_301, ...keys.slice(1)]),
      cursors.seal('member listings', keys),
    ].map((cursor) => Buffer.from(cursor, 'base64url').toString('hex', 1, 9));
    expect(new Set(all).size).toBe(3);
  });
});

describe('a cursor tells nothing', () => {
  test('it decodes to nothing', () => {
    const bytes = Buffer.from(cursors.seal(binding, keys), 'base64url');
    for (const key of keys) expect(bytes.includes(String(key))).toBe(false);
  });

  test('it is as long for a short key as for a long one', () => {
    fc.assert(
      fc.property(anyKeys, (place) => {
        expect(cursors.seal(binding, place)).toMatch(/^[A-Za-z0-9_-]{172}$/);
      }),
    );
  });
});

describe('what is no cursor of this list opens as nothing, without a word of why', () => {
  const cursor = cursors.seal(binding, keys);

  test('changed in any character', () => {
    for (let at = 0; at < cursor.length; at++) {
      for (const letter of ['A', 'B', '_', '+', '=', ' ']) {
        const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1);
        if (changed !== cursor) expect(cursors.open(binding, changed)).toBeNull();
      }
    }
  });

  test('shortened, lengthened, written otherwise, or not a cursor at all', () => {
    const wrong = ['', 'x', '💧', '0'.repeat(172), cursor.slice(0, -1), cursor.slice(4), `${cursor}AAAA`, `${cursor}=`];
    wrong.push(` ${cursor}`, `${cursor}\n`, Buffer.from(JSON.stringify(keys)).toString('base64'), 'A'.repeat(100_000));
    for (const text of wrong) expect(cursors.open(binding, text)).toBeNull();
  });

  test('borrowed from another list, caller class or viewer, or from a server with another key', () => {
    for (const other of ['', 'visitor bids', 'member listings', `${binding} `, binding.slice(0, -1)]) {
      expect(cursors.open(other, cursor)).toBeNull();
    }
    expect(new CursorSealer(new Keyring(newKeys())).open(binding, cursor)).toBeNull();
  });

  test('made with the key but not with the IV that its content asks for', () => {
    const plain = Buffer.from(JSON.stringify(keys).padEnd(100));
    const forged = encrypt(new Keyring(given).derived('cursor'), binding, plain).toString('base64url');
    expect(forged).toHaveLength(cursor.length);
    expect(cursors.open(binding, forged)).toBeNull();
  });

  test('cut where binding and keys meet', () => {
    expect(cursors.open(`${binding}[`, cursors.seal(binding, ['a']))).toBeNull();
  });
});

test('keys that are not fit to sort by are the program’s mistake', () => {
  for (const unfit of [['x'.repeat(97)], ['あ'.repeat(33)], [Number.NaN], [Infinity]]) {
    expect(() => cursors.seal(binding, unfit)).toThrow(RangeError);
  }
  expect(cursors.open(binding, cursors.seal(binding, ['x'.repeat(96)]))).toEqual(['x'.repeat(96)]);
});
