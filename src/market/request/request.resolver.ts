import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Access, connectionOf, PageArgs, type PrivacyContext } from '../../privacy/index.ts';
import { act, once } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { end, refuse } from '../dossier/index.ts';
import { userErrors, type UserErrorCode } from '../error/index.ts';
import { AuthorityRequest } from './authority-request.ts';
import { allRequests, requestById } from './authority-request.reads.ts';
import {
  ApproveMemberTellingInput,
  AuthorityRequestInput,
  AuthorityRequestPayload,
  ProposeMemberTellingInput,
  RegisterAuthorityRequestInput,
} from './request.inputs.ts';
import { approveRequest, propose, register, requestSorts, setTelling, type Requested } from './requesting.ts';

const AuthorityRequests = connectionOf(AuthorityRequest);

@Resolver()
export class RequestResolver {
  @Access('staff:legal', 'staff:privacy-officer')
  @Query(() => AuthorityRequest, { nullable: true, description: 'A request by its id (P6.4, P6.10).' })
  authorityRequest(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorityRequest | null> {
    return pages.read(requestById, info, { id });
  }

  @Access('staff:legal', 'staff:privacy-officer')
  @Query(() => AuthorityRequests, { description: 'All requests of authorities, the last registered first.' })
  authorityRequests(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(allRequests, info);
  }

  @Access('staff:legal')
  @Mutation(() => AuthorityRequestPayload, {
    description: 'Registers a request (P6.4, P6.10). It opens nothing until another of the legal staff approves it.',
  })
  async registerAuthorityRequest(
    @Arg('input', () => RegisterAuthorityRequestInput, { description: 'What is asked for, and by whom.' })
    { idempotencyKey, ...input }: RegisterAuthorityRequestInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorityRequestPayload> {
    const keyed = { act: 'registerAuthorityRequest', idempotencyKey, input };
    const done = await act(context, (em, by) => once<Requested>(context, em, keyed, () => register(em, by, input)));
    const reused: Requested = { problems: [{ field: '', code: 'KEY_REUSED' }] };
    const answer = done.kind === 'keyReused' ? reused : done.answer;
    if ('problems' in answer) return { request: null, userErrors: userErrors(context.language, answer.problems) };
    return shown(context, info, answer.requestId);
  }

  @Access('staff:legal')
  @Mutation(() => AuthorityRequestPayload, {
    description: 'Approves a request that another registered: what it names can be read from now on, until it ends.',
  })
  approveAuthorityRequest(
    @Arg('input', () => AuthorityRequestInput, { description: 'Which.' }) { requestId: id }: AuthorityRequestInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorityRequestPayload> {
    return decide(context, info, id, (em, actorId) => approveRequest(em, actorId, id));
  }

  @Access('staff:legal')
  @Mutation(() => AuthorityRequestPayload, { description: 'Refuses a request that another registered.' })
  refuseAuthorityRequest(
    @Arg('input', () => AuthorityRequestInput, { description: 'Which.' }) { requestId: id }: AuthorityRequestInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorityRequestPayload> {
    return decide(context, info, id, (em, actorId) => refuse(em, { id, sorts: requestSorts, actorId }));
  }

  @Access('staff:legal')
  @Mutation(() => AuthorityRequestPayload, {
    description: 'Ends a request before its time. It takes one: nothing more can be read on it, by anyone.',
  })
  endAuthorityRequest(
    @Arg('input', () => AuthorityRequestInput, { description: 'Which.' }) { requestId: id }: AuthorityRequestInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorityRequestPayload> {
    return decide(context, info, id, (em, actorId) => end(em, { id, sorts: requestSorts, actorId }));
  }
}

@Resolver()
export class TellingResolver {
  @Access('staff:legal')
  @Mutation(() => AuthorityRequestPayload, {
    description: 'Proposes another date from which the members see who looked. Another of the legal staff approves it.',
  })
  proposeMemberTelling(
    @Arg('input', () => ProposeMemberTellingInput, { description: 'Which, and from when.' })
    { requestId: id, from }: ProposeMemberTellingInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorityRequestPayload> {
    return decide(context, info, id, (em, actorId) => propose(em, actorId, { id, from }));
  }

  @Access('staff:legal')
  @Mutation(() => AuthorityRequestPayload, {
    description: 'Sets the date that another proposed. Name it again: STALE where it is another by now.',
  })
  approveMemberTelling(
    @Arg('input', () => ApproveMemberTellingInput, { description: 'Which, and the date that was proposed.' })
    { requestId: id, from }: ApproveMemberTellingInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthorityRequestPayload> {
    return decide(context, info, id, (em, actorId) => setTelling(em, actorId, { id, from }));
  }
}

/** Done or refused, the payload shows the request as it stands. */
async function decide(
  context: MarketContext,
  info: GraphQLResolveInfo,
  id: string,
  work: (em: EntityManager, actorId: string) => Promise<UserErrorCode | null>,
): Promise<AuthorityRequestPayload> {
  const code = await act(context, work);
  const { request } = await shown(context, info, id);
  return { request, userErrors: code ? userErrors(context.language, [{ code, field: 'requestId' }]) : [] };
}

async function shown({ pages }: MarketContext, info: GraphQLResolveInfo, id: string): Promise<AuthorityRequestPayload> {
  return { request: await pages.read(requestById, info, { id }, { field: 'request' }), userErrors: [] };
}
