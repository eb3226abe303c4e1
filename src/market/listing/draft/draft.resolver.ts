import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { userErrors, type UserError } from '../../error/index.ts';
import { createDraft, deleteDraft, publishDraft, updateDraft, type DraftAnswer } from './draft-transactions.ts';
import {
  CreateDraftInput,
  CreateDraftPayload,
  DeleteDraftInput,
  DeleteDraftPayload,
  PublishListingInput,
  PublishListingPayload,
  UpdateDraftInput,
  UpdateDraftPayload,
} from './draft.inputs.ts';
import { listingById } from '../listing.reads.ts';
import type { Listing } from '../listing.ts';

function errorsOf(answer: DraftAnswer, { language }: MarketContext): UserError[] {
  return 'refusals' in answer ? userErrors(language, answer.refusals) : [];
}

interface Payload {
  readonly listing: Listing | null;
  readonly userErrors: readonly UserError[];
}

async function payloadOf(answer: DraftAnswer, context: MarketContext, info: GraphQLResolveInfo): Promise<Payload> {
  const listing =
    'id' in answer ? await context.pages.read(listingById, info, { id: answer.id }, { field: 'listing' }) : null;
  return { listing, userErrors: errorsOf(answer, context) };
}

@Resolver()
export class DraftResolver {
  @Access('member')
  @Mutation(() => CreateDraftPayload, {
    description: 'Begins a listing that only you know of. Its texts are checked as public ones are (P14).',
  })
  async createDraft(
    @Arg('input', () => CreateDraftInput, { description: 'The draft.' }) input: CreateDraftInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateDraftPayload> {
    return payloadOf(await createDraft(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => UpdateDraftPayload, { description: 'Changes a draft of yours.' })
  async updateDraft(
    @Arg('input', () => UpdateDraftInput, { description: 'What changes.' }) input: UpdateDraftInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateDraftPayload> {
    return payloadOf(await updateDraft(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => DeleteDraftPayload, {
    description: 'Throws a draft of yours away; it was never public, and nothing of it stays.',
  })
  async deleteDraft(
    @Arg('input', () => DeleteDraftInput, { description: 'Which.' }) input: DeleteDraftInput,
    @Ctx() context: MarketContext,
  ): Promise<DeleteDraftPayload> {
    const answer = await deleteDraft(context, input);
    return { deletedId: 'id' in answer ? answer.id : null, userErrors: errorsOf(answer, context) };
  }

  @Access('member')
  @Mutation(() => PublishListingPayload, {
    description: 'Puts a draft of yours up for auction, from now to its end. It cannot be taken back.',
  })
  async publishListing(
    @Arg('input', () => PublishListingInput, { description: 'Which, and until when.' }) input: PublishListingInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublishListingPayload> {
    return payloadOf(await publishDraft(context, input), context, info);
  }
}
