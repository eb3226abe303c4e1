import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userError, type UserErrorCode } from '../../error/index.ts';
import { Listing, listingById } from '../../listing/index.ts';
import { MOST_WATCHED, unwatch, watch } from './watching.ts';

@InputType({ description: 'A listing to keep an eye on.' })
class WatchListingInput {
  @Field(() => ID, { description: 'The listing.' })
  listingId!: string;
}

@InputType({ description: 'A listing to keep an eye on no longer.' })
class UnwatchListingInput {
  @Field(() => ID, { description: 'The listing.' })
  listingId!: string;
}

@Carries()
@ObjectType({ description: 'What a change of the watch list came to.' })
class WatchListingPayload {
  @Field(() => Listing, { nullable: true, description: 'The listing; null when there is none that you may know of.' })
  listing!: Listing | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

async function payloadOf(
  code: UserErrorCode | null,
  { listingId }: WatchListingInput,
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<WatchListingPayload> {
  const listing = await pages.read(listingById, info, { id: listingId }, { field: 'listing' });
  return { listing, userErrors: code ? [userError(language, code, ['listingId'])] : [] };
}

@Resolver()
export class WatchResolver {
  @Access('member')
  @Mutation(() => WatchListingPayload, {
    description: `Puts a listing on your watch list, where nobody else sees it; ${MOST_WATCHED} at most. To watch twice is to watch once, so it takes no key.`,
  })
  async watchListing(
    @Arg('input', () => WatchListingInput, { description: 'Which.' }) input: WatchListingInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WatchListingPayload> {
    return payloadOf(await watch(context, input.listingId), input, context, info);
  }

  @Access('member')
  @Mutation(() => WatchListingPayload, { description: 'Takes a listing off your watch list.' })
  async unwatchListing(
    @Arg('input', () => UnwatchListingInput, { description: 'Which.' }) input: UnwatchListingInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WatchListingPayload> {
    return payloadOf(await unwatch(context, input.listingId), input, context, info);
  }
}
