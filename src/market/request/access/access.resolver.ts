import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { userErrors } from '../../error/index.ts';
import { LinkPseudonymsInput, LinkPseudonymsPayload } from './access-link.ts';
import { linkPseudonyms } from './linking.ts';

@Resolver()
export class AccessLinkResolver {
  @Access('staff:legal')
  @Mutation(() => LinkPseudonymsPayload, {
    description:
      'Under which names the members whom an approved request names stand in the access log (P9). It is recorded for each of them.',
  })
  async linkPseudonyms(
    @Arg('input', () => LinkPseudonymsInput, { description: 'On which request, of which days.' })
    input: LinkPseudonymsInput,
    @Ctx() context: MarketContext,
  ): Promise<LinkPseudonymsPayload> {
    const linked = await linkPseudonyms(context, input);
    return 'code' in linked
      ? { links: [], userErrors: userErrors(context.language, [linked]) }
      : { links: linked, userErrors: [] };
  }
}
