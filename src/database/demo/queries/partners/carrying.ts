/** What partners see of themselves (P14, P19), of whom they bring parcels to (P6.7), and of whom they mail (P6.7b). */
import type { Prepared } from '../prepared.ts';

export const carrying: readonly Prepared[] = [
  {
    key: 'this-partner',
    title: { en: 'A partner’s own entry in the register', ja: '提携先として登録された内容' },
    story: {
      en: 'Ask as any of the partners: each finds itself, with its contract’s end and the next check. Anyone else’s schema has no such field.',
      ja: 'どの提携先として聞いても、それぞれ自身の契約期限と次回点検日が見えます。ほかの人のスキーマにこの項目はありません。',
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
    key: 'webhooks',
    title: { en: 'What a partner is told by webhook', ja: 'Webhook で通知されたこと' },
    story: {
      en: 'Ask as the carrier: ids only, never a person’s data; a message can be sent again (`replayWebhookDelivery`).',
      ja: '配送業者として聞きます。届くのは ID だけで、個人情報は含まれません。replayWebhookDelivery で再送できます。',
    },
    as: 'carrier',
    query: `{
  webhookEndpoints(first: 5) { edges { node { url events secretChangedAt } } }
  webhookDeliveries(first: 5) {
    edges { node { event about state attempts lastStatus happenedAt endedAt } }
  }
}`,
  },
  {
    key: 'mails',
    title: { en: 'The mails given to the contractor that sends them', ja: 'メール配信業者に渡されたメール' },
    story: {
      en: 'Ask as Kamome: the address of each, until it says what became of the mail. In earnest `MAIL_PARTNER` names who gets them.',
      ja: '鴎メール配信として聞くと、それぞれの宛先が、配信の結果を報告するまで見えます。実際の運用では MAIL_PARTNER で指定します。',
    },
    as: 'relay',
    query: `{
  mailDeliveries(first: 5) {
    edges {
      node {
        id
        state
        subject
        text
        recipient { email }
      }
    }
  }
}`,
  },
];
