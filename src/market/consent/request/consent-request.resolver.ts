import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Access, Carries, PageArgs } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userErrors } from '../../error/index.ts';
import { ConsentRequestInput, RegisterConsentRequestInput, ReviseConsentRequestInput } from '../consent.inputs.ts';
import type { ConsentAnswer } from '../given/giving.ts';
import { consentRequestById, ConsentRequests, consentRequests } from './consent-request.reads.ts';
import { ConsentRequest } from './consent-request.ts';
import { close, publish, register, revise } from './requesting.ts';

@Carries()
@ObjectType({ description: 'What became of a request for consent.' })
class ConsentRequestPayload {
  @Field(() => ConsentRequest, { nullable: true, description: 'The request; null where nothing was done.' })
  request!: ConsentRequest | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

async function payloadOf(
  answer: ConsentAnswer,
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<ConsentRequestPayload> {
  if ('problems' in answer) return { request: null, userErrors: userErrors(language, answer.problems) };
  const request = await pages.read(consentRequestById, info, { id: answer.id }, { field: 'request' });
  return { request, userErrors: [] };
}

@Resolver()
export class ConsentRequestResolver {
  @Access('staff:privacy-officer')
  @Query(() => ConsentRequests, { description: 'All requests for consent, the last written first (P6.3).' })
  consentRequests(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(consentRequests, info);
  }

  @Access('staff:privacy-officer')
  @Mutation(() => ConsentRequestPayload, {
    description: 'Writes a request for consent down. Members are asked once it is published (P6.3).',
  })
  async registerConsentRequest(
    @Arg('input', () => RegisterConsentRequestInput, { description: 'What is to be asked.' })
    input: RegisterConsentRequestInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentRequestPayload> {
    return payloadOf(await register(context, input), context, info);
  }

  @Access('staff:privacy-officer')
  @Mutation(() => ConsentRequestPayload, {
    description: 'Gives a request new words, as its next version. Consents to earlier words stand as they were given.',
  })
  async reviseConsentRequest(
    @Arg('input', () => ReviseConsentRequestInput, { description: 'The new words.' }) input: ReviseConsentRequestInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentRequestPayload> {
    return payloadOf(await revise(context, input), context, info);
  }

  @Access('staff:privacy-officer')
  @Mutation(() => ConsentRequestPayload, { description: 'Asks members from now on.' })
  async publishConsentRequest(
    @Arg('input', () => ConsentRequestInput, { description: 'Which.' }) { requestId }: ConsentRequestInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentRequestPayload> {
    return payloadOf(await publish(context, requestId), context, info);
  }

  @Access('staff:privacy-officer')
  @Mutation(() => ConsentRequestPayload, {
    description: 'Asks no more members, for good. Consents that were given stand until they are withdrawn.',
  })
  async closeConsentRequest(
    @Arg('input', () => ConsentRequestInput, { description: 'Which.' }) { requestId }: ConsentRequestInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentRequestPayload> {
    return payloadOf(await close(context, requestId), context, info);
  }
}
