import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Access, connectionOf, PageArgs, type PrivacyContext } from '../../privacy/index.ts';
import { act, once } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { end, refuse } from '../dossier/index.ts';
import { userErrors, type UserErrorCode } from '../error/index.ts';
import { approveEngagement, engagementSorts, register, type Engaged } from './engaging.ts';
import { Engagement } from './engagement.ts';
import { EngagementInput, EngagementPayload, RegisterEngagementInput } from './engagement.inputs.ts';
import { engagements, engagementById } from './engagement.reads.ts';

const Engagements = connectionOf(Engagement);

@Resolver()
export class EngagementResolver {
  @Access('staff:legal', 'staff:privacy-officer', 'partner:engagements')
  @Query(() => Engagement, {
    nullable: true,
    description: 'An engagement by its id; for a partner, one of its own that is open (P6.8).',
  })
  engagement(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Engagement | null> {
    return pages.read(engagementById, info, { id });
  }

  @Access('staff:legal', 'staff:privacy-officer', 'partner:engagements')
  @Query(() => Engagements, {
    description: 'All engagements, the last registered first; for a partner, its own that are open (P6.8).',
  })
  engagements(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(engagements, info);
  }

  @Access('staff:legal')
  @Mutation(() => EngagementPayload, {
    description: 'Registers an engagement (P6.8). It opens nothing until another of the legal staff approves it.',
  })
  async registerEngagement(
    @Arg('input', () => RegisterEngagementInput, { description: 'Who is engaged, and for what.' })
    { idempotencyKey, ...input }: RegisterEngagementInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EngagementPayload> {
    const keyed = { act: 'registerEngagement', idempotencyKey, input };
    const done = await act(context, (em, by) => once<Engaged>(context, em, keyed, () => register(em, by, input)));
    const reused: Engaged = { problems: [{ field: '', code: 'KEY_REUSED' }] };
    const answer = done.kind === 'keyReused' ? reused : done.answer;
    if ('problems' in answer) return { engagement: null, userErrors: userErrors(context.language, answer.problems) };
    return shown(context, info, answer.engagementId);
  }

  @Access('staff:legal')
  @Mutation(() => EngagementPayload, {
    description: 'Approves an engagement that another registered: the partner reads what it names until it ends.',
  })
  approveEngagement(
    @Arg('input', () => EngagementInput, { description: 'Which.' }) { engagementId: id }: EngagementInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EngagementPayload> {
    return decide(context, info, id, (em, actorId) => approveEngagement(em, actorId, id));
  }

  @Access('staff:legal')
  @Mutation(() => EngagementPayload, { description: 'Refuses an engagement that another registered.' })
  refuseEngagement(
    @Arg('input', () => EngagementInput, { description: 'Which.' }) { engagementId: id }: EngagementInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EngagementPayload> {
    return decide(context, info, id, (em, actorId) => refuse(em, { id, sorts: engagementSorts, actorId }));
  }

  @Access('staff:legal')
  @Mutation(() => EngagementPayload, {
    description: 'Ends an engagement. It takes one: the partner reads nothing more on it.',
  })
  endEngagement(
    @Arg('input', () => EngagementInput, { description: 'Which.' }) { engagementId: id }: EngagementInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EngagementPayload> {
    return decide(context, info, id, (em, actorId) => end(em, { id, sorts: engagementSorts, actorId }));
  }
}

/** Done or refused, the payload shows the engagement as it stands. */
async function decide(
  context: MarketContext,
  info: GraphQLResolveInfo,
  id: string,
  work: (em: EntityManager, actorId: string) => Promise<UserErrorCode | null>,
): Promise<EngagementPayload> {
  const code = await act(context, work);
  const { engagement } = await shown(context, info, id);
  return { engagement, userErrors: code ? userErrors(context.language, [{ code, field: 'engagementId' }]) : [] };
}

async function shown({ pages }: MarketContext, info: GraphQLResolveInfo, id: string): Promise<EngagementPayload> {
  return { engagement: await pages.read(engagementById, info, { id }, { field: 'engagement' }), userErrors: [] };
}
