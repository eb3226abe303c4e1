/** Why a bid was refused, as its bidder is told (R18). One code stands for whatever would tell who blocked whom. */
import { registerEnumType } from 'type-graphql';
import type { Language } from '../context.ts';

export enum BidRefusal {
  AUCTION_ENDED = 'AUCTION_ENDED',
  NOT_STARTED = 'NOT_STARTED',
  SELLER_CANNOT_BID = 'SELLER_CANNOT_BID',
  NOT_VERIFIED = 'NOT_VERIFIED',
  BID_TOO_LOW = 'BID_TOO_LOW',
  NOT_ABOVE_OWN_MAX = 'NOT_ABOVE_OWN_MAX',
  NOT_FOUND = 'NOT_FOUND',
  KEY_REUSED = 'KEY_REUSED',
}

registerEnumType(BidRefusal, {
  name: 'BidRefusal',
  description: 'Why a bid was refused (R18).',
  valuesConfig: {
    AUCTION_ENDED: { description: 'The end had come by the database’s clock (R14).' },
    NOT_STARTED: { description: 'Bidding has not begun.' },
    SELLER_CANNOT_BID: { description: 'A seller does not bid on their own (R19).' },
    NOT_VERIFIED: { description: 'The bidder’s e-mail address is not confirmed.' },
    BID_TOO_LOW: { description: 'Less than the next bid can be (R3): see `minimumBid`.' },
    NOT_ABOVE_OWN_MAX: { description: 'You lead, and this is not more than your own maximum (R9).' },
    NOT_FOUND: { description: 'There is no such listing that you may know of (P6).' },
    KEY_REUSED: { description: 'The idempotency key was used before with another input (R31).' },
  },
});

const sentences: Readonly<Record<BidRefusal, Readonly<Record<Language, string>>>> = {
  AUCTION_ENDED: { en: 'This auction has ended.', ja: 'このオークションは終了しました。' },
  NOT_STARTED: { en: 'This auction has not begun.', ja: 'このオークションはまだ始まっていません。' },
  SELLER_CANNOT_BID: { en: 'You cannot bid on what you sell.', ja: 'ご自身の出品には入札できません。' },
  NOT_VERIFIED: { en: 'Confirm your e-mail address first.', ja: '先にメールアドレスを確認してください。' },
  BID_TOO_LOW: { en: 'The bid is below the least next bid.', ja: '入札額が最低入札額に足りません。' },
  NOT_ABOVE_OWN_MAX: {
    en: 'You lead; enter more than your own maximum.',
    ja: '現在あなたが最高額入札者です。ご自身の上限より高い額を入力してください。',
  },
  NOT_FOUND: { en: 'There is no such listing.', ja: '出品が見つかりません。' },
  KEY_REUSED: { en: 'This idempotency key was used for something else.', ja: 'このキーは別の操作に使われています。' },
};

export function refusalSentence(code: BidRefusal, language: Language): string {
  return sentences[code][language];
}
