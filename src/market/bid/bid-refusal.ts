/** Why a bid was refused, as its bidder is told (R18). One code stands for whatever would tell who blocked whom. */
import { registerEnumType } from 'type-graphql';
import type { Language } from '../context.ts';
import type { RefusalReason } from './place-bid.ts';

interface RefusalWords {
  /** For the schema. */
  readonly description: string;
  readonly en: string;
  readonly ja: string;
}

/** Every code, with its sentence in both languages. */
const refusals = {
  AUCTION_ENDED: {
    description: 'The end had come by the database’s clock (R14), or someone bought it (R12).',
    en: 'This auction has ended.',
    ja: 'このオークションは終了しました。',
  },
  NOT_STARTED: {
    description: 'Bidding has not begun.',
    en: 'This auction has not begun.',
    ja: 'このオークションはまだ始まっていません。',
  },
  SELLER_CANNOT_BID: {
    description: 'A seller neither bids on their own nor buys it (R19).',
    en: 'You cannot bid on what you sell.',
    ja: 'ご自身の出品には入札できません。',
  },
  NOT_ALLOWED_HERE: {
    description: 'You cannot bid on this listing. Why is not said, whatever the reason (R18).',
    en: 'You cannot bid on this listing.',
    ja: 'この出品には入札できません。',
  },
  REMOVED_BEFORE: {
    description: 'The seller took your bids out of this auction; you cannot bid on it again (R17).',
    en: 'Your bids were removed from this auction. You cannot bid on it again.',
    ja: 'このオークションでの入札が取り消されたため、再び入札することはできません。',
  },
  NOT_VERIFIED: {
    description: 'The bidder’s e-mail address is not confirmed.',
    en: 'Confirm your e-mail address first.',
    ja: '先にメールアドレスを確認してください。',
  },
  STORE_LIMIT: {
    description: 'You lead as many open auctions of this store as it lets one member lead: `Store.mostLedPerMember`.',
    en: 'You lead as many auctions of this store as it allows at a time.',
    ja: 'このストアで同時に最高額入札者になれる件数の上限に達しています。',
  },
  BID_TOO_LOW: {
    description: 'Less than the next bid can be (R3): see `minimumBid`.',
    en: 'The bid is below the least next bid.',
    ja: '入札額が最低入札額に足りません。',
  },
  NOT_ABOVE_OWN_MAX: {
    description: 'You lead, and this is not more than your own maximum (R9). A maximum cannot be lowered (R10).',
    en: 'You lead; enter more than your own maximum.',
    ja: '現在あなたが最高額入札者です。ご自身の上限より高い額を入力してください。',
  },
  NOT_FOUND: {
    description: 'There is no such listing that you may know of (P6).',
    en: 'There is no such listing.',
    ja: '出品が見つかりません。',
  },
  KEY_REUSED: {
    description: 'The idempotency key was used before with another input (R31).',
    en: 'This idempotency key was used for something else.',
    ja: 'このキーは別の操作に使われています。',
  },
  KEY_MISSING: {
    description: 'A bid that is placed needs an idempotency key (P9); one that is only validated takes none.',
    en: 'Send an idempotency key with the bid.',
    ja: '入札にはキーを指定してください。',
  },
} as const satisfies Readonly<Record<string, RefusalWords>>;

export type BidRefusal = keyof typeof refusals;

/** The codes as an enum of the schema. */
export const BidRefusal = Object.fromEntries(Object.keys(refusals).map((code) => [code, code]));
registerEnumType(BidRefusal, {
  name: 'BidRefusal',
  description: 'Why a bid was refused (R18). More may come.',
  valuesConfig: Object.fromEntries(Object.entries(refusals).map(([code, { description }]) => [code, { description }])),
});

/** Reasons that are told as one: else a member could tell who blocked them, or was linked to them (R18). */
const untold: Partial<Record<RefusalReason, 'NOT_ALLOWED_HERE'>> = {
  LINKED_TO_SELLER: 'NOT_ALLOWED_HERE',
  BLOCKED_BY_SELLER: 'NOT_ALLOWED_HERE',
  RATING_LIMIT: 'NOT_ALLOWED_HERE',
};

type ToldReason = Extract<RefusalReason, BidRefusal>;

/** What the bidder is told of a reason. */
export function toldOf(reason: RefusalReason): BidRefusal {
  return untold[reason] ?? (reason as ToldReason); // every other reason is a code of its own
}

export function refusalSentence(code: BidRefusal, language: Language): string {
  return refusals[code][language];
}
