import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Resolver, Subscription } from 'type-graphql';
import { Access, follow, type PrivacyContext } from '../../privacy/index.ts';
import { ListingUpdate } from './listing-update.ts';
import { listingUpdates } from './listing-update.reads.ts';

@Resolver()
export class ListingUpdateResolver {
  @Access('visitor', 'member')
  @Subscription(() => ListingUpdate, {
    nullable: true,
    description:
      'The auction after each visible change, once it is committed (P16): how it stands now first, then what changes. In a burst of changes the newest state stands for all; `Listing.priceHistory` has each step. It ends when there is no such listing that you may know of.',
    subscribe: ({ args }: { args: { id: string; after?: number | null } }) => follow(listingUpdates, args),
  })
  listingUpdated(
    @Arg('id', () => ID, { description: 'The listing’s id.' }) id: string,
    @Arg('after', () => Int, {
      nullable: true,
      description: 'The last revision that you have: nothing comes until there is a newer one.',
    })
    _after: number | null,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListingUpdate | null> {
    return pages.read(listingUpdates, info, { id });
  }
}
