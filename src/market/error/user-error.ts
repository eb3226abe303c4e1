/** What a caller did wrong, as a code that programs read and a sentence that people read (P4). */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { CallerWord } from '../../policy/index.ts';
import { Carries, reserve } from '../../privacy/index.ts';
import type { Language } from '../context.ts';
import type { Problem } from '../text/index.ts';
import { accountErrors } from './codes/account.ts';
import { blockErrors } from './codes/block.ts';
import { claimErrors } from './codes/claim.ts';
import { consentErrors } from './codes/partners-and-staff/consent.ts';
import { dossierErrors } from './codes/partners-and-staff/dossier.ts';
import { generalErrors } from './codes/general.ts';
import { listingErrors } from './codes/listing.ts';
import { noticeErrors } from './codes/notice.ts';
import { partnerErrors } from './codes/partners-and-staff/partner.ts';
import { paymentErrors } from './codes/payment.ts';
import { postErrors } from './codes/post.ts';
import { photoErrors } from './codes/photo.ts';
import { runnerUpErrors } from './codes/runner-up.ts';
import { sellingErrors } from './codes/selling.ts';
import { staffErrors } from './codes/partners-and-staff/staff.ts';
import { supportToolErrors } from './codes/support-tool.ts';
import { tradeErrors } from './codes/trade.ts';
import { watchErrors } from './codes/watch.ts';
import { TextPlace } from './text-place.ts';

interface CodeWords {
  /** For the schema. */
  readonly description: string;
  readonly en: string;
  readonly ja: string;
  /** Where not everyone can meet it: who can. In the schemas of others it is not there. */
  readonly for?: readonly CallerWord[];
}

/** Every code, with its sentence in both languages. A sentence never repeats what was sent. */
const codes = {
  ...generalErrors,
  ...listingErrors,
  ...tradeErrors,
  ...paymentErrors,
  ...postErrors,
  ...watchErrors,
  ...photoErrors,
  ...runnerUpErrors,
  ...sellingErrors,
  ...noticeErrors,
  ...supportToolErrors,
  ...accountErrors,
  ...blockErrors,
  ...partnerErrors,
  ...consentErrors,
  ...staffErrors,
  ...dossierErrors,
  ...claimErrors,
} as const satisfies Readonly<Record<string, CodeWords>>;

export type UserErrorCode = keyof typeof codes;

const enumOfCodes = Object.fromEntries(Object.keys(codes).map((code) => [code, code]));
registerEnumType(enumOfCodes, {
  name: 'UserErrorCode',
  description: 'What was wrong with a mutation’s input, for programs. More may come.',
  valuesConfig: Object.fromEntries(Object.entries(codes).map(([code, { description }]) => [code, { description }])),
});
for (const [code, words] of Object.entries<CodeWords>(codes)) if (words.for) reserve('UserErrorCode', code, words.for);

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
