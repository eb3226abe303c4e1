import { Console } from 'node:console';
import { createSecretKey } from 'node:crypto';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { CursorSealer } from '../../src/privacy/reading/cursor.ts';
import { Keyring } from '../../src/privacy/sealed/keyring.ts';
import { revealSecret, Sealed, SealedValueEscaped, Secret } from '../../src/privacy/sealed/sealed.ts';
import { Vault } from '../../src/privacy/sealed/vault.ts';
import { newKey } from './sealed-fixture.ts';

/** What no way out may show, in any writing of it. */
const hidden = Buffer.from('kakushigoto-123456-kakushigoto!!');
const writings = ['latin1', 'hex', 'base64', 'base64url'].map((as) => hidden.toString(as as BufferEncoding));
const keyring = new Keyring({ outerKeys: [{ id: 'a', key: createSecretKey(hidden) }], serviceKey: newKey() });
const closed = {
  'a sealed record': new Sealed(hidden),
  'a secret of the trade': new Secret(hidden.toString('latin1')),
  'the keyring': keyring,
  'the vault': new Vault(keyring),
  'the cursors’ key': new CursorSealer(keyring),
};

/** What came out, or nothing if it threw the one error that is right. */
function outcome(attempt: () => unknown): string {
  try {
    return String(attempt());
  } catch (error) {
    if (error instanceof SealedValueEscaped) return '';
    throw error;
  }
}
function expectNothingOf(text: string): void {
  for (const writing of [...writings, hidden.join(','), hidden.join(', ')]) expect(text).not.toContain(writing);
}
/** What a logger wrote to its stream. */
function written(log: (stream: Writable) => void): string {
  let text = '';
  const stream = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) });
  const thrown = outcome(() => log(stream));
  return text + thrown;
}

describe.each(Object.entries(closed))('%s cannot be written out', (_, value) => {
  test('to make it a text, a number or JSON throws, alone or inside something else', () => {
    const attempts = [
      () => `${value as unknown as string}`,
      () => String(value),
      () => '' + (value as unknown as string),
      () => [value].join(),
      () => value.toLocaleString(),
      () => Number(value),
      () => JSON.stringify(value),
      () => JSON.stringify({ deep: [{ value }] }),
      () => inspect(value),
      () => inspect({ deep: [{ value }] }, { depth: 9 }),
      () => format('%s %o %j', value, value, value),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(SealedValueEscaped);
  });

  test('ways that do not ask it find nothing in it', () => {
    const ways = [
      () => inspect(value, { customInspect: false, showHidden: true, depth: 9 }),
      () => JSON.stringify({ ...value }),
      () => JSON.stringify(Object.entries(value)),
      () => JSON.stringify(Object.getOwnPropertyDescriptors(value)),
      () => JSON.stringify(structuredClone({ ...value })),
      () => serialize(value).toString('latin1'),
      () => inspect(structuredClone(value)),
    ];
    for (const way of ways) expectNothingOf(outcome(way));
  });

  test('console and pino print nothing of it', () => {
    const logs = [
      (stream: Writable) => new Console(stream).log('value', value),
      (stream: Writable) => new Console(stream).log({ value }),
      (stream: Writable) => new Console(stream).table([value]),
      (stream: Writable) => new Console(stream).dir(value, { customInspect: false }),
      (stream: Writable) => pino(stream).info(value, 'value'),
      (stream: Writable) => pino(stream).info({ value, deep: { value } }, 'value %s %j', value, value),
      (stream: Writable) => pino(stream).error(Object.assign(new Error('x'), { value })),
      (stream: Writable) =>
        pino(stream)
          .child({})
          .info({ list: [value] }),
    ];
    for (const log of logs) expectNothingOf(written(log));
  });
});

test('these ways would find it if it stood open', () => {
  const open = { value: hidden.toString('latin1') };
  expect(written((stream) => pino(stream).info(open))).toContain('kakushigoto');
  expect(written((stream) => new Console(stream).log(open))).toContain('kakushigoto');
  expect(serialize(open).toString('latin1')).toContain('kakushigoto');
});

test('the error says what was about to be written, and the field of its kind can still open a secret', () => {
  expect(() => String(closed['the vault'])).toThrow(/^the vault was about to be written out/);
  expect(revealSecret(closed['a secret of the trade'])).toBe(hidden.toString('latin1'));
});
