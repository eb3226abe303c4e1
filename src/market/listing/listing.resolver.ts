import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Access, type PrivacyContext } from '../../privacy/index.ts';
import { ListingsArgs } from './listing.args.ts';
import { Listing } from './listing.ts';
import { listingById } from './listing.reads.ts';
import { ListingConnection, listings } from './listings.reads.ts';

@Resolver()
export class ListingResolver {
  @Access('visitor', 'member')
  @Query(() => Listing, {
    nullable: true,
    description: 'A listing by its id; null when there is none that you may know of.',
  })
  listing(
    @Arg('id', () => ID, { description: 'The listing’s id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Listing | null> {
    return pages.read(listingById, info, { id });
  }

  @Access('visitor', 'member')
  @Query(() => ListingConnection, {
    description: 'The published listings that you may know of; those open to bids unless the filter says otherwise.',
  })
  listings(
    @Args(() => ListingsArgs) _args: ListingsArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(listings, info);
  }
}
