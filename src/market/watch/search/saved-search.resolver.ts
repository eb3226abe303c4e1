import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { userErrors, type UserError } from '../../error/index.ts';
import {
  DeleteSavedSearchInput,
  DeleteSavedSearchPayload,
  SavedSearchPayload,
  SaveSearchInput,
  UpdateSavedSearchInput,
} from './saved-search.inputs.ts';
import { savedSearchById } from './saved-search.reads.ts';
import { deleteSearch, MOST_SEARCHES, saveSearch, updateSearch, type SearchAnswer } from './saving.ts';

function errorsOf(answer: SearchAnswer, { language }: MarketContext): UserError[] {
  return 'problems' in answer ? userErrors(language, answer.problems) : [];
}

async function payloadOf(
  answer: SearchAnswer,
  context: MarketContext,
  info: GraphQLResolveInfo,
): Promise<SavedSearchPayload> {
  const given = 'id' in answer ? { id: answer.id } : null;
  const savedSearch = given && (await context.pages.read(savedSearchById, info, given, { field: 'savedSearch' }));
  return { savedSearch, userErrors: errorsOf(answer, context) };
}

@Resolver()
export class SavedSearchResolver {
  @Access('member')
  @Mutation(() => SavedSearchPayload, {
    description: `Keeps a search, which nobody else sees; ${MOST_SEARCHES} at most.`,
  })
  async saveSearch(
    @Arg('input', () => SaveSearchInput, { description: 'The search.' }) input: SaveSearchInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearchPayload> {
    return payloadOf(await saveSearch(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => SavedSearchPayload, {
    description: 'Gives a saved search another name, or has it tell you of what it finds, or not.',
  })
  async updateSavedSearch(
    @Arg('input', () => UpdateSavedSearchInput, { description: 'What changes.' }) input: UpdateSavedSearchInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearchPayload> {
    return payloadOf(await updateSearch(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => DeleteSavedSearchPayload, { description: 'Throws a saved search away.' })
  async deleteSavedSearch(
    @Arg('input', () => DeleteSavedSearchInput, { description: 'Which.' }) input: DeleteSavedSearchInput,
    @Ctx() context: MarketContext,
  ): Promise<DeleteSavedSearchPayload> {
    const answer = await deleteSearch(context, input.id);
    return { deletedId: 'id' in answer ? answer.id : null, userErrors: errorsOf(answer, context) };
  }
}
