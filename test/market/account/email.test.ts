import { describe, expect, test } from '@jest/globals';
import { emailForIndex, readEmail } from '../../../src/market/account/index.ts';

describe('an e-mail address has one stored form', () => {
  test.each([
    ['taro@example.com', 'taro@example.com'],
    ['  Taro@EXAMPLE.Com ', 'Taro@example.com'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'taro@example.com'],
    ['taro@日本語.jp', 'taro@xn--wgv71a119e.jp'],
    ['taro+noren@mail.example.co.jp', 'taro+noren@mail.example.co.jp'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%s', (written, stored) => {
    expect(readEmail(written)).toEqual({ ok: true, value: stored });
  });

  test.each([
    ['', 'INVALID'],
    ['taro', 'INVALID'],
    ['@example.com', 'INVALID'],
    ['taro@', 'INVALID'],
    ['taro@example', 'INVALID'],
    ['a@b@example.com', 'INVALID'],
    ['taro@example.com\r\nBcc: x@example.com', 'INVALID'],
    ['taro@example.com,x@example.com', 'INVALID'],
    ['Taro <taro@example.com>', 'INVALID'],
    ['"taro x"@example.com', 'INVALID'],
    ['taro@exa mple.com', 'INVALID'],
    ['taro@[192.0.2.1]', 'INVALID'],
    ['ta\u0000ro@example.com', 'INVALID'],
    ['taro@example.com%0aBcc', 'INVALID'],
    [`${'a'.repeat(65)}@example.com`, 'TOO_LONG'],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.com`, 'TOO_LONG'],
    ['a'.repeat(1_000_000), 'TOO_LONG'],
  ])('%j is refused without being repeated', (written, code) => {
    expect(readEmail(written)).toEqual({ ok: false, problems: [{ field: 'email', code }] });
  });

  test('is one for the index, however its first part is written', () => {
    expect(emailForIndex('Taro@example.com')).toBe(emailForIndex('taro@example.com'));
  });
});
