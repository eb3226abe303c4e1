/**
 * What each kind of personal data is collected for (LG-1). Any other use needs consent, or an exception that the policy names
 * (LG-2).
 */
import type { PersonalKind } from './kinds.ts';
import type { PurposeName } from './purposes.ts';

// Names and ways to reach someone, other names of a company, and what describes a person.
const contact = [
  'ownUse',
  'contract',
  'commerceLaw',
  'shipping',
  'billing',
  'notices',
  'events',
  'support',
  'safety',
  'surveys',
] as const;
const named = ['ownUse', 'contract', 'commerceLaw', 'billing', 'support', 'safety'] as const;
const described = ['ownUse', 'service', 'improvement', 'analysis', 'surveys'] as const;

export const collectedFor: Readonly<Record<PersonalKind, readonly PurposeName[]>> = {
  NAME: [...contact],
  EMAIL: [...contact],
  ADDRESS: [...contact],
  PHONE: [...contact],
  OCCUPATION: [...described],
  BIRTH_DATE: [...described, 'safety', 'contract'],
  GENDER: [...described],
  ACCESS_RECORD: ['ownUse', 'service', 'safety', 'improvement', 'analysis'],
  PAYMENT_CARD: ['ownUse', 'billing', 'safety'],
  BANK_ACCOUNT: ['ownUse', 'billing', 'safety'],
  COMPANY_NAME: [...contact],
  REPRESENTATIVE: [...named],
  CONTACT_PERSON: [...contact],
};
