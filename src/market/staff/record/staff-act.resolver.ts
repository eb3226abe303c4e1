import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Access, type PrivacyContext } from '../../../privacy/index.ts';
import { OFFICER } from '../roles.ts';
import { StaffActConnection, staffActs, StaffActsArgs } from './staff-act.reads.ts';

@Resolver()
export class RecordResolver {
  @Access(OFFICER)
  @Query(() => StaffActConnection, {
    description: 'What the staff did, the newest first: to watch over them. It holds ids, and nothing of a member.',
  })
  staffActs(
    @Args(() => StaffActsArgs) _args: StaffActsArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(staffActs, info);
  }
}
