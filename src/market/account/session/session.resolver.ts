import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { DateTime } from '../../scalars.ts';
import { UserError, userErrors } from '../../error/index.ts';
import type { Read } from '../../text/index.ts';
import { enterPassword, signOut, signOutEverywhere } from './leaving.ts';
import { refreshSession } from './refresh.ts';
import { signIn, type Tokens } from './sign-in.ts';

@InputType({ description: 'E-mail and password.' })
class SignInInput {
  @Field(() => String, { description: 'The e-mail address registered.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}

@InputType({ description: 'A refresh token.' })
class RefreshSessionInput {
  @Field(() => String, { description: 'The last one that was given out for the session; it works once.' })
  refreshToken!: string;
}

@InputType({ description: 'The password, once more.' })
class ConfirmPasswordInput {
  @Field(() => String, { description: 'The password.' })
  password!: string;
}

@Carries()
@ObjectType({ description: 'What a client needs to speak for a member.' })
class SessionTokens {
  @Field(() => String, { description: 'For the header `Authorization: Bearer …`.' })
  accessToken!: string;

  @Field(() => String, { description: 'For refreshSession, once. One that comes a second time ends the session.' })
  refreshToken!: string;

  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;
}

@Carries()
@ObjectType({ description: 'A session, or why there is none.' })
class SessionPayload {
  @Field(() => SessionTokens, { nullable: true, description: 'The tokens of the session.' })
  tokens!: Tokens | null;

  @Field(() => [UserError], { description: 'What was wrong.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'Whether you are signed out.' })
class SignOutPayload {
  @Field(() => Boolean, { nullable: true, description: 'True: what was given out for the session is dead.' })
  signedOut!: boolean | null;

  @Field(() => [UserError], { description: 'What was wrong.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'Whether the password was right.' })
class ConfirmPasswordPayload {
  @Field(() => DateTime, { nullable: true, description: 'Until when you can correct your data (P11.1).' })
  confirmedUntil!: Date | null;

  @Field(() => [UserError], { description: 'What was wrong.' })
  userErrors!: readonly UserError[];
}

const signedOut: SignOutPayload = { signedOut: true, userErrors: [] };

@Resolver()
export class SessionResolver {
  @Access('visitor', 'member')
  @Mutation(() => SessionPayload, {
    description: 'Opens a session. Whether the e-mail or the password is wrong is not said.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
    @Ctx() context: MarketContext,
  ): Promise<SessionPayload> {
    return payload(await signIn(context, input), context);
  }

  @Access('visitor', 'member')
  @Mutation(() => SessionPayload, { description: 'New tokens for old; the old refresh token is dead.' })
  async refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The token to exchange.' }) input: RefreshSessionInput,
    @Ctx() context: MarketContext,
  ): Promise<SessionPayload> {
    return payload(await refreshSession(context, input.refreshToken), context);
  }

  @Access('member')
  @Mutation(() => SignOutPayload, { description: 'Ends this session at once.' })
  async signOut(@Ctx() context: MarketContext): Promise<SignOutPayload> {
    await signOut(context);
    return signedOut;
  }

  @Access('member')
  @Mutation(() => SignOutPayload, { description: 'Ends all your sessions at once, this one too.' })
  async signOutEverywhere(@Ctx() context: MarketContext): Promise<SignOutPayload> {
    await signOutEverywhere(context);
    return signedOut;
  }

  @Access('member')
  @Mutation(() => ConfirmPasswordPayload, {
    description: 'Enters the password again, before one’s own data is corrected (P11.1).',
  })
  async confirmPassword(
    @Arg('input', () => ConfirmPasswordInput, { description: 'The password.' }) input: ConfirmPasswordInput,
    @Ctx() context: MarketContext,
  ): Promise<ConfirmPasswordPayload> {
    const entered = await enterPassword(context, input.password);
    if (entered.ok) return { confirmedUntil: entered.value, userErrors: [] };
    return { confirmedUntil: null, userErrors: userErrors(context.language, entered.problems) };
  }
}

function payload(answer: Read<Tokens>, { language }: MarketContext): SessionPayload {
  if (answer.ok) return { tokens: answer.value, userErrors: [] };
  return { tokens: null, userErrors: userErrors(language, answer.problems) };
}
