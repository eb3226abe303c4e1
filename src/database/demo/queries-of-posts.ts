/** Queries worth trying about what members write in public. */
import type { Prepared } from './queries.ts';

export const queriesOfPosts: readonly Prepared[] = [
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
];
