import type { Letter } from '../../account/index.ts';
import type { Language } from '../../context.ts';
import type { NoticeKind } from '../notice-kinds.ts';
import { englishNotices } from './letters.en.ts';
import { japaneseNotices } from './letters.ja.ts';

/** What a notice says by mail. Neither line names a person; the subject shows on locked screens and names no article either. */
export interface NoticeLines {
  readonly subject: string;
  readonly text: string;
}

export interface NoticeTexts {
  readonly lines: Readonly<Record<NoticeKind, NoticeLines>>;
  /** Puts a letter together: its line, the listing's title where there is one, where to read on, how to have no more of them. */
  readonly letter: (words: LetterWords) => Letter;
}

export interface LetterWords extends NoticeLines {
  readonly site: string;
  readonly url: string;
  readonly title: string | null;
}

export interface NoticeLetter {
  readonly kind: NoticeKind;
  readonly language: Language;
  /** Of the listing, which is public; null where it is about none. */
  readonly title: string | null;
}

const SITE = 'Noren';
const texts: Readonly<Record<Language, NoticeTexts>> = { ja: japaneseNotices, en: englishNotices };

/** `publicUrl` is where the marketplace's pages are. */
export function writeNoticeLetter({ kind, language, title }: NoticeLetter, publicUrl: string): Letter {
  const { lines, letter } = texts[language];
  const url = new URL('notices', publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`);
  return letter({ ...lines[kind], site: SITE, url: url.href, title });
}
