/** What members are told of, one kind for each happening that tells someone; and how. */
import { registerEnumType } from 'type-graphql';
import { Question, Review } from '../post/index.ts';
import { RunnerUpOffer } from '../runner-up/index.ts';
import { SharedDetails } from '../support-tool/index.ts';
import { Trade } from '../trade/index.ts';
import { SavedSearch } from '../watch/index.ts';

type RowClass =
  typeof Trade | typeof Question | typeof Review | typeof RunnerUpOffer | typeof SavedSearch | typeof SharedDetails;

interface NoticeWords {
  readonly description: string;
  /** Whether it is mailed, unless the member says otherwise. */
  readonly mail: boolean;
  /** It is shown in the service alone, whatever the member says. */
  readonly neverMailed?: true;
  /** While one on the same listing is unread, that one grows and no other comes. */
  readonly gathers?: true;
  /** What the row is that it is about; a reader who may not know of that any more gets no mail. */
  readonly about?: () => RowClass;
}

const trade = () => Trade;
const question = () => Question;
const offer = () => RunnerUpOffer;

const listed = {
  OUTBID: { description: 'Another bid leads on a listing that you led.', mail: true, gathers: true },
  WON: { description: 'You won.', mail: true, about: trade },
  SOLD: { description: 'What you put up for auction is sold.', mail: true, about: trade },
  UNSOLD: { description: 'What you put up for auction ended without a winner.', mail: true },
  LISTING_CANCELLED: { description: 'A listing that you bid on was called off.', mail: true },
  BIDDER_REMOVED: { description: 'The seller took your bids off a listing.', mail: true },
  WINNER_REMOVED: { description: 'The seller removed you as the winner.', mail: true },
  ENDING_SOON: { description: 'A listing that you watch or bid on ends soon.', mail: false },
  SEARCH_MATCHED: {
    description: 'A saved search of yours finds a new listing.',
    mail: false,
    gathers: true,
    about: () => SavedSearch,
  },
  QUESTION_ASKED: { description: 'Someone asks about a listing of yours.', mail: true, about: question },
  QUESTION_ANSWERED: { description: 'A question of yours is answered.', mail: true, about: question },
  REVIEWED: { description: 'You were reviewed.', mail: true, about: () => Review },
  OFFER_MADE: { description: 'A seller offers you what another did not take.', mail: true, about: offer },
  OFFER_ACCEPTED: { description: 'The runner-up accepted your offer.', mail: true, about: trade },
  // Nobody may know of an offer that stands no more (P6.2): about one, nobody would be told that it ended.
  OFFER_DECLINED: { description: 'The runner-up declined your offer.', mail: true },
  OFFER_WITHDRAWN: { description: 'An offer to you was withdrawn.', mail: true },
  OFFER_EXPIRED: { description: 'An offer was not answered in time.', mail: true },
  OFFER_MESSAGE_WRITTEN: {
    description: 'The other side of an offer wrote to you.',
    mail: false,
    gathers: true,
    about: offer,
  },
  MESSAGE_WRITTEN: {
    description: 'The other side of a trade wrote to you.',
    mail: false,
    gathers: true,
    about: trade,
  },
  CARD_CORRECTED: { description: 'The other side of a trade corrected its contact card.', mail: true, about: trade },
  DETAILS_SHARED: {
    description: 'The other side gave you details with a trade-support tool.',
    mail: true,
    about: () => SharedDetails,
  },
  TRADE_PAID: { description: 'The winner says that they paid.', mail: true, about: trade },
  TRADE_SHIPPED: { description: 'The seller says that it is on its way.', mail: true, about: trade },
  SHIPMENT_BOOKED: { description: 'A carrier is to bring you a parcel.', mail: true, about: trade },
  SHIPMENT_CALLED_OFF: { description: 'A parcel to you was called off before it was sent.', mail: true, about: trade },
  PARCEL_SHIPPED: { description: 'A carrier has a parcel of a trade.', mail: true, about: trade },
  PARCEL_DELIVERED: { description: 'A carrier brought a parcel of a trade.', mail: true, about: trade },
  PARCEL_RETURNED: { description: 'A carrier took a parcel of a trade back to its sender.', mail: true, about: trade },
  PAYMENT_SETTLED: { description: 'A payment through a settlement partner is made.', mail: true, about: trade },
  PAYMENT_FAILED: { description: 'A payment of yours failed.', mail: true, about: trade },
  TRADE_RECEIVED: { description: 'The winner says that it arrived.', mail: false, about: trade },
  TRADE_CANCELLED: { description: 'The other side called the trade off.', mail: true, about: trade },
  PAYMENT_DUE: { description: 'A payment of yours is due soon.', mail: true, about: trade },
  PAYMENT_OVERDUE: { description: 'A payment is overdue.', mail: true, about: trade },
  ENQUIRY_ANSWERED: { description: 'What you asked the operator is answered.', mail: true },
  ENQUIRY_CLOSED: { description: 'What you asked the operator was closed without an answer.', mail: true },
  SHOWN_IN_EMERGENCY: { description: 'Data of yours was opened in an emergency, which is over (P7.3).', mail: true },
  CLAIM_MADE: { description: 'A consumer makes a claim against you; you are heard first (P6.10b).', mail: true },
  CLAIM_DECIDED: { description: 'A claim that you made, or one against you, is decided (P6.10b).', mail: true },
  MAIL_BOUNCED: {
    description: 'Mail to your address came back for good; correct the address. Never mailed.',
    mail: false,
    neverMailed: true,
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;

export type NoticeKind = keyof typeof listed;
export const noticeKinds: Readonly<Record<NoticeKind, NoticeWords>> = listed;

const names = Object.keys(listed) as NoticeKind[]; // its own keys
export const everyNoticeKind: readonly NoticeKind[] = names;
export const mailedUnlessRefused: readonly NoticeKind[] = names.filter((name) => noticeKinds[name].mail);

/** Undefined for what is no news to anyone in particular. */
export function noticeKindOf(happening: string): NoticeKind | undefined {
  return Object.hasOwn(listed, happening) ? (happening as NoticeKind) : undefined; // tested
}

export const NoticeKinds = Object.fromEntries(names.map((name) => [name, name]));
registerEnumType(NoticeKinds, {
  name: 'NoticeKind',
  description: 'What a notice tells of. More may come.',
  valuesConfig: Object.fromEntries(names.map((name) => [name, { description: listed[name].description }])),
});
