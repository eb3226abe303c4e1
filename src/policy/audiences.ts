/**
 * Who a viewer can be toward a row. To be in an audience a viewer needs a credential of one of its classes and a proof on the
 * row; an audience that no part proves yet admits no one.
 *
 * `recorded` says whether what the audience sees goes into the ledger. Six groups are not recorded:
 * the member themself; the public; those who took part in an auction, who see nicknames; the two sides of a trade or an offer,
 * for what is their own business (price, states, messages: no one's registered data); a partner, for what the register says of the
 * partner itself; and the operator's own system.
 */
import type { CallerWord } from './callers.ts';

interface AudienceText {
  readonly description: string;
  /** What a viewer's credential must be one of. */
  readonly classes: readonly CallerWord[];
  readonly recorded: boolean;
}

const everyone = ['visitor', 'member', 'partner', 'staff'] as const;

const listed = {
  self: { description: 'The member whom the data is about.', classes: ['member'], recorded: false },
  storeVisitor: { description: 'Anyone who looks at a registered store.', classes: everyone, recorded: false },
  anyone: { description: 'Anyone at all.', classes: everyone, recorded: false },
  participant: { description: 'The seller or a bidder of the auction.', classes: ['member'], recorded: false },
  askedSeller: { description: 'The seller to whom a question is put.', classes: ['member'], recorded: false },
  tradeDesk: {
    description: "The operator's own system, filling in the contact cards of a new trade.",
    classes: ['system'],
    recorded: false,
  },
  tradeSide: { description: 'The seller or the winner of the trade.', classes: ['member'], recorded: false },
  counterparty: { description: 'The other side of the trade.', classes: ['member'], recorded: true },
  offerSide: {
    description: 'The seller who made a runner-up offer, or the one it was made to.',
    classes: ['member'],
    recorded: false,
  },
  consentRecipient: {
    description: 'A recipient whom the member consented to.',
    classes: ['partner:consents'],
    recorded: true,
  },
  authority: {
    description: 'An authority, through an approved request; legal staff hand it over.',
    classes: ['staff:legal'],
    recorded: true,
  },
  toolRecipient: {
    description: 'The other side, given details with a trade-support tool.',
    classes: ['member'],
    recorded: true,
  },
  settlementPartner: {
    description: 'The bank or card company that a payment is assigned to.',
    classes: ['partner:settlements'],
    recorded: true,
  },
  collectionAgency: {
    description: 'The collection agency that a payment is assigned to.',
    classes: ['partner:collections'],
    recorded: true,
  },
  carrier: {
    description: 'The carrier that a shipment is assigned to.',
    classes: ['partner:shipments'],
    recorded: true,
  },
  mailRelay: {
    description: "The contractor that carries the operator's mail.",
    classes: ['system', 'partner:mail'],
    recorded: true,
  },
  partnerItself: {
    description: 'The partner whose entry in the register it is.',
    classes: ['partner'],
    recorded: false,
  },
  professional: {
    description: 'A lawyer or accountant with an open engagement.',
    classes: ['partner:engagements'],
    recorded: true,
  },
  successor: {
    description: 'The successor of the business, at the hand-over; legal staff hand it over.',
    classes: ['staff:legal'],
    recorded: true,
  },
  entitledByLaw: {
    description: 'One whom a named law entitles, through an approved request; legal staff hand it over.',
    classes: ['staff:legal'],
    recorded: true,
  },
  claimant: {
    description: 'A consumer whose money claim against a business seller was granted.',
    classes: ['member'],
    recorded: true,
  },
  contentLicensee: {
    description: 'A third party licensed to show published posts.',
    classes: ['partner:published-posts'],
    recorded: true,
  },
  emergencyRecipient: {
    description: 'One who must protect life, body or property; safety staff hand it over.',
    classes: ['staff:safety'],
    recorded: true,
  },
  affiliate: {
    description: 'An affiliate or agent entrusted with an enquiry.',
    classes: ['partner:enquiries'],
    recorded: true,
  },
  jointAffiliate: {
    description: 'An affiliate in a published joint use, answering an enquiry.',
    classes: ['partner:enquiries'],
    recorded: true,
  },
  supportStaff: {
    description: 'Staff who support members, on an open case.',
    classes: ['staff:support'],
    recorded: true,
  },
  safetyStaff: {
    description: 'Staff who look into misuse, on an open case.',
    classes: ['staff:safety'],
    recorded: true,
  },
  legalStaff: {
    description: 'Staff who handle legal requests and the rights of members, on an open case.',
    classes: ['staff:legal', 'staff:privacy-officer'],
    recorded: true,
  },
  financeStaff: {
    description: 'Staff who handle payments, on an open case.',
    classes: ['staff:finance'],
    recorded: true,
  },
} as const satisfies Readonly<Record<string, AudienceText>>;

export type AudienceName = keyof typeof listed;
export const audiences: Readonly<Record<AudienceName, AudienceText>> = listed;
