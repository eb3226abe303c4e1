/** The shape of what is, was and will be on sale in the demo, in times from the start of the story. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** END_EARLY: R15. CALL_OFF: R16. REMOVE_LEADER: R17. PUT_UP_AGAIN: R21. STOP: R29. */
export type SellerStep = 'END_EARLY' | 'CALL_OFF' | 'REMOVE_LEADER' | 'PUT_UP_AGAIN' | 'STOP';

export interface DemoListing {
  readonly key: string;
  readonly seller: string;
  readonly asStore?: boolean;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly startPrice: number;
  /** The least that the seller sells for, which nobody else sees (R11). */
  readonly reservePrice?: number;
  /** At which anyone can buy at once (R12). */
  readonly buyNowPrice?: number;
  /** Milliseconds from the start of the story; a draft has neither. */
  readonly from?: number;
  readonly until?: number;
  /** Who bid how much, in order, spread over the time that has passed. */
  readonly bids?: readonly (readonly [bidder: string, maximum: number])[];
  /** Called off by its seller: nobody wins. */
  readonly cancelled?: boolean;
  /** What members asked the seller; without an answer only the two of them know of it. */
  readonly questions?: readonly { readonly by: string; readonly text: string; readonly answer?: string }[];
  /** What its seller, or an authority, did with it when it stood as told so far; done by the very act. */
  readonly then?: SellerStep;
  /** What became of the trade. */
  readonly trade?: 'AWAITING_PAYMENT' | 'PAID' | 'SHIPPED' | 'RECEIVED' | 'CANCELLED';
  /** What each side says of the other once the goods are received. */
  readonly reviews?: { readonly ofSeller: string; readonly ofWinner: string };
  /** What the two sides wrote, by turns: the winner first. */
  readonly thread?: readonly string[];
}

/** One that is open to bids since three days. */
export const live = (
  key: string,
  [seller, title, category, startPrice]: readonly [string, string, string, number],
  endsIn: number,
  bids: DemoListing['bids'] = [],
): DemoListing => ({
  key,
  seller,
  title,
  category,
  startPrice,
  description: `${title}です。写真のとおり、古いものですので小さな傷があります。ご質問は入札の前にどうぞ。`,
  from: -3 * DAY,
  until: endsIn,
  bids,
});
