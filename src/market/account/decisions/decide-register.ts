import type { AccountState } from './decide-sign-in.ts';
import type { LetterKind } from '../mail/letters.ts';

export interface RegisterFacts {
  /** The account that has this e-mail already, if any. */
  readonly account: { readonly state: AccountState } | null;
  /** Whether the nickname is another's or reserved by another registration. That a nickname is taken is public. */
  readonly nicknameTaken: boolean;
}

export type RegisterDecision =
  | { readonly decision: 'REFUSE'; readonly code: 'NICKNAME_TAKEN' }
  | {
      readonly decision: 'ACCEPT';
      /** What becomes of the data: a new registration, one in place of an unconfirmed one, or nothing. */
      readonly then: 'CREATE' | 'REPLACE_UNCONFIRMED' | 'NOTHING';
      /** Always: a nickname that stayed free for a known e-mail would tell that it is known (SC-C5). */
      readonly reserveNickname: true;
      readonly letter: LetterKind;
    };

/**
 * A taken and a free e-mail get the same answer; the mailbox gets the truth (SC-C5). An unconfirmed registration binds
 * nobody: a later one for the same e-mail replaces it with its links, so that whoever owns the mailbox confirms their
 * own data and password.
 */
export function decideRegister({ account, nicknameTaken }: RegisterFacts): RegisterDecision {
  if (nicknameTaken) return { decision: 'REFUSE', code: 'NICKNAME_TAKEN' };
  if (account === null || account.state === 'WITHDRAWN') return accept('CREATE', 'CONFIRM_EMAIL');
  if (account.state === 'UNCONFIRMED') return accept('REPLACE_UNCONFIRMED', 'CONFIRM_EMAIL');
  return accept('NOTHING', 'ALREADY_REGISTERED');
}

function accept(then: 'CREATE' | 'REPLACE_UNCONFIRMED' | 'NOTHING', letter: LetterKind): RegisterDecision {
  return { decision: 'ACCEPT', then, reserveNickname: true, letter };
}
