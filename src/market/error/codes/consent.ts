/** What can be wrong with what staff ask of partners, for consents and enquiries. */
import { reserve } from '../../../privacy/index.ts';

export const consentErrors = {
  PARTNER_UNFIT: {
    description: 'The partner is not under contract for this now, or its ground in law is another (LG-11).',
    en: 'This partner is not under contract for this.',
    ja: 'この提携先は対象の契約を結んでいません。',
  },
} as const;

reserve('UserErrorCode', 'PARTNER_UNFIT', ['staff']);
