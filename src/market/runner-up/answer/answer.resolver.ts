import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries, knownId } from '../../../privacy/index.ts';
import { act, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userError, type UserErrorCode } from '../../error/index.ts';
import { Listing, listingById } from '../../listing/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { Trade, tradeById } from '../../trade/index.ts';
import { accept, letGo } from './answering.ts';

@InputType({ description: 'An offer to a runner-up.' })
class OfferInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;
}

@InputType({ description: 'Accepting an offer that was made to you. It binds as a bid does.' })
class AcceptOfferInput extends OfferInput {
  @Field(() => IdempotencyKey, { description: 'Sent again with the same offer, it gets the first answer (R31).' })
  idempotencyKey!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only say whether it could be accepted now, and accept nothing (P20).',
  })
  validateOnly!: boolean;
}

@Carries()
@ObjectType({ description: 'What accepting an offer came to.' })
class AcceptOfferPayload {
  @Field(() => Trade, { nullable: true, description: 'The trade that it became, with you as its winner (P6.1).' })
  trade!: Trade | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was accepted, or could be.' })
  userErrors!: UserError[];
}

@Carries()
@ObjectType({ description: 'What declining or withdrawing an offer came to.' })
class EndOfferPayload {
  @Field(() => Listing, { nullable: true, description: 'What was offered; the offer itself is gone (P6.2).' })
  listing!: Listing | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when the offer is gone.' })
  userErrors!: UserError[];
}

type Accepted = { readonly tradeId: string | null } | { readonly code: UserErrorCode };

@Resolver()
export class AnswerResolver {
  @Access('member')
  @Mutation(() => AcceptOfferPayload, {
    description:
      'The runner-up accepts and becomes the winner of a new trade: only now are there contact cards (P6.2).',
  })
  async acceptOffer(
    @Arg('input', () => AcceptOfferInput, { description: 'The offer.' }) input: AcceptOfferInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AcceptOfferPayload> {
    const answer = await accepted(context, input);
    if ('code' in answer) return { trade: null, userErrors: [userError(context.language, answer.code)] };
    if (answer.tradeId === null) return { trade: null, userErrors: [] };
    const trade = await context.pages.read(tradeById, info, { id: answer.tradeId }, { field: 'trade' });
    return { trade, userErrors: [] };
  }

  @Access('member')
  @Mutation(() => EndOfferPayload, {
    description: 'The runner-up declines; the seller may then offer it to the next. It has no effect on ratings (R23).',
  })
  declineOffer(
    @Arg('input', () => OfferInput, { description: 'The offer.' }) input: OfferInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndOfferPayload> {
    return ended(context, info, input, 'declineOffer');
  }

  @Access('member')
  @Mutation(() => EndOfferPayload, { description: 'The seller takes back an offer that was not answered (R23).' })
  withdrawOffer(
    @Arg('input', () => OfferInput, { description: 'The offer.' }) input: OfferInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndOfferPayload> {
    return ended(context, info, input, 'withdrawOffer');
  }
}

/** A repetition finds its first answer; a dry run uses up no key. */
function accepted(context: MarketContext, input: AcceptOfferInput): Promise<Accepted> {
  const { market, viewer } = context;
  const { offerId, idempotencyKey, validateOnly } = input;
  return act<Accepted>(context, async (em) => {
    const take = () => accept(em, market.vault, viewer, input);
    if (validateOnly) return take();
    const keyed = { act: 'acceptOffer', idempotencyKey, input: [knownId(offerId)] };
    const done = await once<Accepted>(context, em, keyed, take);
    return done.kind === 'keyReused' ? { code: 'KEY_REUSED' } : done.answer;
  });
}

async function ended(
  context: MarketContext,
  info: GraphQLResolveInfo,
  { offerId }: OfferInput,
  step: 'declineOffer' | 'withdrawOffer',
): Promise<EndOfferPayload> {
  const answer = await act(context, (em) => letGo(em, context.viewer, offerId, step));
  if ('code' in answer) return { listing: null, userErrors: [userError(context.language, answer.code)] };
  const listing = await context.pages.read(listingById, info, { id: answer.listingId }, { field: 'listing' });
  return { listing, userErrors: [] };
}
