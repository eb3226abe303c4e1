import { decideLink, type LinkFacts } from './decide-link.ts';
import type { AccountState } from './decide-sign-in.ts';
import type { LetterKind } from '../mail/letters.ts';

/** The answer to the request is the same for every e-mail; only the letter differs (SC-C5). */
export interface ResetRequestDecision {
  readonly decision: 'ACCEPT';
  readonly letter: LetterKind;
  /** Whether the letter carries a link that the database knows. */
  readonly link: boolean;
}

/**
 * An unconfirmed registration has no password worth resetting: its mailbox hears of it as unknown, and can register.
 */
export function decideResetRequest(account: { readonly state: AccountState } | null): ResetRequestDecision {
  if (account?.state === 'ACTIVE') return { decision: 'ACCEPT', letter: 'RESET_PASSWORD', link: true };
  return { decision: 'ACCEPT', letter: 'UNKNOWN_EMAIL', link: false };
}

export interface ResetFacts {
  readonly link: LinkFacts | null;
  readonly account: { readonly state: AccountState } | null;
}

export type ResetDecision =
  | {
      readonly decision: 'CHANGE_PASSWORD';
      readonly usedAt: number;
      /** Whoever knew the old password is out, and other mailed links with them. */
      readonly revokeEverySession: true;
      readonly voidOtherLinks: true;
      readonly letter: LetterKind;
    }
  | { readonly decision: 'REFUSE'; readonly code: 'LINK_REFUSED' };

export function decideReset({ link, account }: ResetFacts, now: number): ResetDecision {
  const use = decideLink(link, 'RESET_PASSWORD', now);
  if (use.decision === 'REFUSE' || account?.state !== 'ACTIVE') return { decision: 'REFUSE', code: 'LINK_REFUSED' };
  return {
    decision: 'CHANGE_PASSWORD',
    usedAt: use.usedAt,
    revokeEverySession: true,
    voidOtherLinks: true,
    letter: 'PASSWORD_CHANGED',
  };
}
