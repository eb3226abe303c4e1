import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries, knownId } from '../../../privacy/index.ts';
import { act, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userError, type UserErrorCode } from '../../error/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { offerById } from '../runner-up-offer.reads.ts';
import { RunnerUpOffer } from '../runner-up-offer.ts';
import { makeOffer } from './offering.ts';

@InputType({ description: 'An offer to the runner-up of your auction (R23).' })
class OfferToRunnerUpInput {
  @Field(() => ID, { description: 'Your listing, whose winner was removed, or withdrew before paying.' })
  listingId!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same listing, it gets the first answer (R31).' })
  idempotencyKey!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only say whether an offer could be made now, and make none (P20). It tells neither to whom nor for how much.',
  })
  validateOnly!: boolean;
}

@Carries()
@ObjectType({ description: 'What offering to a runner-up came to.' })
class OfferToRunnerUpPayload {
  @Field(() => RunnerUpOffer, { nullable: true, description: 'The offer; null where none was made.' })
  offer!: RunnerUpOffer | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was made, or could be.' })
  userErrors!: UserError[];
}

type Answer = { readonly offerId: string | null } | { readonly code: UserErrorCode };

@Resolver()
export class OfferingResolver {
  @Access('member')
  @Mutation(() => OfferToRunnerUpPayload, {
    description:
      'Offers it to the next bidder at that bidder’s own maximum, once the winner is out (R23): the highest maximum, then the earliest. One offer at a time, and one to each bidder.',
  })
  async offerToRunnerUp(
    @Arg('input', () => OfferToRunnerUpInput, { description: 'The offer.' }) input: OfferToRunnerUpInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferToRunnerUpPayload> {
    const answer = await offer(context, input);
    if ('code' in answer) return { offer: null, userErrors: [userError(context.language, answer.code)] };
    if (answer.offerId === null) return { offer: null, userErrors: [] };
    const made = await context.pages.read(offerById, info, { id: answer.offerId }, { field: 'offer' });
    return { offer: made, userErrors: [] };
  }
}

/** A repetition finds its first answer; a dry run uses up no key. */
function offer(context: MarketContext, input: OfferToRunnerUpInput): Promise<Answer> {
  const { listingId, idempotencyKey, validateOnly } = input;
  return act<Answer>(context, async (em) => {
    const make = () => makeOffer(em, context.viewer, input);
    if (validateOnly) return make();
    const keyed = { act: 'offerToRunnerUp', idempotencyKey, input: [knownId(listingId)] };
    const done = await once<Answer>(context, em, keyed, make);
    return done.kind === 'keyReused' ? { code: 'KEY_REUSED' } : done.answer;
  });
}
