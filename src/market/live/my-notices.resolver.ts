import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Resolver, Subscription } from 'type-graphql';
import { Access, follow, type PrivacyContext } from '../../privacy/index.ts';
import { Notice } from '../notice/index.ts';
import { comingNotices } from './my-notices.reads.ts';

interface Asked {
  readonly args: { readonly after?: number | null };
  readonly context: PrivacyContext;
}

@Resolver()
export class MyNoticesResolver {
  @Access('member')
  @Subscription(() => Notice, {
    nullable: true,
    description: 'Your notices as they come, one that happens again as well, each once it is committed.',
    subscribe: ({ args, context }: Asked) => follow(comingNotices, { id: context.viewer.id, after: args.after }),
  })
  myNotices(
    @Arg('after', () => Int, {
      nullable: true,
      description:
        'The last revision that you have: what you missed since then comes first, the latest 500 of it (`me { notices }` has the rest). Left out: only what is new.',
    })
    _after: number | null,
    @Ctx() { pages, viewer }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Notice | null> {
    return pages.read(comingNotices, info, { id: viewer.id });
  }
}
