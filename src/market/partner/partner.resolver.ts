import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import {
  Access,
  connectionOf,
  newestFirst,
  PageArgs,
  rootMany,
  rootOne,
  sql,
  type PrivacyContext,
} from '../../privacy/index.ts';
import { partnerById, registerReaders } from './partner.reads.ts';
import { Partner } from './partner.ts';

const Partners = connectionOf(Partner);
type Partners = InstanceType<typeof Partners>;

const partnerItself = rootOne(
  () => Partner,
  (partner, _id, { viewer }) => sql`${partner}.id = ${viewer}`,
);

const register = rootMany('Query.partners', () => Partner, {
  orders: newestFirst('registeredAt'),
});

@Resolver()
export class PartnerResolver {
  @Access('partner')
  @Query(() => Partner, { nullable: true, description: 'You, as the register of partners has you.' })
  thisPartner(@Ctx() { pages }: PrivacyContext, @Info() info: GraphQLResolveInfo): Promise<Partner | null> {
    return pages.read(partnerItself, info);
  }

  @Access(...registerReaders)
  @Query(() => Partner, { nullable: true, description: 'A partner by its id.' })
  partner(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Partner | null> {
    return pages.read(partnerById, info, { id });
  }

  @Access(...registerReaders)
  @Query(() => Partners, { description: 'The register of partners, the newest first (P14).' })
  partners(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Partners> {
    return pages.read(register, info);
  }
}
