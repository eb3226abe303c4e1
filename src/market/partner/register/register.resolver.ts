import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { userError } from '../../error/index.ts';
import { PartnerPayload } from '../partner.payload.ts';
import { partnerById } from '../partner.reads.ts';
import { RegisterPartnerInput } from './register.inputs.ts';
import type { PartnerWords } from './register-partner.ts';
import { register } from './registering.ts';

@Resolver()
export class RegisterResolver {
  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, {
    description:
      'Registers a partner (LG-8). It gets no token before it has a credential, and none before its contract begins.',
  })
  async registerPartner(
    @Arg('input', () => RegisterPartnerInput, { description: 'The entry.' }) input: RegisterPartnerInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    const done = await register(context, input.idempotencyKey, wordsOf(input));
    if ('faults' in done)
      return {
        partner: null,
        userErrors: done.faults.map(({ code, field }) => userError(context.language, code, [field])),
      };
    const partner = await context.pages.read(partnerById, info, { id: done.partnerId }, { field: 'partner' });
    return { partner, userErrors: [] };
  }
}

function wordsOf(input: RegisterPartnerInput): PartnerWords {
  const { name, address, representative, country, scopes, basis, purposes, networks, startsAt } = input;
  return {
    ...{ name, address, representative, country, scopes, basis, purposes, networks },
    foreignMeasures: input.foreignMeasures ?? null,
    contract: input.contract ?? '',
    secrecyAgreedAt: input.secrecyAgreedAt?.getTime() ?? null,
    jointUseNotice: input.jointUseNotice ?? null,
    startsAt: startsAt.getTime(),
    endsAt: input.endsAt?.getTime() ?? null,
    checkedAt: input.checkedAt?.getTime() ?? null,
  };
}
