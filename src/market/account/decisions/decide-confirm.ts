import { decideLink, type LinkFacts } from './decide-link.ts';
import type { AccountState } from './decide-sign-in.ts';

export interface ConfirmFacts {
  readonly link: LinkFacts | null;
  readonly account: { readonly state: AccountState } | null;
}

export type ConfirmDecision =
  | { readonly decision: 'CONFIRM'; readonly usedAt: number }
  | { readonly decision: 'REFUSE'; readonly code: 'LINK_REFUSED' };

/** The mailbox's owner says yes: the registration becomes an account. */
export function decideConfirm({ link, account }: ConfirmFacts, now: number): ConfirmDecision {
  const use = decideLink(link, 'CONFIRM_EMAIL', now);
  if (use.decision === 'REFUSE' || account?.state !== 'UNCONFIRMED')
    return { decision: 'REFUSE', code: 'LINK_REFUSED' };
  return { decision: 'CONFIRM', usedAt: use.usedAt };
}
