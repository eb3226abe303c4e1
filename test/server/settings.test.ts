import { describe, expect, test } from '@jest/globals';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { openKeys } from '../../src/database/keys.ts';
import { readSettings, settingsSchema, type SettingsError } from '../../src/server/settings.ts';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const given = {
  DATABASE_URL: 'postgres://noren_service:hidden-word@db.example/noren',
  NOREN_OUTER_KEYS: `2026:${key(2)},2025:${key(1)}`,
  NOREN_SERVICE_KEY: key(3),
};

const problems = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
};

describe('settings', () => {
  test('need nothing for a first start', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 4000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://127.0.0.1:4000',
      NOREN_DATA: '.noren',
    });
  });

  test('without PUBLIC_URL clients are led to where this machine itself reaches the server', () => {
    const address = (HOST: string) => readSettings({ HOST }).PUBLIC_URL;
    expect(['0.0.0.0', '::', '::1', '10.0.0.7', 'noren.local'].map(address)).toEqual([
      'http://localhost:4000',
      'http://localhost:4000',
      'http://[::1]:4000',
      'http://10.0.0.7:4000',
      'http://noren.local:4000',
    ]);
  });

  test('cannot be changed once read', () => {
    const settings = readSettings({});
    expect(() => Object.assign(settings, { PORT: 1 })).toThrow(TypeError);
  });

  test('an empty variable counts as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4000 });
  });

  test('are each described', () => {
    for (const [name, setting] of Object.entries(settingsSchema.shape))
      expect([name, setting.description]).toEqual([name, expect.any(String)]);
  });

  const wrong: [string, NodeJS.ProcessEnv, RegExp][] = [
    ['PORT', { PORT: 'http' }, /^PORT must be a whole number from 0 to 65535\.$/],
    ['PORT', { PORT: '70000' }, /^PORT must be a whole number/],
    ['HOST of a database', { ...given, DATABASE_URL: 'mysql://hidden-word@db' }, /^DATABASE_URL must be postgres:\/\//],
    ['NODE_ENV', { NODE_ENV: 'prod' }, /^NODE_ENV must be development, test or production\.$/],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be/],
    ['PUBLIC_URL', { PUBLIC_URL: 'noren.example' }, /^PUBLIC_URL must be an http/],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://a.example,*' }, /^ALLOWED_ORIGINS must be origins/],
    ['an origin with a path', { ALLOWED_ORIGINS: 'https://a.example/x' }, /^ALLOWED_ORIGINS must be origins/],
    ['STAFF_NETWORKS', { STAFF_NETWORKS: '10.0.0.0/33' }, /^STAFF_NETWORKS must be addresses or networks/],
    ['SMTP_URL', { SMTP_URL: 'mail.example' }, /^SMTP_URL must be smtp:/],
    [
      'a short service key',
      { ...given, NOREN_SERVICE_KEY: 'aGlkZGVuLXdvcmQ=' },
      /^NOREN_SERVICE_KEY must be 32 random bytes/,
    ],
    ['a short outer key', { ...given, NOREN_OUTER_KEYS: '1:aGlkZGVuLXdvcmQ=' }, /^NOREN_OUTER_KEYS must be id:base64/],
    [
      'two outer keys of one id',
      { ...given, NOREN_OUTER_KEYS: `1:${key(1)},1:${key(2)}` },
      /^NOREN_OUTER_KEYS must be/,
    ],
    ['keys that are missing', { ...given, NOREN_OUTER_KEYS: '' }, /^NOREN_OUTER_KEYS is needed with DATABASE_URL/],
    ['one kind of key alone', { NOREN_SERVICE_KEY: key(1) }, /are given together, or neither/],
    [
      'an owner without a database',
      { DATABASE_OWNER_URL: 'postgres://o:hidden-word@db/n' },
      /set without DATABASE_URL/,
    ],
  ];

  test.each(wrong)('refuse a wrong value in one sentence that does not repeat it: %s', (_, env, sentence) => {
    const found = problems(env);
    expect(found).toEqual([expect.stringMatching(sentence)]);
    expect(found.join()).not.toMatch(/hidden-word|aGlkZGVu|prod\b|loud|70000/);
  });

  test('tell every wrong value at once', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'x', SMTP_URL: 'x' })).toHaveLength(3);
  });

  test('do not show a secret however they are printed', () => {
    const settings = readSettings({ ...given, SMTP_URL: 'smtp://u:hidden-word@mail.example' });
    const printed = [
      inspect(settings, { depth: 9, showHidden: true }),
      JSON.stringify(settings),
      String(settings.DATABASE_URL),
    ];
    for (const secret of ['hidden-word', key(1), key(2), key(3), '02020202', '<Buffer'])
      expect(printed.join()).not.toContain(secret);
    expect(settings.DATABASE_URL?.reveal()).toContain('hidden-word');
    expect(settings.NOREN_OUTER_KEYS?.map(({ id }) => id)).toEqual(['2026', '2025']);
  });
});

describe('keys', () => {
  test('are the given ones where given, without a word', () => {
    const keys = openKeys(readSettings(given));
    expect(keys.serviceKey.export().toString('base64')).toBe(key(3));
    expect(keys.notes).toEqual([]);
  });

  test('are otherwise made once, kept for us alone beside the embedded database, and the start says what that means', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-keys-'));
    const settings = readSettings({ NOREN_DATA: folder });
    const made = openKeys(settings);
    expect(made.notes).toEqual([expect.stringMatching(/beside the data .* good for demo and development/)]);
    expect(fs.statSync(path.join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(openKeys(settings).serviceKey.equals(made.serviceKey)).toBe(true);
    expect(made.outerKeys[0]?.key.symmetricKeySize).toBe(32);
    fs.rmSync(folder, { recursive: true });
  });
});
