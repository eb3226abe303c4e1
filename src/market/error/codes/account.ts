/** What can be wrong with what people enter about themselves, and with their passwords, tokens and links. */
export const accountErrors = {
  INVALID: {
    description: 'It cannot be read as what the field asks for.',
    en: 'Check what you entered.',
    ja: '入力内容を確認してください。',
  },
  REQUIRED: {
    description: 'The form in force needs it (P3).',
    en: 'This is needed.',
    ja: '必須の項目です。',
  },
  NOT_ASKED: {
    description: 'The form in force does not ask this of this kind of member; it is not kept.',
    en: 'This is not asked for. Leave it out.',
    ja: 'この項目は入力できません。',
  },
  TOO_SHORT: { description: 'It is too short.', en: 'This is too short.', ja: '短すぎます。' },
  TOO_LONG: { description: 'It is too long.', en: 'This is too long.', ja: '長すぎます。' },
  CHARACTERS: {
    description: 'It holds characters that the field does not take.',
    en: 'This holds characters that cannot be used here.',
    ja: '使用できない文字が含まれています。',
  },
  RESERVED: {
    description: 'A nickname that would speak for the operator or for no one.',
    en: 'This name cannot be used.',
    ja: 'この名前は使用できません。',
  },
  CONTACT_DATA: {
    description: 'A nickname must not hold contact data (P14).',
    en: 'A nickname cannot hold contact details.',
    ja: 'ニックネームに連絡先は使用できません。',
  },
  NICKNAME_TAKEN: {
    description: 'The nickname is another’s, or was asked for before.',
    en: 'This nickname is taken.',
    ja: 'このニックネームは使用されています。',
  },
  NOT_ADULT: {
    description: 'Members are adults (P3).',
    en: 'You can register once you are of age.',
    ja: '成年に達している方のみ登録できます。',
  },
  ONE_CHARACTER: {
    description: 'A password of one character repeated.',
    en: 'Choose a password that is harder to guess.',
    ja: '推測されにくいパスワードにしてください。',
  },
  GUESSED_FIRST: {
    description: 'A password that is among the first to be guessed.',
    en: 'Choose a password that is harder to guess.',
    ja: '推測されにくいパスワードにしてください。',
  },
  LIKE_EMAIL: {
    description: 'A password that is the e-mail address.',
    en: 'The password must not be your e-mail address.',
    ja: 'メールアドレスと同じパスワードは使用できません。',
  },
  LIKE_NICKNAME: {
    description: 'A password that is the nickname.',
    en: 'The password must not be your nickname.',
    ja: 'ニックネームと同じパスワードは使用できません。',
  },
  FORM_CHANGED: {
    description: 'Another registration form is in force than the one that was shown (LG-3): registrationForm.',
    en: 'The form has changed. Read it again.',
    ja: '登録フォームが変更されました。もう一度ご確認ください。',
  },
  LINK_REFUSED: {
    description: 'The link is unknown, was used, or is too old.',
    en: 'This link does not work any more. Ask for a new one.',
    ja: 'このリンクは使用できません。もう一度お手続きください。',
  },
  SIGN_IN_REFUSED: {
    description: 'E-mail and password do not belong to a confirmed member; which of them is wrong is not said.',
    en: 'The e-mail address or the password is wrong.',
    ja: 'メールアドレスまたはパスワードが違います。',
  },
  REFRESH_REFUSED: {
    description: 'The refresh token does not count any more: sign in again.',
    en: 'Sign in again.',
    ja: 'もう一度サインインしてください。',
  },
  PASSWORD_WRONG: {
    description: 'The password is not the member’s.',
    en: 'The password is wrong.',
    ja: 'パスワードが違います。',
  },
  LIMIT_OUT_OF_RANGE: {
    description: 'A store’s limit of auctions that one member leads is a number from 1 to 1,000, or none.',
    en: 'Enter a number from 1 to 1,000, or nothing.',
    ja: '1から1,000までの数を入力するか、空欄にしてください。',
  },
  STORE_OPEN_ALREADY: {
    description: 'A member has one open store at a time.',
    en: 'You have an open store.',
    ja: 'すでにストアが開設されています。',
  },
} as const;
