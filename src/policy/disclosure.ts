/**
 * THE DISCLOSURE TABLE: who may see what, in the order of the published page. Everything that is not in it is hidden.
 *
 * A row opens its kinds to an audience; who is in the audience of a row of data is proven beside that data, and `when` says in
 * words what the proof tests. Where a consent, a request or a case names kinds, the proof narrows the row to those.
 */
import type { ArticleId } from './articles.ts';
import type { AudienceName } from './audiences.ts';
import type { BasisCode } from './bases.ts';
import { enteredKinds, everyKindOfAMember, personalKinds, type RestrictedKind } from './kinds.ts';
import type { PurposeName } from './purposes.ts';

export interface DisclosureRow {
  readonly to: AudienceName;
  readonly of: readonly RestrictedKind[];
  readonly under: ArticleId;
  readonly for: PurposeName;
  readonly basis: BasisCode;
  readonly when: string;
}

/** What a case of support or safety opens of its member: the rows about them, and how to reach them. */
const caseRecords = ['NICKNAME', 'REGISTRATION', 'STORE_DISPLAY', 'HISTORY', 'TRADE_RECORD', 'STAFF_RECORD'] as const;
const contactKinds = ['NAME', 'COMPANY_NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'CONTACT_PERSON'] as const;

export const disclosure: readonly DisclosureRow[] = [
  {
    to: 'self',
    of: everyKindOfAMember,
    under: 'P11.1',
    for: 'ownUse',
    basis: 'notThirdParty',
    when: 'Always, with a session; to correct it, the password was entered a moment ago.',
  },
  {
    to: 'storeVisitor',
    of: ['STORE_DISPLAY', 'NAME', 'COMPANY_NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'REPRESENTATIVE'],
    under: 'P5.1',
    for: 'commerceLaw',
    basis: 'ownAct',
    when: 'While the store is registered.',
  },
  {
    to: 'anyone',
    of: ['NICKNAME', 'HISTORY'],
    under: 'P5.2',
    for: 'fairAuction',
    basis: 'ownAct',
    when: 'The nickname always; an auction while it runs and for the history period after it.',
  },
  {
    to: 'participant',
    of: ['NICKNAME', 'HISTORY'],
    under: 'P5.2',
    for: 'fairAuction',
    basis: 'ownAct',
    when: 'After the history period too, for those who took part.',
  },
  {
    to: 'askedSeller',
    of: ['NICKNAME', 'QUESTION_UNANSWERED'],
    under: 'P2',
    for: 'negotiation',
    basis: 'ownAct',
    when: 'Until the question is answered and public.',
  },
  {
    to: 'tradeDesk',
    of: ['REGISTRATION', 'NAME', 'COMPANY_NAME', 'ADDRESS', 'PHONE', 'REPRESENTATIVE', 'CONTACT_PERSON'],
    under: 'P2',
    for: 'contract',
    basis: 'notThirdParty',
    when: 'At the making of a trade, to fill in its contact cards.',
  },
  {
    to: 'tradeSide',
    of: ['NICKNAME', 'TRADE_RECORD', 'MESSAGE'],
    under: 'P6.1',
    for: 'contract',
    basis: 'ownAct',
    when: 'From the decision on.',
  },
  {
    to: 'counterparty',
    of: ['NAME', 'COMPANY_NAME', 'ADDRESS', 'PHONE', 'REPRESENTATIVE', 'CONTACT_PERSON'],
    under: 'P6.1',
    for: 'contract',
    basis: 'ownAct',
    when: "From the decision until the trade's contact period ends; not once the trade is cancelled.",
  },
  {
    to: 'offerSide',
    of: ['NICKNAME', 'OFFER', 'MESSAGE'],
    under: 'P6.2',
    for: 'contract',
    basis: 'ownAct',
    when: 'While the offer stands.',
  },
  {
    to: 'consentRecipient',
    of: ['ASSIGNMENT', ...enteredKinds],
    under: 'P6.3',
    for: 'consentedUse',
    basis: 'consent',
    when: 'The kinds consented to, until the consent is withdrawn.',
  },
  {
    to: 'authority',
    of: ['NICKNAME', 'REGISTRATION', 'HISTORY', 'TRADE_RECORD', ...personalKinds],
    under: 'P6.4',
    for: 'lawfulRequest',
    basis: 'law',
    when: 'The kinds and members named in the request, while it is approved by a second person and not expired.',
  },
  {
    to: 'toolRecipient',
    of: ['SHARED_DETAILS', 'NAME', 'COMPANY_NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'REPRESENTATIVE', 'CONTACT_PERSON'],
    under: 'P6.5',
    for: 'contract',
    basis: 'ownAct',
    when: 'What the member put into the tool, while that trade or offer is open.',
  },
  {
    to: 'settlementPartner',
    of: ['ASSIGNMENT', 'NAME', 'COMPANY_NAME', 'PAYMENT_CARD', 'BANK_ACCOUNT'],
    under: 'P6.6',
    for: 'billing',
    basis: 'ownAct',
    when: 'For payments assigned to it.',
  },
  {
    to: 'collectionAgency',
    of: ['ASSIGNMENT', 'NAME', 'COMPANY_NAME', 'PAYMENT_CARD', 'BANK_ACCOUNT', 'ADDRESS', 'PHONE'],
    under: 'P6.6',
    for: 'billing',
    basis: 'outsourcing',
    when: 'For payments assigned to it.',
  },
  {
    to: 'carrier',
    of: ['ASSIGNMENT', 'NAME', 'COMPANY_NAME', 'ADDRESS', 'PHONE'],
    under: 'P6.7',
    for: 'shipping',
    basis: 'outsourcing',
    when: 'For shipments assigned to it, until delivered and a period after.',
  },
  {
    to: 'mailRelay',
    of: ['REGISTRATION', 'ASSIGNMENT', 'EMAIL'],
    under: 'P6.7b',
    for: 'notices',
    basis: 'outsourcing',
    when: 'For each notice sent.',
  },
  {
    to: 'partnerItself',
    of: ['STAFF_RECORD'],
    under: 'P14',
    for: 'contract',
    basis: 'notThirdParty',
    when: 'Its own entry in the register of partners.',
  },
  {
    to: 'professional',
    of: ['ASSIGNMENT', 'REGISTRATION', ...enteredKinds],
    under: 'P6.8',
    for: 'professionalAdvice',
    basis: 'outsourcing',
    when: 'The kinds and members named in the engagement, while it is open.',
  },
  {
    to: 'successor',
    of: everyKindOfAMember,
    under: 'P6.9',
    for: 'succession',
    basis: 'succession',
    when: 'Once, approved by two.',
  },
  {
    to: 'entitledByLaw',
    of: ['NICKNAME', 'REGISTRATION', 'HISTORY', 'TRADE_RECORD', ...personalKinds],
    under: 'P6.10',
    for: 'lawfulRequest',
    basis: 'law',
    when: 'As for an authority, with the law named.',
  },
  {
    to: 'anyone',
    of: ['NICKNAME', 'PUBLISHED_POST'],
    under: 'P6.11',
    for: 'service',
    basis: 'ownAct',
    when: 'While the post is published.',
  },
  {
    to: 'contentLicensee',
    of: ['NICKNAME', 'PUBLISHED_POST'],
    under: 'P6.11',
    for: 'publication',
    basis: 'ownAct',
    when: 'While the post is published.',
  },
  {
    to: 'emergencyRecipient',
    of: ['REGISTRATION', ...enteredKinds],
    under: 'P7.3',
    for: 'lifeProtection',
    basis: 'lifeBodyProperty',
    when: 'The kinds named in the emergency record, approved by two, for days; the member is told afterwards.',
  },
  {
    to: 'affiliate',
    of: ['ASSIGNMENT', 'NAME', 'ADDRESS', 'PHONE'],
    under: 'P7.6',
    for: 'support',
    basis: 'outsourcing',
    when: 'While the enquiry assigned to it is open, unless the member stopped provision to affiliates.',
  },
  {
    to: 'jointAffiliate',
    of: ['ASSIGNMENT', 'NAME', 'ADDRESS', 'PHONE'],
    under: 'P7.6',
    for: 'support',
    basis: 'jointUse',
    when: 'As for an affiliate, under a published notice of joint use.',
  },
  {
    to: 'claimant',
    of: ['REGISTRATION', 'NAME', 'COMPANY_NAME', 'ADDRESS'],
    under: 'P6.10b',
    for: 'lawfulRequest',
    basis: 'law',
    when: 'Once staff granted the claim, the seller having been heard.',
  },
  {
    to: 'supportStaff',
    of: ['ASSIGNMENT', ...caseRecords, ...contactKinds],
    under: 'P4',
    for: 'support',
    basis: 'notThirdParty',
    when: 'On an open case, for what it needs.',
  },
  {
    to: 'safetyStaff',
    of: [...caseRecords, ...contactKinds, 'BIRTH_DATE', 'PAYMENT_CARD', 'BANK_ACCOUNT', 'REPRESENTATIVE'],
    under: 'P4',
    for: 'safety',
    basis: 'notThirdParty',
    when: 'On an open case, for what it needs.',
  },
  {
    to: 'legalStaff',
    of: ['NICKNAME', 'REGISTRATION', 'HISTORY', 'TRADE_RECORD', 'DISCLOSURE_RECORD', 'STAFF_RECORD', ...enteredKinds],
    under: 'P4',
    for: 'lawfulRequest',
    basis: 'notThirdParty',
    when: 'On an open case, for what it needs.',
  },
  {
    to: 'financeStaff',
    of: [
      'NICKNAME',
      'REGISTRATION',
      'TRADE_RECORD',
      'STAFF_RECORD',
      'NAME',
      'COMPANY_NAME',
      'ADDRESS',
      'PHONE',
      'PAYMENT_CARD',
      'BANK_ACCOUNT',
    ],
    under: 'P4',
    for: 'billing',
    basis: 'notThirdParty',
    when: 'On an open case, for what it needs.',
  },
];
