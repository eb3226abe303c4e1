/** What can be wrong with a step of a trade. */
export const tradeErrors = {
  WRONG_SIDE: {
    description: 'This is for the other side of the trade to do (P18).',
    en: 'This is for the other side to do.',
    ja: 'これは取引の相手方が行う操作です。',
  },
  CONTACT_CLOSED: {
    description: 'Contact between the two sides of the trade is over (P6.1).',
    en: 'Contact in this trade is over.',
    ja: 'この取引の連絡期間は終了しました。',
  },
  REMOVAL_OVER: {
    description: 'The 14 days are over in which a seller may remove a winner (R22).',
    en: 'The time in which a winner can be removed is over.',
    ja: '落札者を削除できる期間は終了しました。',
  },
} as const;
