/** What can be wrong with what is put up for auction. */
export const listingErrors = {
  PRICE_OUT_OF_RANGE: {
    description: 'A start price is at least 1 yen.',
    en: 'The start price is at least 1 yen.',
    ja: '開始価格は1円以上です。',
  },
  RESERVE_TOO_LOW: {
    description: 'A reserve price is above the start price (R11).',
    en: 'The reserve price must be above the start price.',
    ja: '最低落札価格は開始価格より高くしてください。',
  },
  BUY_NOW_TOO_LOW: {
    description: 'A buy-now price is neither below the start price nor below the reserve price (R12).',
    en: 'The buy-now price must not be below the start price or the reserve price.',
    ja: '即決価格は開始価格および最低落札価格以上にしてください。',
  },
  END_OUT_OF_RANGE: {
    description: 'The end is given once, as a time or in days, and lies 1 to 14 days ahead.',
    en: 'Give one end, 1 to 14 days ahead.',
    ja: '終了日時は1日から14日後の間で、ひとつだけ指定してください。',
  },
  STORE_NOT_OPEN: {
    description: 'To sell as your store, it must be open.',
    en: 'Your store is not open.',
    ja: 'ストアが開設されていません。',
  },
} as const;
