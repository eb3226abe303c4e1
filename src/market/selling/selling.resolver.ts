import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { userErrors } from '../error/index.ts';
import { listingById } from '../listing/index.ts';
import { cancel, endEarly, type Outcome } from './selling-transactions.ts';
import { relist } from './relisting.ts';
import { remove } from './removal.ts';
import {
  CancelListingInput,
  CancelListingPayload,
  EndListingEarlyInput,
  ListingStepPayload,
  RelistListingInput,
  RelistListingPayload,
  RemoveBidderInput,
} from './selling.inputs.ts';

@Resolver()
export class SellingResolver {
  @Access('member')
  @Mutation(() => ListingStepPayload, {
    description:
      'Ends an auction of yours now: its leader wins at the price as it stands (R15). It cannot be taken back.',
  })
  async endListingEarly(
    @Arg('input', () => EndListingEarlyInput, { description: 'Which.' }) input: EndListingEarlyInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListingStepPayload> {
    return payloadOf(await endEarly(context, input), input, context, info);
  }

  @Access('member')
  @Mutation(() => CancelListingPayload, {
    description:
      'Calls an auction of yours off: nobody wins, its bidders are told. Once anybody bid, it costs a fee (R16).',
  })
  async cancelListing(
    @Arg('input', () => CancelListingInput, { description: 'Which.' }) input: CancelListingInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CancelListingPayload> {
    const outcome = await cancel(context, input);
    const fee = outcome.kind === 'cancelled' ? outcome.fee : null;
    return { ...(await payloadOf(outcome, input, context, info)), fee };
  }
}

@Resolver()
export class RemovalResolver {
  @Access('member')
  @Mutation(() => ListingStepPayload, {
    description:
      'Takes all bids of a member out of an auction of yours; they may not bid there again, and the price is that of the others (R17).',
  })
  async removeBidder(
    @Arg('input', () => RemoveBidderInput, { description: 'Whose, and where.' }) input: RemoveBidderInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListingStepPayload> {
    return payloadOf(await remove(context, input), input, context, info);
  }

  @Access('member')
  @Mutation(() => RelistListingPayload, {
    description:
      'Puts an unsold auction of yours up again, three times at most, at a lower start price if you like (R21).',
  })
  async relistListing(
    @Arg('input', () => RelistListingInput, { description: 'Which, until when.' }) input: RelistListingInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelistListingPayload> {
    const { pages, language } = context;
    const answer = await relist(context, input);
    if ('problems' in answer)
      return { listing: null, refused: answer.refused ?? null, userErrors: userErrors(language, answer.problems) };
    const { id } = answer;
    const listing = id === null ? null : await pages.read(listingById, info, { id }, { field: 'listing' });
    return { listing, refused: null, userErrors: [] };
  }
}

/** Refused or not, the payload shows the listing as it stands. */
export async function payloadOf(
  outcome: Outcome<{ readonly kind: string }>,
  { listingId }: { readonly listingId: string },
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<ListingStepPayload> {
  if (outcome.kind === 'notFound')
    return {
      listing: null,
      refused: null,
      userErrors: userErrors(language, [{ code: 'NOT_FOUND', field: 'listingId' }]),
    };
  const listing = await pages.read(listingById, info, { id: listingId }, { field: 'listing' });
  if (!('code' in outcome)) return { listing, refused: null, userErrors: [] };
  const { code, from, to } = outcome;
  return { listing, refused: { from, to }, userErrors: userErrors(language, [{ code, field: 'listingId' }]) };
}
