import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { Access, type PrivacyContext } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { Me } from './me.ts';
import { myself } from './member.reads.ts';
import { formAt, RegistrationForm } from './registration/registration-form.ts';

@Resolver()
export class MemberResolver {
  @Access('member')
  @Query(() => Me, { nullable: true, description: 'You, as the session says.' })
  me(@Ctx() { pages }: PrivacyContext, @Info() info: GraphQLResolveInfo): Promise<Me | null> {
    return pages.read(myself, info);
  }

  @Access('visitor', 'member')
  @Query(() => RegistrationForm, {
    description: 'What a registration asks for, and what the data is used for (P2, P3).',
  })
  async registrationForm(@Ctx() { em, language }: MarketContext): Promise<RegistrationForm> {
    return formAt(await clockOf(em), language);
  }
}
