/** What can be wrong with what one of the staff registers and another approves. */
export const dossierErrors = {
  OWN_APPROVAL: {
    description: 'It takes two: whoever registered it cannot decide on it.',
    en: 'Somebody else has to decide on what you registered.',
    ja: '登録した本人は承認できません。別の担当者が判断してください。',
    for: ['staff'],
  },
  ALREADY_DECIDED: {
    description: 'It was approved or refused before.',
    en: 'It has been decided already.',
    ja: 'すでに判断されています。',
    for: ['staff'],
  },
  ALREADY_CARRIED_OUT: {
    description: 'All of it was handed over; that happens once.',
    en: 'It has been carried out already.',
    ja: 'すでに実施されています。',
    for: ['staff'],
  },
  NOT_STANDING: {
    description: 'It was not approved, or it has ended.',
    en: 'It does not stand.',
    ja: '効力がありません。',
    for: ['staff'],
  },
  NOT_PROPOSED: {
    description: 'Nothing was proposed that could be approved.',
    en: 'Nothing is proposed here.',
    ja: '提案されていません。',
    for: ['staff'],
  },
  END_PASSED: {
    description: 'Its end lies in the past, or further off than this may last.',
    en: 'It has to end in the future, and not later than allowed.',
    ja: '終了日時は、認められた期間内の将来の日時にしてください。',
    for: ['staff'],
  },
  KINDS_NOT_ALLOWED: {
    description: 'Kinds of data are missing, or the policy does not allow them here.',
    en: 'These kinds of data cannot be named here.',
    ja: '指定できない種類の情報が含まれているか、種類が指定されていません。',
    for: ['staff'],
  },
  MEMBERS_MISSING: {
    description: 'No member is named, or more than 100.',
    en: 'Name at least one member, and no more than 100.',
    ja: '会員を1人以上100人以下で指定してください。',
    for: ['staff'],
  },
} as const;
