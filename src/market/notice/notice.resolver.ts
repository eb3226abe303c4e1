import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { UserError, userError, type UserErrorCode } from '../error/index.ts';
import { Me } from '../member/index.ts';
import { ownNotices } from './notice.reads.ts';
import { markRead, MOST_MARKED, setPreferences } from './notice-acts.ts';
import { NoticeLanguage, NoticePreferenceInput } from './preference/notice-preference.ts';

@InputType({ description: 'Notices that you have read.' })
class MarkNoticesReadInput {
  @Field(() => [ID], {
    nullable: true,
    description: `Which, ${MOST_MARKED} at most; all that are unread when left out.`,
  })
  ids?: string[] | null;
}

@InputType({ description: 'What is mailed to you. What is left out stays.' })
class SetNoticePreferencesInput {
  @Field(() => [NoticePreferenceInput], { defaultValue: [], description: 'The kinds that change.' })
  preferences!: NoticePreferenceInput[];

  @Field(() => NoticeLanguage, { nullable: true, description: 'The language of those mails.' })
  language?: NoticeLanguage | null;
}

@Carries()
@ObjectType({ description: 'What came of it.' })
class NoticesPayload {
  @Field(() => Me, { nullable: true, description: 'You, with your notices as they are now.' })
  me!: Me | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

async function payloadOf(
  code: UserErrorCode | null,
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<NoticesPayload> {
  const me = await pages.read(ownNotices, info, {}, { field: 'me' });
  return { me, userErrors: code ? [userError(language, code, ['ids'])] : [] };
}

@Resolver()
export class NoticeResolver {
  @Access('member')
  @Mutation(() => NoticesPayload, {
    description: 'Marks notices of yours as read. Of several, those that are yours are marked even if another is not.',
  })
  async markNoticesRead(
    @Arg('input', () => MarkNoticesReadInput, { description: 'Which.' }) input: MarkNoticesReadInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NoticesPayload> {
    return payloadOf(await markRead(context, input.ids ?? null), context, info);
  }

  @Access('member')
  @Mutation(() => NoticesPayload, { description: 'Says which notices are mailed to you, and in which language.' })
  async setNoticePreferences(
    @Arg('input', () => SetNoticePreferencesInput, { description: 'What changes.' }) input: SetNoticePreferencesInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NoticesPayload> {
    await setPreferences(context, input.preferences, input.language ?? null);
    return payloadOf(null, context, info);
  }
}
