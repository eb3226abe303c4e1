import type { Language } from '../../context.ts';
import { english } from './letters.en.ts';
import { japanese } from './letters.ja.ts';

export type LetterKind =
  'CONFIRM_EMAIL' | 'ALREADY_REGISTERED' | 'RESET_PASSWORD' | 'UNKNOWN_EMAIL' | 'PASSWORD_CHANGED';

/**
 * A mail's words. Neither holds personal data: a mailbox may be read by others, a subject shows on locked screens
 * (SC-G6).
 */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What the words are filled with. */
export interface LetterWords {
  readonly site: string;
  /** The page the letter sends its reader to. */
  readonly url: string;
  readonly minutes: number;
}

export type LetterTexts = Readonly<Record<LetterKind, (words: LetterWords) => Letter>>;

export interface LetterSite {
  /** The marketplace's name, as its members know it. */
  readonly name: string;
  /** Where its pages are; `https:`, without a path of its own needing care. */
  readonly url: string;
}

/** A link's token and how long it works, in milliseconds; null for letters whose page needs none. */
export interface LetterLink {
  readonly token: string;
  readonly lifetime: number;
}

const texts: Readonly<Record<Language, LetterTexts>> = { ja: japanese, en: english };

/** The page each letter leads to, and whether its link carries a token. */
const pages: Readonly<Record<LetterKind, { readonly path: string; readonly token: boolean }>> = {
  CONFIRM_EMAIL: { path: 'confirm-email', token: true },
  ALREADY_REGISTERED: { path: 'reset-password', token: false },
  RESET_PASSWORD: { path: 'reset-password', token: true },
  UNKNOWN_EMAIL: { path: 'register', token: false },
  PASSWORD_CHANGED: { path: 'reset-password', token: false },
};

/**
 * Writes a letter. The link holds the token and nothing else, after a `#`, which no browser sends to a server or a next
 * page: it stands in no access log. Throws when a link is missing, or given to a letter that has none.
 */
export function writeLetter(
  kind: LetterKind,
  language: Language,
  site: LetterSite,
  link: LetterLink | null = null,
): Letter {
  const page = pages[kind];
  if (page.token !== (link !== null))
    throw new Error(`The letter ${kind} ${page.token ? 'needs' : 'has no'} link token.`);
  const url = new URL(page.path, site.url.endsWith('/') ? site.url : `${site.url}/`);
  if (link) url.hash = link.token;
  return texts[language][kind]({ site: site.name, url: url.href, minutes: Math.round((link?.lifetime ?? 0) / 60_000) });
}
