/** What members and staff send about consents. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { RegisteredKinds, type RegisteredKind } from '../member/index.ts';
import { IdempotencyKey } from '../scalars.ts';
import { LONGEST_PURPOSE, LONGEST_TEXT } from './request/request-texts.ts';

@InputType({ description: 'A consent to what was read.' })
export class GiveConsentInput {
  @Field(() => ID, { description: 'What is asked: a ConsentRequest.' })
  requestId!: string;

  @Field(() => Int, { description: 'The version of its words that were read; with an older one the answer is STALE.' })
  textVersion!: number;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'Taking a consent back.' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: 'The consent.' })
  consentId!: string;
}

@InputType({ description: 'The words of a request for consent.' })
class ConsentTexts {
  @Field(() => String, { description: `What for, in Japanese: one line, at most ${LONGEST_PURPOSE} characters.` })
  purposeJa!: string;

  @Field(() => String, { description: `What for, in English: one line, at most ${LONGEST_PURPOSE} characters.` })
  purposeEn!: string;

  @Field(() => String, { description: `What one consents to, in Japanese: at most ${LONGEST_TEXT} characters.` })
  textJa!: string;

  @Field(() => String, { description: `What one consents to, in English: at most ${LONGEST_TEXT} characters.` })
  textEn!: string;
}

@InputType({ description: 'A request for consent (P6.3, LG-14).' })
export class RegisterConsentRequestInput extends ConsentTexts {
  @Field(() => ID, {
    description: 'The recipient: a partner under contract for `consents`, whose ground in law is consent.',
  })
  partnerId!: string;

  @Field(() => [RegisteredKinds], { description: 'The kinds of data; for others there must be another request.' })
  kinds!: RegisteredKind[];

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'New words for a request for consent; recipient and kinds stay.' })
export class ReviseConsentRequestInput extends ConsentTexts {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'The version that is replaced (P10).' })
  textVersion!: number;
}

@InputType({ description: 'Which request for consent.' })
export class ConsentRequestInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}
