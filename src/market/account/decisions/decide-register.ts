import type { LetterKind } from '../mail/letters.ts';
import type { AccountState } from './decide-sign-in.ts';

export interface RegisterFacts {
  /** Whether the nickname is another's or reserved by another registration. That a nickname is taken is public. */
  readonly nicknameTaken: boolean;
}

export type RegisterDecision =
  | { readonly decision: 'REFUSE'; readonly code: 'NICKNAME_TAKEN' }
  | {
      readonly decision: 'ACCEPT';
      /** Always: a nickname that stayed free for a known e-mail would tell that it is known (SC-C5). */
      readonly reserveNickname: true;
    };

/**
 * Whether the e-mail is known is no fact of this decision: a taken and a free one get the same answer, and what was sent
 * waits for its mailbox in the same way.
 */
export function decideRegister({ nicknameTaken }: RegisterFacts): RegisterDecision {
  return nicknameTaken ? { decision: 'REFUSE', code: 'NICKNAME_TAKEN' } : { decision: 'ACCEPT', reserveNickname: true };
}

/**
 * The mailbox gets the truth (SC-C5): its owner can confirm, unless there is an account already. A registration that waits
 * binds nobody: of several for one e-mail the first to be confirmed counts.
 */
export function decideRegisterLetter(account: { readonly state: AccountState } | null): LetterKind {
  return account?.state === 'ACTIVE' ? 'ALREADY_REGISTERED' : 'CONFIRM_EMAIL';
}
