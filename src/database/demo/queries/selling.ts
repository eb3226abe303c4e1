/** What sellers do with their auctions, and what they alone know of them. */
import type { Prepared } from './prepared.ts';

export const selling: readonly Prepared[] = [
  {
    key: 'seller-steps',
    title: { en: 'Ended early, called off, put up again', ja: '早期終了、取り消し、再出品' },
    story: {
      en: 'As Aoi: what is sold has a payment date; calling off what had a bid costs a fee; what nobody wanted starts 10 % lower.',
      ja: '葵として。早期終了の取引には支払期限、入札後の取り消しには手数料、売れ残りは 1 割引きで再出品。',
    },
    as: 'aoi',
    query: `query SellerSteps($ended: ID!, $calledOff: ID!, $again: ID!) {
  ended: listing(id: $ended) {
    title
    state
    price
    endAt
    myTrade { state paymentDueAt paymentOverdue winner { nickname } }
  }
  calledOff: listing(id: $calledOff) {
    title
    state
    bidCount
  }
  again: listing(id: $again) {
    title
    state
    startPrice
    relistedFrom { state startPrice bidCount }
  }
  me {
    fees(first: 5) {
      edges { node { reason amount perMille price chargedAt listing { title } } }
    }
  }
}`,
    variables: ({ told }) => ({
      ended: told('brazier').id,
      calledOff: told('incense-burner').id,
      again: told('teacup').id,
    }),
  },
  {
    key: 'bidder-removed',
    title: { en: 'A bidder was removed, and the price is the others’', ja: '入札者の削除と価格の戻り' },
    story: {
      en: 'The steps that the removed bids made are withdrawn; the removal stands in the public history.',
      ja: '削除された入札による値動きは取り下げられ、削除の記録が公開の履歴に残ります。',
    },
    query: `query BidderRemoved($id: ID!) {
  listing(id: $id) {
    title
    price
    bidCount
    leader { nickname }
    priceHistory(first: 10) {
      edges { node { price at removed bidder { nickname } } }
    }
  }
}`,
    variables: ({ told }) => ({ id: told('fans').id }),
  },
  {
    key: 'stopped',
    title: { en: 'An auction that an authority stopped', ja: '公的機関の要請で停止されたオークション' },
    story: {
      en: 'Ask as Aoi, who sells it, and as anyone else: to them it is not there.',
      ja: '出品者の葵には停止中と見えますが、ほかの人には存在しません。聞き比べてください。',
    },
    as: 'aoi',
    query: `query Stopped($id: ID!) {
  listing(id: $id) {
    title
    state
    price
    endAt
  }
}`,
    variables: ({ told }) => ({ id: told('short-sword').id }),
  },
  {
    key: 'seller-alone',
    title: { en: 'Reserve, watchers and block list, for the seller alone', ja: '出品者だけに見えるもの' },
    story: {
      en: 'As Aoi: her reserve, how many watch and never who, whom she does not let bid. They are not told.',
      ja: '葵として。最低落札価格、ウォッチの数（だれかは分かりません）、ブロックした会員。相手には知らされません。',
    },
    as: 'aoi',
    query: `query SellerAlone($id: ID!) {
  listing(id: $id) {
    title
    reservePrice
    reserveStatus
    watcherCount
  }
  me {
    blockedMembers(first: 5) { edges { node { blockedAt member { nickname } } } }
  }
}`,
    variables: ({ told }) => ({ id: told('lacquer-box').id }),
  },
];
