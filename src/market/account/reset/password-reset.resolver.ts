import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userErrors } from '../../error/index.ts';
import { requestReset, resetPassword } from './password-reset.ts';

@InputType({ description: 'Whose password is to be reset.' })
class RequestPasswordResetInput {
  @Field(() => String, { description: 'An e-mail address; it gets a letter, registered or not.' })
  email!: string;
}

@InputType({ description: 'A new password, by a mailed link.' })
class ResetPasswordInput {
  @Field(() => String, { description: 'The token of the link, as the letter has it after `#`.' })
  token!: string;

  @Field(() => String, { description: 'The new password, 10 to 128 characters.' })
  password!: string;
}

@Carries()
@ObjectType({ description: 'That a letter is on its way; the same for every address.' })
class RequestPasswordResetPayload {
  @Field(() => Boolean, { nullable: true, description: 'True: the mailbox is told how it goes on.' })
  accepted!: boolean | null;

  @Field(() => [UserError], { description: 'What was wrong.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'Whether the password is changed.' })
class ResetPasswordPayload {
  @Field(() => Boolean, { nullable: true, description: 'True: the new password counts, and every session is ended.' })
  changed!: boolean | null;

  @Field(() => [UserError], { description: 'What was wrong.' })
  userErrors!: readonly UserError[];
}

@Resolver()
export class PasswordResetResolver {
  @Access('visitor', 'member')
  @Mutation(() => RequestPasswordResetPayload, { description: 'Sends a link for a new password to an e-mail address.' })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'Whose.' }) input: RequestPasswordResetInput,
    @Ctx() context: MarketContext,
  ): Promise<RequestPasswordResetPayload> {
    const answer = await requestReset(context, input.email);
    if (answer.ok) return { accepted: true, userErrors: [] };
    return { accepted: null, userErrors: userErrors(context.language, answer.problems) };
  }

  @Access('visitor', 'member')
  @Mutation(() => ResetPasswordPayload, { description: 'Sets a new password by a mailed link; every session ends.' })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The link’s token and the new password.' })
    input: ResetPasswordInput,
    @Ctx() context: MarketContext,
  ): Promise<ResetPasswordPayload> {
    const answer = await resetPassword(context, input);
    if (answer.ok) return { changed: true, userErrors: [] };
    return { changed: null, userErrors: userErrors(context.language, answer.problems) };
  }
}
