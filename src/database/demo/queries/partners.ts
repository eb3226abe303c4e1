/** What partners see: of themselves (P14), and of whom they bring parcels to (P6.7) or settle payments of (P6.6), or answer (P7.6). */
import type { Prepared } from './prepared.ts';

export const ofPartners: readonly Prepared[] = [
  {
    key: 'this-partner',
    title: { en: 'A partner’s own entry in the register', ja: '提携先として登録された内容' },
    story: {
      en: 'Ask as the carrier, the bank or the affiliate: each finds itself, with its contract’s end and the next check. Anyone else’s schema has no such field.',
      ja: '配送業者、決済事業者、関係会社として聞くと、それぞれ自身の契約期限と次回点検日が見えます。ほかの人のスキーマにこの項目はありません。',
    },
    as: 'carrier',
    query: `{
  thisPartner {
    name
    state
    scopes
    purposes
    basis
    endsAt
    checkDueAt
    credentials { sort madeAt revokedAt }
  }
}`,
  },
  {
    key: 'parcels',
    title: { en: 'The parcels given to a carrier', ja: '配送業者に割り当てられた荷物' },
    story: {
      en: 'Ask as the carrier: to whom the tea bowl goes, and nothing of who sends it or of its price. Haru finds each look among “who saw my data”.',
      ja: '配送業者として聞くと、茶碗の宛先だけが見えます。送り主も価格も見えません。見られたことは、ハルの「開示の記録」に残ります。',
    },
    as: 'carrier',
    query: `{
  shipments(first: 5, filter: { state: BOOKED }) {
    edges {
      node {
        id
        state
        bookedAt
        recipient { name phone address { postalCode prefecture city street building } }
      }
    }
  }
}`,
  },
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
    key: 'enquiries-to-answer',
    title: { en: 'The enquiries given to an affiliate', ja: '関係会社に割り当てられたお問い合わせ' },
    story: {
      en: 'Ask as the affiliate: what Haru asked, and Haru’s name, address and phone to answer with. Haru can stop it at once (`setProvisionToAffiliates`).',
      ja: '関係会社として聞くと、ハルのお問い合わせと、答えるための氏名、住所、電話番号が見えます。ハルは setProvisionToAffiliates ですぐに止められます。',
    },
    as: 'affiliate',
    query: `{
  enquiries(first: 5) {
    edges {
      node {
        id
        open
        question { subject text }
        registration { name phone address { postalCode prefecture city street building } }
      }
    }
  }
}`,
  },
];
