/** What can be wrong with what a member says about their notices. */
export const noticeErrors = {
  TOO_MANY_AT_ONCE: {
    description: 'More are named than one request takes; send them in several.',
    en: 'These are too many at once.',
    ja: '一度に指定できる件数を超えています。',
  },
} as const;
