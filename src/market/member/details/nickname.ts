import { findContactData, refused, taken, type Read } from '../../text/index.ts';

export const SHORTEST_NICKNAME = 3;
export const LONGEST_NICKNAME = 20;

/** Latin letters of ASCII only: a Cyrillic а would let one member look like another. */
const LETTERS = /^[A-Za-z0-9\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー々_-]+$/u;

/** Names that would speak for the operator or for no one. */
const RESERVED = new Set(
  `admin administrator root system operator staff support help helpdesk info official noren knopets moderator security abuse postmaster
   webmaster privacy legal anonymous nobody null undefined deleted withdrawn member guest visitor test 運営 運営者 運営事務局 事務局 公式 管理者 管理人
   サポート システム 匿名 ゲスト 退会 退会者 退会済み 退会会員 非公開 ストア 落札者 出品者 入札者`.split(/\s+/),
);
/** Whatever stands around them. */
const RESERVED_PARTS = /運営|事務局|公式|管理者|退会|noren|knopets|official/;

export interface Nickname {
  /** As it is shown: NFKC. */
  readonly shown: string;
  /** What must be unique: also without case. */
  readonly folded: string;
}

/**
 * A nickname (P5.2): 3–20 characters, letters, digits, kana, kanji, `_` and `-`; nothing that is contact data (P14
 * notes).
 * Codes: TOO_SHORT, TOO_LONG, CHARACTERS, RESERVED, CONTACT_DATA. Whether it is taken is the database's to say.
 */
export function readNickname(written: string, field = 'nickname'): Read<Nickname> {
  if (written.length > LONGEST_NICKNAME * 8) return refused(field, 'TOO_LONG');
  const shown = written.normalize('NFKC').trim();
  const folded = shown.toLowerCase();
  const codes: string[] = [];
  const length = [...shown].length;
  if (length < SHORTEST_NICKNAME) codes.push('TOO_SHORT');
  if (length > LONGEST_NICKNAME) codes.push('TOO_LONG');
  if (shown !== '' && !LETTERS.test(shown)) codes.push('CHARACTERS');
  if (RESERVED.has(folded.replace(/[_-]/g, '')) || RESERVED_PARTS.test(folded)) codes.push('RESERVED');
  if (findContactData(shown).length > 0) codes.push('CONTACT_DATA');
  return codes.length === 0 ? taken({ shown, folded }) : refused(field, ...codes);
}
