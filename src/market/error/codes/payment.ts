/** What can be wrong with a card or an account. */
export const paymentErrors = {
  CARD_NUMBER: {
    description: 'It is, or holds, the number of a card or an account, which is never kept (P6.6).',
    en: 'Never send the number itself, only the token for it.',
    ja: 'カードや口座の番号そのものは登録できません。',
  },
} as const;
