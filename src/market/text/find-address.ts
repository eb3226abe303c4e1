import type { Span } from './find-contact-data.ts';
import { prefectureNames } from './prefectures.ts';

const PREFECTURE = `(?:${prefectureNames.join('|')})`;
const KANJI = String.raw`[\p{sc=Han}々ヶケがのツノ]`;
const TOWN = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ヶー]`;
/** A municipality's last character, where it does not begin another word (市場, 市松, 区分…). */
const MUNICIPAL = '(?:市(?!場|販|価|松|況|町村)|区(?!分|画|別|間|切)|郡|町(?!内|家|村)|村(?<!町村))';

/** A Japanese postal code with its mark, or before the name of a place. */
const POSTAL_CODE = new RegExp(
  String.raw`〒[ ]?[0-9]{3}-?[0-9]{4}(?![0-9])|(?<![0-9A-Za-z-])[0-9]{3}-?[0-9]{4}[ \u3000\n]{0,3}(?=${PREFECTURE}|${KANJI}{1,6}${MUNICIPAL}${TOWN}{1,12}[0-9])`,
  'gu',
);

const NUMBER = '(?:[0-9]{1,5}|[〇一二三四五六七八九十]{1,4})';
/** The number of a block and house; what is counted (1-2日, 3-4個) is no house. */
const HOUSE = new RegExp(
  String.raw`(?<![0-9-])${NUMBER}(?:丁目(?:[ ]?${NUMBER}(?:番地?|号|-)?(?:の|-)?(?:${NUMBER})?号?)?|番地?(?:の|-)?(?:${NUMBER}号?)?|(?:-[0-9]{1,5}){1,4})(?![0-9-]|[.,][0-9])(?![ ]?(?:営業日|日|週|時|分|秒|個|円|点|枚|月|年|台|本|人|名|回|種|冊|巻|%|[cm]m|k?g))`,
  'gu',
);
const WINDOW = 40;

const WITH_PREFECTURE = new RegExp(
  String.raw`${PREFECTURE}[ ]?${KANJI}{1,10}${MUNICIPAL}(?<rest>(?:[\p{L}ー ]|[0-9]{1,2}条){0,24})$`,
  'u',
);
const WITHOUT_PREFECTURE = new RegExp(
  String.raw`${KANJI}{1,6}${MUNICIPAL}(?<rest>(?:${TOWN}|[0-9]{1,2}条){1,14}[ ]?)$`,
  'u',
);
/** Words that tell of a place without telling an address. */
const TELLING = /から|より|まで|発送|送料|出品|限定|製造|[製産](?=$| |の|品)|勝利|にて|です|ます|店舗数|人口/u;
/** Without a prefecture's name, the number itself must be an address's: 4丁目, 12番地, or three parts. */
const SURE_HOUSE = /丁目|番|-.*-/u;

const ENGLISH =
  /(?<![0-9A-Za-z-])[0-9]{1,4}(?:-[0-9]{1,4}){1,3},?[ ][A-Z][A-Za-z-]{1,24}(?:,[ ]?|[ ])(?:[A-Z][A-Za-z-]{1,24}(?:,[ ]?|[ ])){0,2}[A-Za-z]{2,20}-(?:ku|shi|cho|machi|gun|mura|son)(?![A-Za-z])/g;

/** Japanese postal addresses down to the house, and postal codes. A prefecture or a town alone is none. */
export function findAddresses(text: string): Span[] {
  const codes = [...text.matchAll(POSTAL_CODE), ...text.matchAll(ENGLISH)].map(spanOf);
  return [...codes, ...[...text.matchAll(HOUSE)].flatMap((house) => addressEnding(text, house))];
}

function addressEnding(text: string, house: RegExpExecArray): Span[] {
  // Looking back from the number keeps the work for each number the same, whatever the text.
  const from = Math.max(0, house.index - WINDOW);
  const before = text.slice(from, house.index);
  const place = WITH_PREFECTURE.exec(before) ?? (SURE_HOUSE.test(house[0]) ? WITHOUT_PREFECTURE.exec(before) : null);
  if (!place || TELLING.test(place.groups?.['rest'] ?? '')) return [];
  return [{ start: from + place.index, end: house.index + house[0].length }];
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].trimEnd().length };
}
