import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayInJapan,
  readBirthDate,
  readNickname,
  readPhone,
  readPostalCode,
  readPrefecture,
  showPostalCode,
} from '../../../src/market/member/details/index.ts';
import { prefectures } from '../../../src/market/text/index.ts';

const value = (read: { ok: boolean; value?: unknown }): unknown => (read.ok ? read.value : null);
const codesOf = (read: { ok: boolean; problems?: readonly { code: string }[] }): unknown =>
  read.ok ? [] : read.problems?.map(({ code }) => code);

describe('a phone number is stored as E.164, of Japan unless it says otherwise', () => {
  test.each([
    ['090-1234-5678', '+819012345678'],
    ['０９０ー１２３４ー５６７８', '+819012345678'],
    ['03 (3213) 1111', '+81332131111'],
    ['(03) 3213-1111', '+81332131111'],
    ['+81 90 1234 5678', '+819012345678'],
    ['+1 415 555 2671', '+14155552671'],
    ['0120-444-444', '+81120444444'],
  ])('%s', (written, stored) => expect(value(readPhone(written))).toBe(stored));
  test.each([
    '',
    '12345',
    '090-1234-567',
    '090-1234-56789',
    'call 090-1234-5678',
    '090-1234-5678 ext. 9',
    '+999 1234 5678',
    '0'.repeat(100_000),
  ])('%.40s is refused', (written) =>
    expect(readPhone(written)).toEqual({ ok: false, problems: [{ field: 'phone', code: 'INVALID' }] }),
  );
});

describe('a postal code is seven digits', () => {
  test.each(['100-0001', '1000001', '〒100-0001', '１００－０００１', '１００ー０００１', ' 100−0001 '])(
    '%s',
    (written) => expect(value(readPostalCode(written))).toBe('1000001'),
  );
  test.each(['', '100-001', '1000-001', '100-00011', '100 0001', 'abc-defg', '〒'])('"%s" is refused', (written) =>
    expect(codesOf(readPostalCode(written))).toEqual(['INVALID']),
  );
  test('and is shown with its hyphen', () => expect(showPostalCode('1000001')).toBe('100-0001'));
});

describe('a prefecture is one of 47', () => {
  test('by its enum name, its name, and its name without 都府県', () => {
    expect(Object.keys(prefectures)).toHaveLength(47);
    expect(new Set(Object.values(prefectures)).size).toBe(47);
    for (const [key, name] of Object.entries(prefectures))
      expect([value(readPrefecture(key)), value(readPrefecture(name))]).toEqual([key, key]);
    expect(['東京', '京都', '大阪', '北海道', '神奈川'].map((name) => value(readPrefecture(name)))).toEqual([
      'TOKYO',
      'KYOTO',
      'OSAKA',
      'HOKKAIDO',
      'KANAGAWA',
    ]);
    expect(
      ['', '北海', '江戸', 'tokyo', '__proto__', 'constructor'].map((name) => value(readPrefecture(name))),
    ).toEqual(Array(6).fill(null));
  });
});

describe('members are adults on the day they register, in Japan (P3)', () => {
  // 14:59:59.999 UTC is the last moment of the day in Tokyo.
  const lastMoment = Date.UTC(2026, 10, 22, 14, 59, 59, 999);
  test('the day begins and ends in Tokyo', () => {
    expect([dayInJapan(lastMoment), dayInJapan(lastMoment + 1)]).toEqual(['2026-11-22', '2026-11-23']);
  });
  test('the eighteenth birthday is enough, the day before is not', () => {
    expect(value(readBirthDate('2008-11-22', lastMoment))).toBe('2008-11-22');
    expect(codesOf(readBirthDate('2008-11-23', lastMoment))).toEqual(['NOT_ADULT']);
    expect(value(readBirthDate('2008-11-23', lastMoment + 1))).toBe('2008-11-23');
  });
  test('a birthday on 29 February', () => {
    expect(codesOf(readBirthDate('2008-02-29', Date.UTC(2026, 1, 28, 3)))).toEqual(['NOT_ADULT']);
    expect(value(readBirthDate('2008-02-29', Date.UTC(2026, 2, 1, 3)))).toBe('2008-02-29');
  });
  test.each([
    '',
    '2001-02-29',
    '2001-13-01',
    '2001-00-10',
    '2001-1-1',
    '20010101',
    '2001-01-01T00:00',
    '1850-01-01',
    '2027-01-01',
    'abcd-ef-gh',
  ])('%s is no birth date', (written) => expect(codesOf(readBirthDate(written, lastMoment))).toEqual(['INVALID']));
  test('whoever is taken was born 18 calendar years ago or earlier', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, (born) => expect(readBirthDate(born, lastMoment).ok).toBe(born <= '2008-11-22')));
  });
});

describe('nicknames', () => {
  test.each([
    ['着物だいすき', '着物だいすき'],
    ['Ｔａｒｏ＿９９', 'taro_99'],
    ['ｶﾒﾗ小僧', 'カメラ小僧'],
    ['Kenji-1985', 'kenji-1985'],
    ['佐々木ロード', '佐々木ロード'],
  ])('%s is unique as %s', (written, folded) =>
    expect(readNickname(written)).toMatchObject({ ok: true, value: { folded } }),
  );
  test.each([
    ['', ['TOO_SHORT']],
    ['ab', ['TOO_SHORT']],
    ['a'.repeat(21), ['TOO_LONG']],
    ['𠮷野家', []],
    ['𠮷'.repeat(20), []],
    ['a b c', ['CHARACTERS']],
    ['tаro', ['CHARACTERS']],
    ['<b>taro', ['CHARACTERS']],
    ['taro\u202egnp', ['CHARACTERS']],
    ['＝HYPERLINK', ['CHARACTERS']],
    ['Admin', ['RESERVED']],
    ['ad_min', ['RESERVED']],
    ['ＡＤＭＩＮ', ['RESERVED']],
    ['Noren公式', ['RESERVED']],
    ['運営です', ['RESERVED']],
    ['退会者', ['RESERVED']],
    ['09012345678', ['CONTACT_DATA']],
    ['tel-090-1234-5678', ['CONTACT_DATA']],
    ['a@example.com', ['CHARACTERS', 'CONTACT_DATA']],
    ['4111111111111111', ['CONTACT_DATA']],
    ['x'.repeat(1_000_000), ['TOO_LONG']],
  ])('%.30s: %j', (written, codes) => expect(codesOf(readNickname(written))).toEqual(codes));
});
