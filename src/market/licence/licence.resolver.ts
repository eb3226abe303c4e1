import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Access, PageArgs, type PrivacyContext } from '../../privacy/index.ts';
import { PublishedPosts, publishedPosts, RemovedPosts, removedPosts } from './published-post.reads.ts';

@Resolver()
export class LicenceResolver {
  @Access('partner:published-posts')
  @Query(() => PublishedPosts, {
    description:
      'Published reviews, questions and answers, the first published first (P6.11). Go on after the last cursor for those that came since. Each look is recorded.',
  })
  publishedPosts(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(publishedPosts, info);
  }

  @Access('partner:published-posts')
  @Query(() => RemovedPosts, {
    description: 'Posts that are public no more, the first removed first: take them down (P6.11).',
  })
  removedPosts(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(removedPosts, info);
  }
}
