import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Access, type PrivacyContext } from '../../../privacy/index.ts';
import { PartnerReminders, partnerReminders, PartnerRemindersArgs } from './partner-reminder.reads.ts';

@Resolver()
export class ReminderResolver {
  @Access('staff:privacy-officer')
  @Query(() => PartnerReminders, {
    description:
      'What is to be done about partners, what is due first (LG-8, LG-19). Who is not checked in time sees nothing.',
  })
  partnerReminders(
    @Args(() => PartnerRemindersArgs) _args: PartnerRemindersArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(partnerReminders, info);
  }
}
