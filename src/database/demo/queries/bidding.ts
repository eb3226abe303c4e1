/** What a bidder meets: the terms, the bid, and what comes of it. */
import type { Prepared } from './prepared.ts';

export const bidding: readonly Prepared[] = [
  {
    key: 'terms',
    title: {
      en: 'A reserve that is not met, and a thing to buy at once',
      ja: '最低落札価格に届かない文箱と、即決価格のあるレンズ',
    },
    story: {
      en: 'Ask as Aoi, who sells the box and alone sees her reserve; and as Ren, who leads and would not win.',
      ja: '文箱を出す葵には最低落札価格が見え、蓮は最高額でもまだ落札できません。聞き比べてください。',
    },
    query: `query Terms($box: ID!, $lens: ID!) {
  box: listing(id: $box) { ...Terms }
  lens: listing(id: $lens) { ...Terms }
}

fragment Terms on Listing {
  title
  price
  reserveStatus
  reservePrice
  buyNowPrice
  minimumNextBid
  suggestedBids
  totalCost(bid: 15000)
  myStanding { isLeading isWinningIfEndedNow }
}`,
    variables: ({ told }) => ({ box: told('lacquer-box').id, lens: told('lens').id }),
  },
  {
    key: 'dry-run',
    title: { en: 'What a bid would come to, without placing it', ja: '入札せずに確かめる' },
    story: {
      en: 'As Mio: the buy-now price would buy the lens at once; 100 yen is too little. Nothing is bid.',
      ja: '澪として。即決価格ならレンズをすぐに落札でき、100 円では足りません。どちらも入札はされません。',
    },
    as: 'mio',
    query: `mutation DryRun($enough: PlaceBidInput!, $tooLittle: PlaceBidInput!) {
  enough: placeBid(input: $enough) { ...Answer }
  tooLittle: placeBid(input: $tooLittle) { ...Answer }
}

fragment Answer on PlaceBidResult {
  __typename
  ... on BidAcceptable { buysNow listing { title buyNowPrice } }
  ... on BidRefused { code message minimumBid }
}`,
    variables: ({ told }) => {
      const bid = { listingId: told('lens').id, validateOnly: true };
      return { enough: { ...bid, amount: 12000 }, tooLittle: { ...bid, amount: 100 } };
    },
  },
  {
    key: 'place-bid',
    title: { en: 'Bid on the camera', ja: 'カメラに入札する' },
    story: {
      en: 'As Mio: accepted, but Haru’s hidden maximum may be higher.',
      ja: '澪として。受け付けられますが、ハルの上限額の方が高いかもしれません。',
    },
    as: 'mio',
    query: `mutation Bid($input: PlaceBidInput!) {
  placeBid(input: $input) {
    __typename
    ... on BidAccepted { listing { price bidCount } }
    ... on BidOutbid { listing { price bidCount leader { nickname } } }
    ... on BidRefused { code message minimumBid }
  }
}`,
    variables: ({ told }) => ({
      input: { listingId: told('camera').id, amount: 75000, idempotencyKey: 'from-the-explorer-1' },
    }),
  },
  {
    key: 'listing-updated',
    title: { en: 'Follow the camera’s auction', ja: 'カメラのオークションを見守る' },
    story: {
      en: 'It stays open: bid in another tab, as Mio, and the new price comes by itself.',
      ja: '開いたままにして、別のタブで澪として入札すると、新しい価格がひとりでに届きます。',
    },
    query: `subscription ListingUpdated($id: ID!) {
  listingUpdated(id: $id) {
    revision
    price
    bidCount
    state
    endAt
    serverTime
    leader { nickname }
  }
}`,
    variables: ({ told }) => ({ id: told('camera').id }),
  },
  {
    key: 'my-notices',
    as: 'ren',
    title: { en: 'Follow Ren’s notices', ja: '蓮へのお知らせを待つ' },
    story: {
      en: 'What Ren was told comes first; outbid Ren in another tab, and that comes by itself, to Ren alone.',
      ja: 'これまでのお知らせが先に届きます。別のタブで蓮より高く入札すると、そのお知らせが蓮だけに届きます。',
    },
    query: `subscription MyNotices {
  myNotices(after: 0) {
    revision
    kind
    count
    happenedAt
    listing { title price }
    subject { __typename id }
  }
}`,
  },
  {
    key: 'watching',
    title: { en: 'Ren’s watch list, saved search and notices', ja: '蓮のウォッチリスト、保存した検索、お知らせ' },
    story: {
      en: 'As Ren. To anyone else these lists do not exist; a seller learns how many watch, and never who.',
      ja: '蓮として。ほかの人には存在しません。出品者に分かるのはウォッチの数だけで、だれかは分かりません。',
    },
    as: 'ren',
    query: `query Watching {
  me {
    watchedListings(first: 5) { edges { node { watchedAt listing { title price endAt watcherCount } } } }
    savedSearches(first: 5) {
      edges { node { name notify category priceTo listings(first: 3) { totalCount edges { node { title price } } } } }
    }
    unreadNoticeCount
    notices(first: 10) {
      edges { node { kind count unread happenedAt listing { title } subject { __typename id } } }
    }
  }
}`,
  },
];
