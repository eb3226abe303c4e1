/** What can be wrong with sharing by the trade-support tool. */
export const supportToolErrors = {
  ONE_OF_BOTH: {
    description: 'A trade or an offer must be named, and not both (P6.5).',
    en: 'Name either a trade or an offer.',
    ja: '取引か申し出のどちらか一方を指定してください。',
  },
} as const;
