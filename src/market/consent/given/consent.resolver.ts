import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Access, Carries, PageArgs } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userErrors } from '../../error/index.ts';
import { GiveConsentInput, WithdrawConsentInput } from '../consent.inputs.ts';
import { consentById, Consents, consents } from './consent.reads.ts';
import { Consent } from './consent.ts';
import { give, withdraw, type ConsentAnswer } from './giving.ts';

@Carries()
@ObjectType({ description: 'What giving a consent, or taking it back, came to.' })
class ConsentPayload {
  @Field(() => Consent, { nullable: true, description: 'The consent as it is now; null where nothing was done.' })
  consent!: Consent | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

async function payloadOf(
  answer: ConsentAnswer,
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<ConsentPayload> {
  if ('problems' in answer) return { consent: null, userErrors: userErrors(language, answer.problems) };
  return { consent: await pages.read(consentById, info, { id: answer.id }, { field: 'consent' }), userErrors: [] };
}

@Resolver()
export class ConsentResolver {
  @Access('partner:consents')
  @Query(() => Consents, {
    description:
      'The consents that members gave to you and that stand, the last given first, each with the data consented to (P6.3). Each look at data is recorded, and the member reads that.',
  })
  consents(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(consents, info);
  }

  @Access('member')
  @Mutation(() => ConsentPayload, {
    description: 'Consents to what is asked, in the words that were read (P6.3). It can be taken back at any time.',
  })
  async giveConsent(
    @Arg('input', () => GiveConsentInput, { description: 'To what.' }) input: GiveConsentInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    return payloadOf(await give(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => ConsentPayload, {
    description: 'Takes a consent of yours back: from now on the recipient is shown nothing on its ground (P6.3).',
  })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'Which.' }) { consentId }: WithdrawConsentInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    return payloadOf(await withdraw(context, consentId), context, info);
  }
}
