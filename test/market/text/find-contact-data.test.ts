import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findContactData, type ContactDataKind } from '../../../src/market/text/index.ts';

/** Each text, the kind it must be refused for, and what exactly is marked. */
const contactData: readonly (readonly [ContactDataKind, string, string])[] = [
  ['EMAIL', '連絡先はtaro@example.comまで', 'taro@example.com'],
  ['EMAIL', 'taro.yamada+auction@mail.example.co.jp', 'taro.yamada+auction@mail.example.co.jp'],
  ['EMAIL', 'メール：ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ です', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
  ['EMAIL', 'taro＠example.ne.jpへ', 'taro＠example.ne.jp'],
  ['EMAIL', 'Write to hanako @ example.org please', 'hanako @ example.org'],
  ['EMAIL', 'hanako(at)example.com', 'hanako(at)example.com'],
  ['EMAIL', 'hanako [at] example.com', 'hanako [at] example.com'],
  ['EMAIL', 'hanako（アット）example.com', 'hanako（アット）example.com'],
  ['EMAIL', 'hanako(at)example(dot)com', 'hanako(at)example(dot)com'],
  ['EMAIL', 'hanako at example dot com', 'hanako at example dot com'],
  ['EMAIL', 'ta\u200bro@exam\u200bple.com', 'ta\u200bro@exam\u200bple.com'],
  ['EMAIL', 'taro@日本語.jp', 'taro@日本語.jp'],
  ['EMAIL', '<a href="mailto:x@y.io">', 'x@y.io'],
  ['PHONE', '電話 090-1234-5678', '090-1234-5678'],
  ['PHONE', '０９０ー１２３４ー５６７８', '０９０ー１２３４ー５６７８'],
  ['PHONE', '09012345678に電話ください', '09012345678'],
  ['PHONE', 'TEL03-3213-1111', '03-3213-1111'],
  ['PHONE', 'TEL:03(3213)1111', '03(3213)1111'],
  ['PHONE', '(03)3213-1111', '03)3213-1111'],
  ['PHONE', '06 6208 8181', '06 6208 8181'],
  ['PHONE', '0120-444-444（無料）', '0120-444-444'],
  ['PHONE', '080.1234.5678', '080.1234.5678'],
  ['PHONE', '070/1234/5678', '070/1234/5678'],
  ['PHONE', '090の1234の5678です', '090の1234の5678'],
  ['PHONE', '０ ９ ０ １ ２ ３ ４ ５ ６ ７ ８', '０ ９ ０ １ ２ ３ ４ ５ ６ ７ ８'],
  ['PHONE', '⓪⑨⓪-①②③④-⑤⑥⑦⑧', '⓪⑨⓪-①②③④-⑤⑥⑦⑧'],
  ['PHONE', 'Call +81 90-1234-5678 now', '+81 90-1234-5678'],
  ['PHONE', '+81-3-3213-1111', '+81-3-3213-1111'],
  ['PHONE', '+1 415 555 2671', '+1 415 555 2671'],
  ['PHONE', '090−1234−5678（LINE可）', '090−1234−5678'],
  ['PHONE', '050-3136-1111 fax', '050-3136-1111'],
  ['PHONE', '📞08012345678', '08012345678'],
  ['POSTAL_ADDRESS', '〒100-0001', '〒100-0001'],
  ['POSTAL_ADDRESS', '〒1000001 千代田', '〒1000001'],
  ['POSTAL_ADDRESS', '〒１００－０００１', '〒１００－０００１'],
  ['POSTAL_ADDRESS', '東京都千代田区丸の内1-1-1へ', '東京都千代田区丸の内1-1-1'],
  ['POSTAL_ADDRESS', '大阪府大阪市北区梅田3丁目', '大阪府大阪市北区梅田3丁目'],
  ['POSTAL_ADDRESS', '大阪市北区梅田三丁目1番3号 501', '大阪市北区梅田三丁目1番3号'],
  ['POSTAL_ADDRESS', '港区芝公園4-2-8', '港区芝公園4-2-8'],
  ['POSTAL_ADDRESS', '中央区勝どき１－２－３', '中央区勝どき１－２－３'],
  ['POSTAL_ADDRESS', '沖縄県那覇市泉崎1-2-2 県庁', '沖縄県那覇市泉崎1-2-2'],
  ['PHONE', '品番 09012345678', '09012345678'],
  ['PHONE', '着払い。携帯:080ー1234ー5678 ショートメール可', '080ー1234ー5678'],
  ['POSTAL_ADDRESS', '北海道札幌市中央区北1条西2丁目', '北海道札幌市中央区北1条西2丁目'],
  [
    'POSTAL_ADDRESS',
    '京都府京都市上京区下立売通新町西入薮ノ内町85-4',
    '京都府京都市上京区下立売通新町西入薮ノ内町85-4',
  ],
  ['POSTAL_ADDRESS', '長野県北佐久郡軽井沢町大字長倉2381番地の1', '長野県北佐久郡軽井沢町大字長倉2381番地の1'],
  ['POSTAL_ADDRESS', '神奈川県 横浜市中区日本大通 １番地', '神奈川県 横浜市中区日本大通 １番地'],
  ['POSTAL_ADDRESS', '1-2-3 Marunouchi, Chiyoda-ku, Tokyo', '1-2-3 Marunouchi, Chiyoda-ku'],
  ['POSTAL_ADDRESS', '231-0023 神奈川県で手渡し', '231-0023'],
  ['CARD_NUMBER', '4111 1111 1111 1111', '4111 1111 1111 1111'],
  ['CARD_NUMBER', 'カード4111111111111111です', '4111111111111111'],
  ['CARD_NUMBER', '５５５５－５５５５－５５５５－４４４４', '５５５５－５５５５－５５５５－４４４４'],
  ['CARD_NUMBER', '3782-822463-10005', '3782-822463-10005'],
  ['CARD_NUMBER', '3530 1113 3330 0000 JCB', '3530 1113 3330 0000'],
  ['CARD_NUMBER', '30569309025904', '30569309025904'],
  ['CARD_NUMBER', '6011000990139424', '6011000990139424'],
];

const innocent: readonly string[] = [
  '商品管理番号 0123456789',
  '品番:0312345678',
  '神奈川県横浜市にて 1-2 回使用',
  '大阪府大阪市限定 1-2',
  '静岡県静岡市産 2-3',
  '12,000円',
  '¥1,234,567',
  '￥0312345678',
  '送料 0円 即決 10000円',
  '開始価格1円〜',
  '120-1234',
  'Price 1000-2000 yen',
  '型番 WH-1000XM4',
  'CFI-1200A01',
  'SN0312345678',
  'PC-9801VM21',
  'ABC-090123456',
  'Model 0-273-1234',
  'RTX 4090 24GB',
  'Canon EF 70-200mm F2.8',
  '品番 123-4567',
  'JAN 4901777018198',
  'JAN 4547366401004',
  'ISBN 978-4-06-519981-7',
  'ISBN4-06-123456-7',
  '2026-11-22 10:00',
  '2026/01/02 03:04:05',
  '05-06-2026',
  '1999年12月31日',
  '12/24〜12/26',
  'since 1985-1990',
  '20261122103000',
  '100×200×300mm',
  '約 30 x 40 x 50 cm',
  '0.123456789 g',
  '0.5-1.2mm',
  'サイズ 38 39 40 41 42 43 44 45',
  '40 42 44 46 48 50 52 54',
  '東京都',
  '東京都千代田区から発送します',
  '神奈川県横浜市から発送1-2日で届きます',
  '大阪市在住です',
  '横浜市2-0で勝利',
  '北海道産じゃがいも 5-10kg',
  '京都府京都市限定 1-2個',
  '市松模様 1-2-3',
  '市場価格 10-20-30',
  '市町村合併 1-2-3 資料',
  '昭和の京都市立第一高校 3年2組 卒業アルバム',
  'ポケモンカード 201/165 PSA10 鑑定番号 81234567',
  '評価区分 A1-2-3',
  '札幌市から1-2営業日',
  '愛知県名古屋市製 3-4個セット',
  '@cosme ベストコスメ',
  'Twitter: @noren_user',
  '10個@500円',
  '1本 @1,000.-',
  'Meet @ Shop. New item',
  'look at this dot',
  'https://example.com/item?id=1',
  'example.com',
  'A@B',
  '追跡番号 1234-5678-9012',
  '追跡番号 123456789012',
  '1234 5678 9012 3456',
  '0000 0000 0000 0000',
  '4111 1111 1111 1112',
  '+0.5℃ 〜 +1.5℃',
  'ver 1.0.0-2',
  '192.168.0.1',
  '10-20-30-40',
  'No.0123',
  '#012345',
  '3丁目の夕日 DVD',
  '四番打者 1-2番',
  '第1番 交響曲',
  'Nikon D850 with 24-120mm, shutter 12,345 shots',
  'Lot of 100 stamps, 1950-1960',
  'Battery 3.7V 18650 x 4',
  '90-1234-5678',
  '00-1234-5678',
  '1/144 ガンダム HG 001',
  '全20巻 1-20',
  'A4 210-297',
  'シリアル 0012-3456-7890-1234',
  '残り時間 01:23:45',
  '',
];

describe('public posts are checked for contact data and card numbers, with the place marked (P14 notes)', () => {
  test.each(contactData)('%s in "%s"', (kind, text, marked) => {
    const found = findContactData(text);
    expect(found.map((finding) => [finding.kind, text.slice(finding.start, finding.end)])).toEqual([[kind, marked]]);
  });

  test.each(innocent)('nothing in "%s"', (text) => {
    expect(findContactData(text)).toEqual([]);
  });

  test('several places in one text are each marked, in their order', () => {
    const text =
      '👘 着物です。090-1234-5678 か taro@example.com へ。住所 〒100-0001 東京都千代田区千代田1-1 4111-1111-1111-1111';
    expect(findContactData(text).map((finding) => [finding.kind, text.slice(finding.start, finding.end)])).toEqual([
      ['PHONE', '090-1234-5678'],
      ['EMAIL', 'taro@example.com'],
      ['POSTAL_ADDRESS', '〒100-0001'],
      ['POSTAL_ADDRESS', '東京都千代田区千代田1-1'],
      ['CARD_NUMBER', '4111-1111-1111-1111'],
    ]);
  });

  test('whatever surrounds it, a phone number is marked where it stands', () => {
    const around = fc.string({ unit: fc.constantFrom('着', '物', 'カ', '👘', '。', '\n', 'ﾞ', '㈱') });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before} 090-1234-5678 ${after}`;
        const [only, ...more] = findContactData(text);
        expect(more).toEqual([]);
        expect(only && text.slice(only.start, only.end)).toBe('090-1234-5678');
      }),
    );
  });
});

describe('the time a check takes grows with the length of the text only', () => {
  const pieces = [
    '0',
    '1',
    '@',
    'a@',
    'a.',
    '0-',
    '090-',
    '0 ',
    '+',
    '+1 ',
    '+1(',
    '4111 ',
    '4111-',
    '東京都',
    '市',
    '市1',
    '区',
    '丁目',
    '1丁目',
    '東京都千代田区1',
    '1-',
    '1-1-1',
    '一',
    '〒',
    '〒100',
    '100-0001 ',
    '123-4567市',
    '(at)',
    ' at a dot ',
    'a(dot)',
    'ﷺ',
    '0(',
    '0の',
    ' ',
    '\u200b',
    'A-ku',
    '1-1 Aa, ',
    '1-1 A A ',
    '東京都 市',
    '0 9 0 1 2 3 4 5 6 7 ',
    '千代田区あああああ',
    '0120444444 ',
    'ー',
    '9ー',
    'x@日本.',
  ];
  test.each(pieces)(
    '100 kB of "%s"',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      // The best of three: the rest of the machine, or a collection of garbage, may fall into one of them.
      const took = [1, 2, 3].map(() => {
        const began = performance.now();
        findContactData(text);
        return performance.now() - began;
      });
      expect(Math.min(...took)).toBeLessThan(1_500);
    },
    60_000,
  );
});
