/** What can be wrong with any input. */
export const generalErrors = {
  NOT_FOUND: {
    description: 'There is no such thing that you may know of (P6).',
    en: 'There is no such thing.',
    ja: '見つかりません。',
  },
  STALE: {
    description: 'It changed since the version that was sent; read it again (P10).',
    en: 'It changed in the meantime. Read it again.',
    ja: 'その間に変更されました。もう一度読み込んでください。',
  },
  KEY_REUSED: {
    description: 'The idempotency key was used before with another input (R31).',
    en: 'This idempotency key was used for something else.',
    ja: 'このキーは別の操作に使われています。',
  },
  PASSWORD_NEEDED: {
    description: 'The password must have been entered within the last 10 minutes (P11.1): confirmPassword.',
    en: 'Enter your password again first.',
    ja: 'もう一度パスワードを入力してください。',
  },
  WRONG_STATE: {
    description: 'What it is in now does not allow this (P18).',
    en: 'This is not possible in its present state.',
    ja: '現在の状態ではできません。',
  },
  CONTACT_DATA_IN_TEXT: {
    description: 'A public text holds contact data or a card number (P14); `places` marks where.',
    en: 'Contact details and card numbers cannot stand in a public text. Take out what is marked.',
    ja: '公開される文章に連絡先やカード番号は記載できません。該当箇所を削除してください。',
  },
  TEXT_MISSING: {
    description: 'A text that is needed has nothing in it that can be read.',
    en: 'Enter a text.',
    ja: '文章を入力してください。',
  },
  TEXT_TOO_LONG: {
    description: 'A text is longer than its field says.',
    en: 'The text is too long.',
    ja: '文章が長すぎます。',
  },
  TEXT_UNFIT: {
    description: 'A text holds a control character or half a character.',
    en: 'The text holds a character that cannot be shown.',
    ja: '表示できない文字が含まれています。',
  },
} as const;
