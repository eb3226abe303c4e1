/** What a caller did wrong, as a code that programs read and a sentence that people read (P4). */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Carries } from '../privacy/index.ts';
import type { Language } from './context.ts';

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

  @Field(() => [String], { nullable: true, description: 'The path of the input field that it is about.' })
  field!: readonly string[] | null;

  @Field(() => String, { description: 'For people, in the language asked for.' })
  message!: string;
}

export function userError(language: Language, code: UserErrorCode, field?: readonly string[]): UserError {
  return { code, field: field ?? null, message: codes[code][language] };
}
