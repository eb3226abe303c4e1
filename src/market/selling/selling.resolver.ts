import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { userErrors } from '../error/index.ts';
import { listingById } from '../listing/index.ts';
import { cancel, endEarly, type Outcome } from './selling-transactions.ts';
import {
  CancelListingInput,
  CancelListingPayload,
  EndListingEarlyInput,
  ListingStepPayload,
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
