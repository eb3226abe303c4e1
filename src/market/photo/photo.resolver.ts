import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { userErrors } from '../error/index.ts';
import { listingById } from '../listing/index.ts';
import { SetPhotosInput, SetPhotosPayload } from './photo.inputs.ts';
import { setPhotosOf } from './photo-transactions.ts';

@Resolver()
export class PhotoResolver {
  @Access('member')
  @Mutation(() => SetPhotosPayload, {
    description:
      'Says which photos a draft of yours has, and in which order. Photos come by `POST /photos`; one that is left out is yours to use again for a day, then destroyed.',
  })
  async setPhotos(
    @Arg('input', () => SetPhotosInput, { description: 'Which draft, and which photos.' }) input: SetPhotosInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SetPhotosPayload> {
    const answer = await setPhotosOf(context, input);
    if ('refusals' in answer) return { listing: null, userErrors: userErrors(context.language, answer.refusals) };
    return {
      listing: await context.pages.read(listingById, info, { id: answer.id }, { field: 'listing' }),
      userErrors: [],
    };
  }
}
