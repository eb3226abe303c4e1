/** What a caller did wrong, as a code that programs read and a sentence that people read (P4). */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Carries } from '../privacy/index.ts';
import { accountErrors } from './account-errors.ts';
import type { Language } from './context.ts';
import type { Problem } from './text/index.ts';
import { TextPlace } from './text-place.ts';

interface CodeWords {
  /** For the schema. */
  readonly description: string;
  readonly en: string;
  readonly ja: string;
}

/** Every code, with its sentence in both languages. A sentence never repeats what was sent. */
const codes = {
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
  PRICE_OUT_OF_RANGE: {
    description: 'A start price is at least 1 yen.',
    en: 'The start price is at least 1 yen.',
    ja: '開始価格は1円以上です。',
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
  WRONG_SIDE: {
    description: 'This is for the other side of the trade to do (P18).',
    en: 'This is for the other side to do.',
    ja: 'これは取引の相手方が行う操作です。',
  },
  CONTACT_CLOSED: {
    description: 'Contact between the two sides of the trade is over (P6.1).',
    en: 'Contact in this trade is over.',
    ja: 'この取引の連絡期間は終了しました。',
  },
  ...accountErrors,
} as const satisfies Readonly<Record<string, CodeWords>>;

export type UserErrorCode = keyof typeof codes;

const enumOfCodes = Object.fromEntries(Object.keys(codes).map((code) => [code, code]));
registerEnumType(enumOfCodes, {
  name: 'UserErrorCode',
  description: 'What was wrong with a mutation’s input, for programs. More may come.',
  valuesConfig: Object.fromEntries(Object.entries(codes).map(([code, { description }]) => [code, { description }])),
});

@Carries()
@ObjectType({ description: 'What was wrong with a mutation’s input; nothing was changed.' })
export class UserError {
  @Field(() => enumOfCodes, { description: 'For programs.' })
  code!: UserErrorCode;

  @Field(() => [String], { nullable: true, description: 'The field that it is about, as its path within `input`.' })
  field!: readonly string[] | null;

  @Field(() => String, { description: 'For people, in the language asked for.' })
  message!: string;

  @Field(() => [TextPlace], {
    nullable: true,
    description: 'Where in the text that was sent; with CONTACT_DATA_IN_TEXT alone.',
  })
  places?: readonly TextPlace[] | null;
}

export function userError(
  language: Language,
  code: UserErrorCode,
  field?: readonly string[],
  places?: readonly TextPlace[],
): UserError {
  return { code, field: field ?? null, message: codes[code][language], places: places ?? null };
}

/** Problems of an input as a payload tells them; the field `address.phone` is the path `["address", "phone"]`. */
export function userErrors(language: Language, problems: readonly Problem[]): UserError[] {
  return problems.map(({ field, code, places }) =>
    userError(language, codeOf(code), field === '' ? undefined : field.split('.'), places),
  );
}

function codeOf(code: string): UserErrorCode {
  if (!Object.hasOwn(codes, code)) throw new Error(`${code} is no code of the schema; add it to the codes.`);
  return code as UserErrorCode; // tested above
}
