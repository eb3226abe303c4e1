import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { UserError, userErrors } from '../../error/index.ts';
import { MemberType } from '../member-type.ts';
import { correct } from './correction.ts';
import { RegistrationDetailsInput } from './details-input.ts';
import { confirmEmail } from './email-confirmation.ts';
import { register } from './joining.ts';
import { myRegistration } from './registration.reads.ts';
import { Registration } from './registration.ts';

@InputType({ description: 'A registration, as registrationForm asks for it.' })
class RegisterInput {
  @Field(() => String, { description: 'The version of the form that was shown, with its purposes (LG-3).' })
  formVersion!: string;

  @Field(() => MemberType, { description: 'A person or a company.' })
  memberType!: MemberType;

  @Field(() => String, {
    description: 'The name under which others will know you: 3 to 20 letters, digits, kana, kanji, `_`, `-`.',
  })
  nickname!: string;

  @Field(() => String, { description: 'The password, 10 to 128 characters.' })
  password!: string;

  @Field(() => RegistrationDetailsInput, { description: 'What the form asks for.' })
  details!: RegistrationDetailsInput;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (P9).' })
  idempotencyKey!: string;
}

@InputType({ description: 'The confirmation of an e-mail address.' })
class ConfirmEmailInput {
  @Field(() => String, { description: 'The token of the link, as the letter has it after `#`.' })
  token!: string;
}

@InputType({ description: 'Corrections of what you registered.' })
class CorrectRegistrationInput {
  @Field(() => Int, { description: 'The version that you read; another in the meantime gives STALE.' })
  version!: number;

  @Field(() => RegistrationDetailsInput, {
    description: 'What is to change; what is left out stays, null removes what is optional.',
  })
  details!: RegistrationDetailsInput;
}

@Carries()
@ObjectType({ description: 'That a letter is on its way; the same for every e-mail address.' })
class RegisterPayload {
  @Field(() => Boolean, { nullable: true, description: 'True: the mailbox is told how it goes on.' })
  accepted!: boolean | null;

  @Field(() => [UserError], { description: 'What was wrong, all of it.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'Whether the address is confirmed.' })
class ConfirmEmailPayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: you are a member and can sign in, or the new address counts.',
  })
  confirmed!: boolean | null;

  @Field(() => [UserError], { description: 'What was wrong.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'The registration as it now is.' })
class CorrectRegistrationPayload {
  @Field(() => Registration, { nullable: true, description: 'Your registration.' })
  registration!: Registration | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a new e-mail address waits for its mailbox; until then the old one counts.',
  })
  emailToConfirm!: boolean | null;

  @Field(() => [UserError], { description: 'What was wrong, all of it.' })
  userErrors!: readonly UserError[];
}

@Resolver()
export class RegistrationResolver {
  @Access('visitor', 'member')
  @Mutation(() => RegisterPayload, {
    description: 'Registers a member; the e-mail address must then be confirmed (P3).',
  })
  async register(
    @Arg('input', () => RegisterInput, { description: 'The filled-in form.' }) input: RegisterInput,
    @Ctx() context: MarketContext,
  ): Promise<RegisterPayload> {
    const answer = await register(context, input);
    if (answer.ok) return { accepted: true, userErrors: [] };
    return { accepted: null, userErrors: userErrors(context.language, answer.problems) };
  }

  @Access('visitor', 'member')
  @Mutation(() => ConfirmEmailPayload, { description: 'Confirms an e-mail address by the mailed link.' })
  async confirmEmail(
    @Arg('input', () => ConfirmEmailInput, { description: 'The link’s token.' }) input: ConfirmEmailInput,
    @Ctx() context: MarketContext,
  ): Promise<ConfirmEmailPayload> {
    const answer = await confirmEmail(context, input.token);
    if (answer.ok) return { confirmed: true, userErrors: [] };
    return { confirmed: null, userErrors: userErrors(context.language, answer.problems) };
  }

  @Access('member')
  @Mutation(() => CorrectRegistrationPayload, {
    description: 'Corrects what you registered, within 10 minutes of entering your password (P11.1).',
  })
  async correctRegistration(
    @Arg('input', () => CorrectRegistrationInput, { description: 'What is to change.' })
    input: CorrectRegistrationInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CorrectRegistrationPayload> {
    const answer = await correct(context, input);
    if (!answer.ok)
      return { registration: null, emailToConfirm: null, userErrors: userErrors(context.language, answer.problems) };
    const registration: Registration | null = await context.pages.read(
      myRegistration,
      info,
      {},
      { field: 'registration' },
    );
    return { registration, emailToConfirm: answer.value.emailToConfirm, userErrors: [] };
  }
}
