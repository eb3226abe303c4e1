import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { Access, type PrivacyContext } from '../../privacy/index.ts';
import { Me } from './me.ts';
import { myself } from './member.reads.ts';

@Resolver()
export class MemberResolver {
  @Access('member')
  @Query(() => Me, { nullable: true, description: 'You, as the session says.' })
  me(@Ctx() { pages }: PrivacyContext, @Info() info: GraphQLResolveInfo): Promise<Me | null> {
    return pages.read(myself, info);
  }
}
