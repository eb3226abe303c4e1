import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { UserError, userError } from '../error/index.ts';
import { block, MOST_BLOCKED, unblock, type BlockAnswer } from './blocking.ts';
import { blockById } from './blocked-member.reads.ts';
import { BlockedMember } from './blocked-member.ts';

@InputType({ description: 'Whom to block: by id or by nickname, one of the two.' })
class BlockMemberInput {
  @Field(() => ID, { nullable: true, description: 'The member.' })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'The member’s nickname, as it is shown.' })
  nickname?: string | null;
}

@InputType({ description: 'Whom to block no longer.' })
class UnblockMemberInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
}

@Carries()
@ObjectType({ description: 'The entry of your block list, or why there is none.' })
class BlockMemberPayload {
  @Field(() => BlockedMember, { nullable: true, description: 'The entry; null where it was refused.' })
  blockedMember!: BlockedMember | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'Whom you do not block any more, or why it could not be done.' })
class UnblockMemberPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the member who can bid again; null where it was refused.',
  })
  unblockedId!: string | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}

@Resolver()
export class BlockResolver {
  @Access('member')
  @Mutation(() => BlockMemberPayload, {
    description: `Takes no more bids of a member on what you sell, as a store too (R18). They are not told; bids of theirs that stand already stay. ${MOST_BLOCKED} members at most. To block twice is to block once, so it takes no key.`,
  })
  async blockMember(
    @Arg('input', () => BlockMemberInput, { description: 'Whom.' }) input: BlockMemberInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BlockMemberPayload> {
    const answer = await block(context, input);
    const userErrors = errorsOf(answer, context);
    if (!('id' in answer)) return { blockedMember: null, userErrors };
    const found = await context.pages.read(blockById, info, { id: answer.id }, { field: 'blockedMember' });
    return { blockedMember: found, userErrors };
  }

  @Access('member')
  @Mutation(() => UnblockMemberPayload, { description: 'Takes bids of a member again.' })
  async unblockMember(
    @Arg('input', () => UnblockMemberInput, { description: 'Whom.' }) input: UnblockMemberInput,
    @Ctx() context: MarketContext,
  ): Promise<UnblockMemberPayload> {
    const answer = await unblock(context, input.memberId);
    return { unblockedId: 'id' in answer ? answer.id : null, userErrors: errorsOf(answer, context) };
  }
}

function errorsOf(answer: BlockAnswer, { language }: MarketContext): UserError[] {
  return 'code' in answer ? [userError(language, answer.code, [answer.field])] : [];
}
