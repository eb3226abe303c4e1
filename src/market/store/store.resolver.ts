import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Access, Carries, type PrivacyContext } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import type { Read } from '../text/index.ts';
import { UserError, userErrors } from '../error/index.ts';
import { closeStore, openStore, setLimit } from './keeping.ts';
import { CloseStoreInput, RegisterStoreInput, SetStoreLimitInput } from './store.inputs.ts';
import { storeById } from './store.reads.ts';
import { Store } from './store.ts';

@Carries()
@ObjectType({ description: 'The registered store, or what its registration lacks.' })
class RegisterStorePayload {
  @Field(() => Store, { nullable: true, description: 'The store, open to all.' })
  store!: Store | null;

  @Field(() => [UserError], { description: 'What was wrong, all of it.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'The store with its new limit, or why it has none.' })
class SetStoreLimitPayload {
  @Field(() => Store, { nullable: true, description: 'The store; null where it was refused.' })
  store!: Store | null;

  @Field(() => [UserError], { description: 'What was wrong.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'The closed store, as its owner still sees it.' })
class CloseStorePayload {
  @Field(() => Store, { nullable: true, description: 'The store, gone for all others.' })
  store!: Store | null;

  @Field(() => [UserError], { description: 'What was wrong.' })
  userErrors!: readonly UserError[];
}

@Resolver()
export class StoreResolver {
  @Access('visitor', 'member')
  @Query(() => Store, {
    nullable: true,
    description: 'A store’s page (P5.1); null when there is none that you may know of.',
  })
  store(
    @Arg('id', () => ID, { description: 'The store’s id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Store | null> {
    return pages.read(storeById, info, { id });
  }

  @Access('member')
  @Mutation(() => RegisterStorePayload, { description: 'Registers your store. Its page is public at once (P5.1).' })
  async registerStore(
    @Arg('input', () => RegisterStoreInput, { description: 'All that its page must show.' }) input: RegisterStoreInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegisterStorePayload> {
    return answered(await openStore(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => SetStoreLimitPayload, {
    description: 'Sets how many of your store’s open auctions one member may lead at a time (R18). Everyone sees it.',
  })
  async setStoreLimit(
    @Arg('input', () => SetStoreLimitInput, { description: 'Which, and how many.' }) input: SetStoreLimitInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SetStoreLimitPayload> {
    return answered(await setLimit(context, input.storeId, input.mostLedPerMember ?? null), context, info);
  }

  @Access('member')
  @Mutation(() => CloseStorePayload, {
    description: 'Closes your store. Its page is gone at once; open trades keep their contact cards.',
  })
  async closeStore(
    @Arg('input', () => CloseStoreInput, { description: 'Which.' }) input: CloseStoreInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CloseStorePayload> {
    return answered(await closeStore(context, input.storeId), context, info);
  }
}

async function answered(
  answer: Read<string>,
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<RegisterStorePayload> {
  if (!answer.ok) return { store: null, userErrors: userErrors(language, answer.problems) };
  return { store: await pages.read(storeById, info, { id: answer.value }, { field: 'store' }), userErrors: [] };
}
