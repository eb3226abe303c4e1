export { decideConfirm, type ConfirmDecision, type ConfirmFacts } from './decisions/decide-confirm.ts';
export { decideLink, type LinkDecision, type LinkFacts } from './decisions/decide-link.ts';
export { decideRefresh, type RefreshDecision, type RefreshFacts } from './decisions/decide-refresh.ts';
export {
  decideRegister,
  decideRegisterLetter,
  type RegisterDecision,
  type RegisterFacts,
} from './decisions/decide-register.ts';
export {
  decideReset,
  decideResetRequest,
  type ResetDecision,
  type ResetFacts,
  type ResetRequestDecision,
} from './decisions/decide-reset.ts';
export { decideSignIn, type AccountState, type SignInDecision, type SignInFacts } from './decisions/decide-sign-in.ts';
export { emailForIndex, readEmail } from './email.ts';
export * from './limits.ts';
export * from './mail/letters.ts';
export * from './mail/mailer.ts';
export { networkOf } from './network.ts';
export { hashPassword, verifyPassword } from './password/password.ts';
export { TooBusy } from './password/queue.ts';
export { LONGEST_PASSWORD, passwordProblems, SHORTEST_PASSWORD } from './password/rules.ts';
export { passwordEnteredLately, sessionLives, type SessionFacts } from './session/session-facts.ts';
export {
  accessTokens,
  TokenRefused,
  type AccessClaims,
  type AccessTokens,
  type AccessTokenSettings,
} from './tokens/access-token.ts';
export { tokenHash, type DerivedKeys } from './tokens/keys.ts';
export { issueLinkToken, linkTokenHash, type LinkPurpose } from './tokens/link-token.ts';
export { refreshTokens, type RefreshMatch, type RefreshTokens } from './tokens/refresh-token.ts';
export { Account, indexOfEmail } from './account.ts';
export { accountTasks } from './application/application.jobs.ts';
export { Application, type ApplicationDetails, type Registers } from './application/application.ts';
export { apply, forget } from './application/application.steps.ts';
export { linkOf, MailedLink } from './application/mailed-link.ts';
export { PasswordResetResolver } from './reset/password-reset.resolver.ts';
export { onOwnSession, Session } from './session/session.ts';
export { SessionResolver } from './session/session.resolver.ts';
