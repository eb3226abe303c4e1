import { registerEnumType } from 'type-graphql';
import { callers, scopes, type Scope } from '../../policy/index.ts';

/** As GraphQL writes it: `PUBLISHED_POSTS` is the scope `published-posts`. */
const spelled = (scope: Scope): string => scope.replace('-', '_').toUpperCase();

/** What a partner's tokens can be for. */
export const PartnerScope: Readonly<Record<string, Scope>> = Object.fromEntries(
  scopes.map((scope) => [spelled(scope), scope]),
);

registerEnumType(PartnerScope, {
  name: 'PartnerScope',
  description: 'What a partner’s tokens can be for.',
  valuesConfig: Object.fromEntries(
    scopes.map((scope) => [spelled(scope), { description: callers.partner.powers[scope] ?? '' }]),
  ),
});

export enum PartnerState {
  COMING = 'COMING',
  ACTIVE = 'ACTIVE',
  CHECK_OVERDUE = 'CHECK_OVERDUE',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
}

registerEnumType(PartnerState, {
  name: 'PartnerState',
  description: 'How a partner stands; only an active one gets tokens and sees anything.',
  valuesConfig: {
    COMING: { description: 'Its contract has not begun.' },
    ACTIVE: { description: 'Under contract, and checked in time.' },
    CHECK_OVERDUE: { description: 'Nobody checked in time how it handles data; it sees nothing until somebody has.' },
    SUSPENDED: { description: 'Staff suspended it; it sees nothing until they let it in again.' },
    ENDED: { description: 'Its contract is over, by its date or because staff ended it.' },
  },
});
