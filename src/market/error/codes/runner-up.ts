/** What can be wrong with an offer to a runner-up. */
export const runnerUpErrors = {
  OFFER_STANDS: {
    description: 'Another offer of this listing stands; it must be answered, withdrawn or expired first (R23).',
    en: 'Another offer is still open.',
    ja: '回答待ちの申し出があります。',
  },
  NO_RUNNER_UP: {
    description: 'There is no bidder left to whom it could be offered (R23).',
    en: 'There is nobody left to offer it to.',
    ja: '申し出のできる次点入札者はいません。',
  },
} as const;
