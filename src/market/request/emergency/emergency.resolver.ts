import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Access, connectionOf, PageArgs, type PrivacyContext } from '../../../privacy/index.ts';
import { act, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { refuse } from '../../dossier/index.ts';
import { userErrors, type UserErrorCode } from '../../error/index.ts';
import { approveEmergency, emergencySorts, endEmergency, register, type Registered } from './emergencies.ts';
import { Emergency } from './emergency.ts';
import { EmergencyInput, EmergencyPayload, RegisterEmergencyInput } from './emergency.inputs.ts';
import { allEmergencies, emergencyById } from './emergency.reads.ts';

const Emergencies = connectionOf(Emergency);

@Resolver()
export class EmergencyResolver {
  @Access('staff:safety', 'staff:legal', 'staff:privacy-officer')
  @Query(() => Emergency, { nullable: true, description: 'An emergency by its id (P7.3).' })
  emergency(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Emergency | null> {
    return pages.read(emergencyById, info, { id });
  }

  @Access('staff:safety', 'staff:legal', 'staff:privacy-officer')
  @Query(() => Emergencies, { description: 'All emergencies, the last registered first.' })
  emergencies(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(allEmergencies, info);
  }

  @Access('staff:safety')
  @Mutation(() => EmergencyPayload, {
    description:
      'Registers an emergency (P7.3). It opens nothing until another of the safety or legal staff approves it.',
  })
  async registerEmergency(
    @Arg('input', () => RegisterEmergencyInput, { description: 'What is needed, and for what.' })
    { idempotencyKey, ...input }: RegisterEmergencyInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmergencyPayload> {
    const keyed = { act: 'registerEmergency', idempotencyKey, input };
    const done = await act(context, (em, by) => once<Registered>(context, em, keyed, () => register(em, by, input)));
    const reused: Registered = { problems: [{ field: '', code: 'KEY_REUSED' }] };
    const answer = done.kind === 'keyReused' ? reused : done.answer;
    if ('problems' in answer) return { emergency: null, userErrors: userErrors(context.language, answer.problems) };
    return shown(context, info, answer.emergencyId);
  }

  @Access('staff:safety', 'staff:legal')
  @Mutation(() => EmergencyPayload, {
    description: 'Approves an emergency that another registered: safety staff read what it names until it ends.',
  })
  approveEmergency(
    @Arg('input', () => EmergencyInput, { description: 'Which.' }) { emergencyId: id }: EmergencyInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmergencyPayload> {
    return decide(context, info, id, (em, actorId) => approveEmergency(em, actorId, id));
  }

  @Access('staff:safety', 'staff:legal')
  @Mutation(() => EmergencyPayload, { description: 'Refuses an emergency that another registered.' })
  refuseEmergency(
    @Arg('input', () => EmergencyInput, { description: 'Which.' }) { emergencyId: id }: EmergencyInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmergencyPayload> {
    return decide(context, info, id, (em, actorId) => refuse(em, { id, sorts: emergencySorts, actorId }));
  }

  @Access('staff:safety', 'staff:legal')
  @Mutation(() => EmergencyPayload, {
    description: 'Ends an emergency before its time. It takes one; its members are told.',
  })
  endEmergency(
    @Arg('input', () => EmergencyInput, { description: 'Which.' }) { emergencyId: id }: EmergencyInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmergencyPayload> {
    return decide(context, info, id, (em, actorId) => endEmergency(em, actorId, id));
  }
}

/** Done or refused, the payload shows the emergency as it stands. */
async function decide(
  context: MarketContext,
  info: GraphQLResolveInfo,
  id: string,
  work: (em: EntityManager, actorId: string) => Promise<UserErrorCode | null>,
): Promise<EmergencyPayload> {
  const code = await act(context, work);
  const { emergency } = await shown(context, info, id);
  return { emergency, userErrors: code ? userErrors(context.language, [{ code, field: 'emergencyId' }]) : [] };
}

async function shown({ pages }: MarketContext, info: GraphQLResolveInfo, id: string): Promise<EmergencyPayload> {
  return { emergency: await pages.read(emergencyById, info, { id }, { field: 'emergency' }), userErrors: [] };
}
