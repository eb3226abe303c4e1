/** What can be wrong with a consumer's claim against a business seller. */
export const claimErrors = {
  SELLER_NOT_A_BUSINESS: {
    description: 'The seller is neither a company nor sold it in a store (P6.10b).',
    en: 'Claims of this kind can be made against businesses only.',
    ja: 'この請求は、事業者である出品者に対してのみできます。',
  },
  CONSUMERS_ONLY: {
    description: 'Who claims is a company; the claim is for consumers (P6.10b).',
    en: 'Claims of this kind are for consumers.',
    ja: 'この請求は消費者のみができます。',
  },
  CLAIM_STANDS: {
    description: 'A claim about this trade waits for its decision, or was granted and stands.',
    en: 'There is a claim about this trade already.',
    ja: 'この取引についての請求がすでにあります。',
  },
  CLAIM_TOO_SMALL: {
    description: 'The amount is not over what the ordinance asks, 10,000 yen (LG-42).',
    en: 'The amount is too small for a claim of this kind.',
    ja: '請求額が、この請求に必要な額を超えていません。',
  },
  PROMISE_NEEDED: {
    description: 'The promise of proper use was not given (P6.10b).',
    en: 'Promise first that you use it for this claim alone.',
    ja: '不正な目的に使わないことを約束してください。',
  },
  HEARING_OVER: {
    description: 'The time in which the seller could answer the claim is over (P6.10b).',
    en: 'The time for an answer is over.',
    ja: '回答期間は終了しました。',
  },
  HEARING_OPEN: {
    description: 'The seller has not answered the claim and still can (P6.10b).',
    en: 'The seller is to be heard first.',
    ja: '出品者の意見聴取が終わっていません。',
    for: ['staff'],
  },
} as const;
