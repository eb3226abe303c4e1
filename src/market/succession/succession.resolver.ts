import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Access, connectionOf, PageArgs, type PrivacyContext } from '../../privacy/index.ts';
import { act, once } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { approve, end, refuse } from '../dossier/index.ts';
import { userErrors, type UserErrorCode } from '../error/index.ts';
import { successionSorts, takePiece } from './handing-over.ts';
import { register, type Registered } from './registering.ts';
import { Succession } from './succession.ts';
import {
  SuccessionInput,
  SuccessionPayload,
  RegisterSuccessionInput,
  TakeSuccessionPiecePayload,
} from './succession.inputs.ts';
import { allSuccessions, successionById } from './succession.reads.ts';

const Successions = connectionOf(Succession);

@Resolver()
export class SuccessionResolver {
  @Access('staff:legal', 'staff:privacy-officer')
  @Query(() => Succession, {
    nullable: true,
    description: 'A succession by its id (P6.9).',
  })
  succession(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Succession | null> {
    return pages.read(successionById, info, { id });
  }

  @Access('staff:legal', 'staff:privacy-officer')
  @Query(() => Successions, {
    description: 'All successions, the last registered first (P6.9).',
  })
  successions(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(allSuccessions, info);
  }

  @Access('staff:legal')
  @Mutation(() => SuccessionPayload, {
    description: 'Registers a succession (P6.9). Nothing is handed over until another of the legal staff approves it.',
  })
  async registerSuccession(
    @Arg('input', () => RegisterSuccessionInput, { description: 'Who is engaged, and for what.' })
    { idempotencyKey, ...input }: RegisterSuccessionInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuccessionPayload> {
    const keyed = { act: 'registerSuccession', idempotencyKey, input };
    const done = await act(context, (em, by) => once<Registered>(context, em, keyed, () => register(em, by, input)));
    const reused: Registered = { problems: [{ field: '', code: 'KEY_REUSED' }] };
    const answer = done.kind === 'keyReused' ? reused : done.answer;
    if ('problems' in answer) return { succession: null, userErrors: userErrors(context.language, answer.problems) };
    return shown(context, info, answer.successionId);
  }

  @Access('staff:legal')
  @Mutation(() => SuccessionPayload, {
    description:
      'Approves a succession that another registered: the hand-over can be carried out, once, until it ends.',
  })
  approveSuccession(
    @Arg('input', () => SuccessionInput, { description: 'Which.' }) { successionId: id }: SuccessionInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuccessionPayload> {
    return decide(context, info, id, (em, actorId) => approve(em, { id, sorts: successionSorts, actorId }));
  }

  @Access('staff:legal')
  @Mutation(() => SuccessionPayload, { description: 'Refuses a succession that another registered.' })
  refuseSuccession(
    @Arg('input', () => SuccessionInput, { description: 'Which.' }) { successionId: id }: SuccessionInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuccessionPayload> {
    return decide(context, info, id, (em, actorId) => refuse(em, { id, sorts: successionSorts, actorId }));
  }

  @Access('staff:legal')
  @Mutation(() => SuccessionPayload, {
    description: 'Ends a succession. It takes one: nothing more can be taken.',
  })
  endSuccession(
    @Arg('input', () => SuccessionInput, { description: 'Which.' }) { successionId: id }: SuccessionInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuccessionPayload> {
    return decide(context, info, id, (em, actorId) => end(em, { id, sorts: successionSorts, actorId }));
  }
}

@Resolver()
export class HandOverResolver {
  @Access('staff:legal')
  @Mutation(() => TakeSuccessionPiecePayload, {
    description:
      'Takes the next piece of the hand-over, encrypted for the successor, until ALREADY_CARRIED_OUT. It is recorded for each member; no piece is given twice.',
  })
  async takeSuccessionPiece(
    @Arg('input', () => SuccessionInput, { description: 'Which.' }) { successionId }: SuccessionInput,
    @Ctx() context: MarketContext,
  ): Promise<TakeSuccessionPiecePayload> {
    const taken = await takePiece(context, successionId);
    if (typeof taken !== 'string') return { piece: taken, userErrors: [] };
    return { piece: null, userErrors: userErrors(context.language, [{ code: taken, field: 'successionId' }]) };
  }
}

/** Done or refused, the payload shows the succession as it stands. */
async function decide(
  context: MarketContext,
  info: GraphQLResolveInfo,
  id: string,
  work: (em: EntityManager, actorId: string) => Promise<UserErrorCode | null>,
): Promise<SuccessionPayload> {
  const code = await act(context, work);
  const { succession } = await shown(context, info, id);
  return { succession, userErrors: code ? userErrors(context.language, [{ code, field: 'successionId' }]) : [] };
}

async function shown({ pages }: MarketContext, info: GraphQLResolveInfo, id: string): Promise<SuccessionPayload> {
  return { succession: await pages.read(successionById, info, { id }, { field: 'succession' }), userErrors: [] };
}
