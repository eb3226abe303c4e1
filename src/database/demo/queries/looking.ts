/** What anyone finds when they look around. */
import type { Prepared } from './prepared.ts';

export const looking: readonly Prepared[] = [
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
  {
    key: 'questions',
    title: { en: 'Questions to the store about its chest', ja: '箪笥への質問と、ストアの回答' },
    story: {
      en: 'Ask as Mio, as Kitano and as a visitor: a question without an answer is there for two of them only.',
      ja: '澪、北野、訪れた人として聞き比べてください。未回答の質問は当の二人にだけ見えます。',
    },
    query: `query Questions($id: ID!) {
  listing(id: $id) {
    title
    questions(first: 10) {
      totalCount
      edges {
        node {
          text
          asker { nickname }
          answer
          answeredBy { ... on Member { nickname } ... on Store { shopName } }
        }
      }
    }
  }
}`,
    variables: ({ told }) => ({ id: told('store-chest').id }),
  },
  {
    key: 'reviews',
    title: { en: 'What is said of Aoi, and of the store', ja: '葵の評判と、ストアの評判' },
    story: {
      en: 'A review outlives the history period; what was sold does not, save for those who bid on it: ask as Ren and as a visitor.',
      ja: '評価は公開期間を過ぎても残りますが、何の取引だったかは入札した人にしか見えません。蓮と訪れた人で聞き比べてください。',
    },
    query: `query Reviews($listing: ID!, $store: ID!) {
  listing(id: $listing) {
    seller {
      ... on Member {
        nickname
        rating { good bad }
        reviews(first: 5) {
          edges { node { rating text author { ... on Member { nickname } } listing { title } } }
        }
      }
    }
  }
  store(id: $store) {
    shopName
    rating { good bad }
    reviews(first: 5) {
      edges { node { rating text author { ... on Member { nickname } } listing { title } } }
    }
  }
}`,
    variables: ({ told, storeId }) => ({ listing: told('tea-bowl').id, store: storeId }),
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
];
