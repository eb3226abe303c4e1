import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries, knownId } from '../../privacy/index.ts';
import { act, once } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { UserError, userErrors } from '../error/index.ts';
import { sharedById } from './shared-details.reads.ts';
import { SharedDetails } from './shared-details.ts';
import {
  cardOf,
  ShareContactCardInput,
  ShareShippingSlipInput,
  slipOf,
  WithdrawSharedInput,
} from './sharing.inputs.ts';
import { share, takeBack, type Shared, type ShareOrder } from './sharing.ts';

@Carries()
@ObjectType({ description: 'What sharing, or taking back, came to.' })
class SharePayload {
  @Field(() => SharedDetails, { nullable: true, description: 'What is shared, and until when.' })
  shared!: SharedDetails | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

@Resolver()
export class SharingResolver {
  @Access('member')
  @Mutation(() => SharePayload, {
    description:
      'Shares contact details of yours with the other side, and nobody else, while the trade or the offer is open (P6.5). What they see is recorded.',
  })
  shareContactCard(
    @Arg('input', () => ShareContactCardInput, { description: 'What to share.' }) input: ShareContactCardInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SharePayload> {
    return shareOnce(context, info, input, { act: 'shareContactCard', read: (now) => cardOf(input, now) });
  }

  @Access('member')
  @Mutation(() => SharePayload, {
    description:
      'Shares your part of a shipping slip with the other side, and nobody else, while the trade or the offer is open (P6.5). What they see is recorded.',
  })
  shareShippingSlip(
    @Arg('input', () => ShareShippingSlipInput, { description: 'What to share.' }) input: ShareShippingSlipInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SharePayload> {
    return shareOnce(context, info, input, { act: 'shareShippingSlip', read: (now) => slipOf(input, now) });
  }

  @Access('member')
  @Mutation(() => SharePayload, {
    description:
      'Takes back what you shared: the other side sees it no more from now on, and its values are destroyed.',
  })
  async withdrawShared(
    @Arg('input', () => WithdrawSharedInput, { description: 'What to take back.' }) { sharedId }: WithdrawSharedInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SharePayload> {
    return answered(context, info, await act(context, (em) => takeBack(em, context.viewer, sharedId)));
  }
}

interface Words extends Pick<ShareOrder, 'read'> {
  readonly act: string;
}

/** A repetition finds its first answer. */
async function shareOnce(
  context: MarketContext,
  info: GraphQLResolveInfo,
  { idempotencyKey, ...input }: ShareContactCardInput | ShareShippingSlipInput,
  { act: name, read }: Words,
): Promise<SharePayload> {
  const { market, viewer } = context;
  const { tradeId, offerId } = input;
  const ids = [tradeId, offerId].map((id) => (typeof id === 'string' ? knownId(id) : null));
  const done = await act(context, (em) =>
    once<Shared>(
      context,
      em,
      { act: name, idempotencyKey, input: [...ids, { ...input, tradeId: null, offerId: null }] },
      () => share(em, market.vault, viewer, { tradeId, offerId, read }),
    ),
  );
  const reused: Shared = { problems: [{ field: '', code: 'KEY_REUSED' }] };
  return answered(context, info, done.kind === 'keyReused' ? reused : done.answer);
}

async function answered(
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
  answer: Shared,
): Promise<SharePayload> {
  if ('problems' in answer) return { shared: null, userErrors: userErrors(language, answer.problems) };
  const shared = await pages.read(sharedById, info, { id: answer.sharedId }, { field: 'shared' });
  return { shared, userErrors: [] };
}
