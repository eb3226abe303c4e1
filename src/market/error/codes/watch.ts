/** What can be wrong with what a member keeps an eye on. */
export const watchErrors = {
  LIST_FULL: {
    description: 'You keep as many as one can keep; take one out first.',
    en: 'The list is full. Take something out first.',
    ja: '登録数の上限に達しています。先にほかの登録を削除してください。',
  },
} as const;
