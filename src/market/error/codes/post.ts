/** What can be wrong with questions, answers and reviews. */
export const postErrors = {
  OWN_LISTING: {
    description: 'It is your own listing: a seller neither asks on it (R28) nor watches it.',
    en: 'This is your own listing.',
    ja: 'ご自身の出品です。',
  },
  TOO_MANY_QUESTIONS: {
    description: 'You have as many questions without an answer on this listing as one member can (R28).',
    en: 'Wait for an answer before you ask more.',
    ja: '回答をお待ちください。未回答の質問数が上限に達しています。',
  },
  ALREADY_REVIEWED: {
    description: 'Each side of a trade reviews the other once.',
    en: 'You have reviewed this trade.',
    ja: 'この取引はすでに評価済みです。',
  },
  NOT_ALLOWED_HERE: {
    description:
      'You cannot do this on this listing, as you could not bid on it. Why is not said, whatever the reason (R18).',
    en: 'You cannot do this on this listing.',
    ja: 'この出品ではご利用いただけません。',
  },
} as const;
