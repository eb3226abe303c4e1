/**
 * What a value can be: the personal data of P3, the secrets of a trade, and the kinds of whole rows that are not for all.
 * A description is also the description of every field that holds the kind.
 *
 * A kind's bit follows from its place among those that carry one: at most 31, and the order means nothing else.
 */
export const kinds = {
  PUBLIC: { sort: 'public', description: 'Open to anyone who may know that the row is there.' },
  INTERNAL: {
    sort: 'internal',
    description: 'Kept for the service to work, such as a password hash or a private sequence; never shown.',
  },

  NICKNAME: { sort: 'pseudonym', description: 'The public pseudonym of a member.' },

  NAME: { sort: 'personal', description: 'The name of a person.' },
  EMAIL: { sort: 'personal', description: 'An e-mail address.' },
  ADDRESS: { sort: 'personal', description: 'A postal address.' },
  PHONE: { sort: 'personal', description: 'A telephone number, in international form.' },
  OCCUPATION: { sort: 'personal', description: 'What a person does for a living.' },
  BIRTH_DATE: { sort: 'personal', description: 'The date of birth.' },
  GENDER: { sort: 'personal', description: 'The gender, as the person states it.' },
  ACCESS_RECORD: { sort: 'personal', description: 'That a member used the service: when and from where.' },
  PAYMENT_CARD: {
    sort: 'personal',
    description: 'A payment card, as a token and its last four digits; its number is never kept.',
  },
  BANK_ACCOUNT: { sort: 'personal', description: 'A bank account, as a token and its last four digits.' },
  COMPANY_NAME: { sort: 'personal', description: 'The registered name of a company.' },
  REPRESENTATIVE: { sort: 'personal', description: 'The name of the person who represents a company.' },
  CONTACT_PERSON: { sort: 'personal', description: 'The name of the person to turn to in a company.' },

  BID_MAXIMUM: { sort: 'secret', description: 'The most a bidder is ready to pay, in yen; known to the bidder alone.' },
  RESERVE_PRICE: {
    sort: 'secret',
    description: 'The least a seller will sell for, in yen; known to the seller alone.',
  },
  BLOCK_LIST: { sort: 'secret', description: 'Whom a seller does not let bid; known to the seller alone.' },

  REGISTRATION: { sort: 'row', description: "That a member's registration record is there." },
  STORE_DISPLAY: { sort: 'row', description: 'The page of a registered store.' },
  DRAFT: { sort: 'row', description: 'A listing that is not published.' },
  HISTORY: {
    sort: 'row',
    description: 'A published auction with its bids and its outcome, inside its history period.',
  },
  TRADE_RECORD: {
    sort: 'row',
    description: 'A trade between a seller and a winner: its price, its states, its dates.',
  },
  MESSAGE: { sort: 'row', description: 'A message between the two sides of a trade or an offer.' },
  PRIVATE_LIST: {
    sort: 'row',
    description: 'What is for one member alone: own bids, watched listings, own notices and sessions.',
  },
  QUESTION_UNANSWERED: { sort: 'row', description: 'A question to a seller that has no answer yet.' },
  OFFER: { sort: 'row', description: 'That a runner-up was chosen, and the price offered to them.' },
  PUBLISHED_POST: { sort: 'row', description: 'A review, or a question with its answer, that stands in public.' },
  DISCLOSURE_RECORD: { sort: 'row', description: "A record that a member's data was shown to someone." },
  SHARED_DETAILS: {
    sort: 'row',
    description: 'What one side of a trade or an offer gave the other with a trade-support tool.',
  },
  ASSIGNMENT: {
    sort: 'row',
    description:
      'That a partner was given something to do, such as to bring a parcel or to collect a payment, and how far it is.',
  },
  STAFF_RECORD: { sort: 'row', about: 'nobody', description: "What the operator's staff keep of their own work." },
} as const;

export type KindName = keyof typeof kinds;

/** Where the words of each sort stand, for the sets below. */
type NamesOf<S extends string> = { [K in KindName]: (typeof kinds)[K]['sort'] extends S ? K : never }[KindName];
export type PersonalKind = NamesOf<'personal'>;
/** The kinds that a row of the disclosure table can name. */
export type RestrictedKind = NamesOf<'personal' | 'pseudonym' | 'secret' | 'row'>;

const names = Object.keys(kinds) as KindName[];

/** Every kind of personal data (P3). */
export const personalKinds = names.filter((name): name is PersonalKind => kinds[name].sort === 'personal');

/** What a member entered. Access records are left out: they name nobody save on an authority's request (P9). */
export const enteredKinds = personalKinds.filter((name) => name !== 'ACCESS_RECORD');

/** All that is kept about a member; what staff keep of their own work is not. */
export const everyKindOfAMember = names.filter(
  (name): name is RestrictedKind =>
    kinds[name].sort !== 'public' && kinds[name].sort !== 'internal' && name !== 'STAFF_RECORD',
);
