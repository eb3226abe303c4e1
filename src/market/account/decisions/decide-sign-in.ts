/** What an account is to someone who signs in. A registration whose e-mail is unconfirmed is no account yet. */
export type AccountState = 'UNCONFIRMED' | 'ACTIVE' | 'WITHDRAWN';

export interface SignInFacts {
  /** Null when no account has this e-mail. */
  readonly account: { readonly state: AccountState } | null;
  /** Of `verifyPassword`, which did its work with or without an account (SC-D2). */
  readonly passwordRight: boolean;
}

export type SignInDecision =
  | { readonly decision: 'OPEN_SESSION'; readonly expiresAt: number; readonly passwordEnteredAt: number }
  | { readonly decision: 'REFUSE'; readonly code: 'SIGN_IN_REFUSED' };

/**
 * One refusal for every reason. Above all an unconfirmed registration must answer like a wrong password: otherwise
 * registering someone's e-mail with a password of one's own, and signing in, would tell whether they were a member
 * before (SC-C5).
 *
 * @param sessionLifetime how long the session lives without a new sign-in, in milliseconds
 */
export function decideSignIn(facts: SignInFacts, now: number, sessionLifetime: number): SignInDecision {
  if (facts.account?.state !== 'ACTIVE' || !facts.passwordRight) return { decision: 'REFUSE', code: 'SIGN_IN_REFUSED' };
  return { decision: 'OPEN_SESSION', expiresAt: now + sessionLifetime, passwordEnteredAt: now };
}
