/** What partners see of themselves (P14); what is assigned to them stands with the parts that assign it. */
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
];
