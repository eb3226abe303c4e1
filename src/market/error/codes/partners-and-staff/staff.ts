/** What can be wrong with what the staff do; nobody else meets these. */
const workers = ['staff:support', 'staff:safety', 'staff:legal', 'staff:privacy-officer', 'staff:finance'] as const;

export const staffErrors = {
  ROLE_NOT_YOURS: {
    description: 'A case is worked on in a role of one’s own.',
    en: 'This is not your role.',
    ja: 'この役割では作業できません。',
    for: workers,
  },
  PURPOSE_NOT_OF_ROLE: {
    description: 'The published table does not give the role this purpose (P2, P4).',
    en: 'Your role has no cases for this purpose.',
    ja: 'この役割では、その利用目的の案件を扱えません。',
    for: workers,
  },
  KINDS_NOT_OF_ROLE: {
    description: 'A case names at least one kind of data, and only those that the published table gives its role.',
    en: 'Name the kinds that you need, of those that your role may see.',
    ja: '役割で閲覧できる項目の中から、必要なものを指定してください。',
    for: workers,
  },
  TICKET_UNFIT: {
    description: 'A case names its ticket by number, such as `CS-1042`: capitals, a hyphen, at most eight digits.',
    en: 'Give the number of the ticket, such as CS-1042, and nothing else.',
    ja: 'チケット番号のみを「CS-1042」の形式で入力してください。',
    for: workers,
  },
  ONE_AND_THE_SAME: {
    description: 'What is to be done takes two members.',
    en: 'Name two different members.',
    ja: '異なる2人の会員を指定してください。',
    for: ['staff:safety'],
  },
  SUBJECTS_COUNT: {
    description: 'A case is about 1 to 5 members.',
    en: 'Name one to five members.',
    ja: '会員を1人から5人まで指定してください。',
    for: workers,
  },
} as const;
