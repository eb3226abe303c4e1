import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { userError } from '../../error/index.ts';
import { DateTime } from '../../scalars.ts';
import { PartnerPayload } from '../partner.payload.ts';
import { partnerById } from '../partner.reads.ts';
import { end, recordCheck, renew, resume, setNetworks, suspend, type Changed } from './changing.ts';

@InputType({ description: 'A partner.' })
class PartnerInput {
  @Field(() => ID, { description: 'Its id.' })
  partnerId!: string;
}

@InputType({ description: 'A contract that goes on, or ends earlier.' })
class RenewPartnerInput extends PartnerInput {
  @Field(() => DateTime, { description: 'Until when.' })
  endsAt!: Date;
}

@InputType({ description: 'From where a partner’s tokens work.' })
class SetPartnerNetworksInput extends PartnerInput {
  @Field(() => [String], { description: 'As `192.0.2.0/24`; from any when empty.' })
  networks!: string[];
}

const which = { description: 'Which partner.' };

/** To do any of these twice is to do it once, so they take no key. */
@Resolver()
export class StandingResolver {
  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, {
    description: 'Notes that it was checked now how a partner handles data (LG-8, LG-19); the next check is due later.',
  })
  recordPartnerCheck(
    @Arg('input', () => PartnerInput, which) { partnerId }: PartnerInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    return answered(context, info, recordCheck(context, partnerId));
  }

  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, { description: 'Sets another end to a contract that staff did not end.' })
  renewPartner(
    @Arg('input', () => RenewPartnerInput, which) { partnerId, endsAt }: RenewPartnerInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    return answered(context, info, renew(context, partnerId, endsAt.getTime()));
  }

  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, {
    description: 'Sets from which networks a partner’s tokens work, those it has among them (AT-20).',
  })
  setPartnerNetworks(
    @Arg('input', () => SetPartnerNetworksInput, which) { partnerId, networks }: SetPartnerNetworksInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    return answered(context, info, setNetworks(context, partnerId, networks));
  }

  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, {
    description: 'Stops a partner at once: its tokens end, and it gets no others until it is let in again (P14).',
  })
  suspendPartner(
    @Arg('input', () => PartnerInput, which) { partnerId }: PartnerInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    return answered(context, info, suspend(context, partnerId));
  }

  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, { description: 'Lets a suspended partner in again. It needs new tokens.' })
  resumePartner(
    @Arg('input', () => PartnerInput, which) { partnerId }: PartnerInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    return answered(context, info, resume(context, partnerId));
  }

  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, { description: 'Ends a contract now and for good.' })
  endPartner(
    @Arg('input', () => PartnerInput, which) { partnerId }: PartnerInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    return answered(context, info, end(context, partnerId));
  }
}

async function answered(
  context: MarketContext,
  info: GraphQLResolveInfo,
  changing: Promise<Changed>,
): Promise<PartnerPayload> {
  const changed = await changing;
  if ('code' in changed) {
    const { code, field } = changed;
    return {
      partner: null,
      userErrors: [userError(context.language, code, field === undefined ? undefined : [field])],
    };
  }
  const partner = await context.pages.read(partnerById, info, { id: changed.partnerId }, { field: 'partner' });
  return { partner, userErrors: [] };
}
