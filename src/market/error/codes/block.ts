/** What can be wrong with a change of one's block list. */
export const blockErrors = {
  NAME_ONE_MEMBER: {
    description: 'A member is named once: by id or by nickname.',
    en: 'Name the member by id or by nickname, not both.',
    ja: '会員はIDまたはニックネームのどちらか一方で指定してください。',
  },
  NOT_ONESELF: {
    description: 'Nobody blocks themselves.',
    en: 'You cannot block yourself.',
    ja: 'ご自身をブロックすることはできません。',
  },
} as const;
