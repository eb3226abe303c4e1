/** What can happen that somebody is told of. A later part adds its words here; what each comes to is the receivers' business. */
export const happenings = [
  /** Something public of an auction changed: `listing.revision` grew with it (P16). */
  'LISTING_CHANGED',
  /** A listing was published; nobody is told of it but those who searched for such. */
  'LISTING_PUBLISHED',
  'SEARCH_MATCHED',
  'ENDING_SOON',
  /** Sessions of an account ended, its own or all; `ref` is the account. Nobody is told; what hangs on them is closed. */
  'SESSIONS_ENDED',
  'OUTBID',
  'WON',
  'SOLD',
  'UNSOLD',
  'MESSAGE_WRITTEN',
  'CARD_CORRECTED',
  'TRADE_PAID',
  'TRADE_SHIPPED',
  'TRADE_RECEIVED',
  'TRADE_CANCELLED',
  /** `ref` is the question; the seller is told. */
  'QUESTION_ASKED',
  /** The asker is told. */
  'QUESTION_ANSWERED',
  /** `ref` is the review; the reviewed is told. */
  'REVIEWED',
  /** Of a trade, to its winner (R22). */
  'WINNER_REMOVED',
  /** Of an offer to a runner-up (R23), to the side that did not act; once accepted, `ref` is the trade that it became. */
  'OFFER_MADE',
  'OFFER_ACCEPTED',
  'OFFER_DECLINED',
  'OFFER_WITHDRAWN',
  /** To both sides. */
  'OFFER_EXPIRED',
  'OFFER_MESSAGE_WRITTEN',
  /** By the trade-support tool (P6.5), to the one it is shared with; `ref` is what was shared. */
  'DETAILS_SHARED',
  'PAYMENT_DUE',
  'PAYMENT_OVERDUE',
  'LISTING_CANCELLED',
  'BIDDER_REMOVED',
  /** Of a consent (P6.3), to the partner that it is for. */
  'CONSENT_GIVEN',
  'CONSENT_WITHDRAWN',
  /** Of an enquiry, to the affiliate that gets it, has it no more, or may be given nothing of it any more (P7.6). */
  'ENQUIRY_ASSIGNED',
  'ENQUIRY_TAKEN_BACK',
  'PROVISION_STOPPED',
  /** To the member who asked. */
  'ENQUIRY_ANSWERED',
  'ENQUIRY_CLOSED',
  /** To a partner; `ref` is the parcel. */
  'SHIPMENT_ASSIGNED',
  'SHIPMENT_CANCELLED',
  /** Of a parcel, to the sides of its trade; `ref` is the trade. */
  'SHIPMENT_BOOKED',
  'SHIPMENT_CALLED_OFF',
  'PARCEL_SHIPPED',
  'PARCEL_DELIVERED',
  'PARCEL_RETURNED',
  /** An emergency is over in which something of the member was shown (P7.3). */
  'SHOWN_IN_EMERGENCY',
  /** A consumer's claim: to the seller who is to be heard; to both sides once it is decided (P6.10b). `ref` is the claim. */
  'CLAIM_MADE',
  'CLAIM_DECIDED',
  /** To a partner; `ref` is the payment. */
  'PAYMENT_ASSIGNED',
  'PAYMENT_CANCELLED',
  'CLAIM_ASSIGNED',
  'CLAIM_WITHDRAWN',
  /** To the contractor that carries mails; `ref` is the mail (P6.7b). */
  'MAIL_ASSIGNED',
  /** Mail to the member came back for good. */
  'MAIL_BOUNCED',
  /** Of a payment, to whom it concerns of its trade; `ref` is the trade. */
  'PAYMENT_SETTLED',
  'PAYMENT_FAILED',
] as const;

export type Happening = (typeof happenings)[number];

/** One line of the outbox. It holds ids, never personal data. */
export interface Told {
  readonly happening: Happening;
  /** The listing that it is about; null when it is about none. */
  readonly listingId: string | null;
  /** Who is to be told; null when nobody is, because it is a public change and no more. */
  readonly memberId: string | null;
  /** The partner who is to be told; null when none is. */
  readonly partnerId: string | null;
  /** The row that it is about, such as a trade; null where the listing says enough. */
  readonly ref: string | null;
}
