/** What partners see of whom they settle payments of, and of whom they collect from (P6.6). */
import type { Prepared } from '../prepared.ts';

export const settling: readonly Prepared[] = [
  {
    key: 'payments',
    title: { en: 'The payments given to a bank', ja: '決済事業者に割り当てられた支払い' },
    story: {
      en: 'Ask as the bank: the payer’s name, the card’s token and last four digits, the amount; no address, no nickname, no article.',
      ja: '決済事業者として聞くと、支払人の氏名、カードのトークンと下四桁、金額が見えます。住所もニックネームも商品も見えません。',
    },
    as: 'bank',
    query: `{
  payments(first: 5) {
    edges {
      node {
        id
        state
        amount
        payer { name }
        instrument { method paymentCard { token lastFour } }
      }
    }
  }
}`,
  },
  {
    key: 'to-collect',
    title: { en: 'What a collection agency is to collect', ja: '回収を委託された支払い' },
    story: {
      en: 'Ask as Hiiragi: who owes it, with address and phone. The bank, which failed to settle it, sees it no more.',
      ja: '柊債権回収として聞くと、支払人の名称、住所、電話番号が見えます。決済できなかった雪国銀行には、もう見えません。',
    },
    as: 'agency',
    query: `{
  payments(first: 5) {
    edges {
      node {
        id
        state
        amount
        payer { name companyName phone address { postalCode prefecture city street building } }
        instrument { method bankAccount { token lastFour } }
      }
    }
  }
}`,
  },
];
