import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries, rootOne, sql } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { UserError } from '../../error/index.ts';
import { Me } from '../../member/index.ts';
import { allowProvision, stopProvision } from './permission.ts';

@InputType({ description: 'The member’s switch for affiliates and agents (P7.6).' })
class SetProvisionToAffiliatesInput {
  @Field(() => Boolean, { description: 'Whether they may be given what answers an enquiry; false stops it at once.' })
  allowed!: boolean;
}

@Carries()
@ObjectType({ description: 'What the switch came to.' })
class ProvisionPayload {
  @Field(() => Me, { nullable: true, description: 'You, with the switch as it is now.' })
  me!: Me | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

const oneself = rootOne(
  () => Me,
  (me, _id, { viewer }) => sql`${me}.id = ${viewer}`,
);

@Resolver()
export class ProvisionResolver {
  @Access('member')
  @Mutation(() => ProvisionPayload, {
    description:
      'Stops provision to affiliates and agents, or allows it again (P7.6). A stop takes effect at once, for what is on its way too.',
  })
  async setProvisionToAffiliates(
    @Arg('input', () => SetProvisionToAffiliatesInput, { description: 'Whether.' })
    { allowed }: SetProvisionToAffiliatesInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProvisionPayload> {
    await (allowed ? allowProvision(context) : stopProvision(context));
    return { me: await context.pages.read(oneself, info, {}, { field: 'me' }), userErrors: [] };
  }
}
