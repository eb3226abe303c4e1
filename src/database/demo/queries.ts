/** Queries worth trying, prepared for the explorer and printed at the start. */
import { listings } from './listings.ts';
import { afterSale } from './queries-after-sale.ts';
import { queriesOfPosts } from './queries-of-posts.ts';

export interface DemoQuery {
  readonly key: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly story: { readonly en: string; readonly ja: string };
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whom to ask as, where the query is about someone's own. */
  readonly as?: string;
}

interface Told {
  readonly title: string;
  readonly id: string;
  readonly trade_id: string | null;
}

interface Telling {
  readonly told: (key: string) => Told;
  readonly storeId: string;
}

export interface Prepared extends Omit<DemoQuery, 'variables'> {
  readonly variables?: (telling: Telling) => Readonly<Record<string, unknown>>;
}

const prepared: readonly Prepared[] = [
  {
    key: 'contact-card',
    title: { en: 'The trade of the tea bowl, with both contact cards', ja: '茶碗の取引と双方の連絡先' },
    story: {
      en: 'Ask as Aoi, as Haru, as Ren and as a visitor: four answers.',
      ja: '葵、ハル、蓮、訪れた人として聞き比べてください。答えは四通りです。',
    },
    query: `query Trade($id: ID!) {
  trade(id: $id) {
    state
    price
    contactOpen
    winner { nickname }
    myCard { name phone }
    otherCard {
      name
      phone
      address { prefecture city street }
    }
  }
}`,
    variables: ({ told }) => ({ id: told('tea-bowl').trade_id }),
  },
  ...afterSale,
  {
    key: 'listing',
    title: { en: 'A live auction with its price history', ja: '開催中のオークションと価格の履歴' },
    story: {
      en: 'Nicknames and prices for everyone; your own maximum for you alone.',
      ja: 'ニックネームと価格はだれにでも、上限額は本人にだけ。',
    },
    query: `query Listing($id: ID!) {
  listing(id: $id) {
    title
    state
    price
    minimumNextBid
    endAt
    serverTime
    leader { nickname }
    myBid { maximum isLeading }
    priceHistory(first: 10) {
      edges { node { price at bidder { nickname } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    variables: ({ told }) => ({ id: told('camera').id }),
  },
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
    key: 'browse',
    title: { en: 'What ends soon, and a search for 鉄瓶', ja: 'まもなく終わるものと「鉄瓶」の検索' },
    story: { en: 'Two lists in one SQL statement.', ja: '二つの一覧を一つの SQL で。' },
    query: `query Browse {
  soon: listings(orderBy: ENDING_SOON, first: 5) {
    edges {
      node {
        title
        price
        endAt
        seller { ... on Member { nickname } ... on Store { shopName } }
      }
    }
  }
  kettles: listings(filter: { text: "鉄瓶" }) {
    totalCount
    edges { node { title price } }
  }
}`,
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
  {
    key: 'store',
    title: { en: 'A store’s public page', ja: 'ストアの公開ページ' },
    story: {
      en: 'What the law makes a store show; no way leads from it to the nickname its owner bids with.',
      ja: '法律に基づくストアの表示。店主が入札に使うニックネームには結びつきません。',
    },
    query: `query Store($id: ID!) {
  store(id: $id) {
    shopName
    name
    phone
    email
    address { prefecture city }
    withdrawalAndReturns
    listings(first: 5) { edges { node { title price } } }
  }
}`,
    variables: ({ storeId }) => ({ id: storeId }),
  },
  {
    key: 'photos',
    title: { en: 'What an article looks like', ja: '品物の写真' },
    story: {
      en: 'Everyone’s while the auction is; of Aoi’s draft Aoi alone gets an address, which works for some minutes. Open them below this server’s.',
      ja: '公開中の出品の写真は誰でも見られます。下書きの写真の URL は本人だけに、数分間だけ有効なものが渡されます。',
    },
    query: `query Photos($id: ID!, $draft: ID!) {
  listing(id: $id) {
    title
    photos { position width height url thumbnailUrl }
  }
  draft: listing(id: $draft) {
    title
    version
    photos { id url }
  }
}`,
    variables: ({ told }) => ({ id: told('tea-bowl').id, draft: told('draft').id }),
    as: 'aoi',
  },
  ...queriesOfPosts,
  {
    key: 'me',
    title: { en: 'What is my own, and who saw it', ja: '自分の情報と、それを見た人' },
    story: {
      en: 'One’s registration, bids and trades; and one’s own lines of the ledger.',
      ja: '登録情報、入札、取引、そして台帳の自分の記録。',
    },
    as: 'haru',
    query: `query Me {
  me {
    nickname
    registration { name email phone }
    bids(first: 5) {
      edges { node { maximum isLeading listing { title price } } }
    }
    trades(first: 5) {
      edges { node { state price listing { title } } }
    }
    disclosures(first: 10) {
      edges { node { at recipient kinds article purpose } }
    }
  }
}`,
  },
];

export function queriesAbout(rows: readonly Told[], storeId: string): readonly DemoQuery[] {
  const told = (key: string): Told => {
    const title = listings.find((listing) => listing.key === key)?.title;
    return rows.find((row) => row.title === title) ?? { title: '', id: '', trade_id: '' };
  };
  return prepared.map(({ variables, ...query }) => ({
    ...query,
    ...(variables && { variables: variables({ told, storeId }) }),
  }));
}
