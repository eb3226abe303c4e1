import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { Access, knownId } from '../../../privacy/index.ts';
import { act, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { userError, type UserErrorCode } from '../../error/index.ts';
import { tell } from '../../outbox/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import {
  fitMessage,
  LONGEST_MESSAGE,
  messageById,
  SendMessagePayload,
  TradeSide,
  writeMessage,
} from '../../trade/index.ts';
import { lockOffer } from '../locked-offer.ts';

@InputType({ description: 'A message to the other side of an offer.' })
class SendOfferMessageInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;

  @Field(() => String, {
    description: `1 to ${LONGEST_MESSAGE} characters of plain text. The operator does not look into it.`,
  })
  text!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same message, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

type Answer = { readonly messageId: string } | { readonly code: UserErrorCode };

@Resolver()
export class OfferThreadResolver {
  @Access('member')
  @Mutation(() => SendMessagePayload, {
    description: 'Writes to the other side of an offer, under nicknames, while it stands (P6.2).',
  })
  async sendOfferMessage(
    @Arg('input', () => SendOfferMessageInput, { description: 'The message.' }) input: SendOfferMessageInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SendMessagePayload> {
    const answer = await send(context, input);
    if ('code' in answer) return { sentMessage: null, userErrors: [userError(context.language, answer.code)] };
    const sentMessage = await context.pages.read(messageById, info, { id: answer.messageId }, { field: 'sentMessage' });
    return { sentMessage, userErrors: [] };
  }
}

/** A repetition finds its first answer. */
function send(context: MarketContext, { offerId, text, idempotencyKey }: SendOfferMessageInput): Promise<Answer> {
  const { market, viewer } = context;
  return act<Answer>(context, async (em) => {
    const keyed = { act: 'sendOfferMessage', idempotencyKey, input: [knownId(offerId), text] };
    const done = await once<Answer>(context, em, keyed, async () => {
      const locked = await lockOffer(em, viewer, offerId);
      if (!locked) return { code: 'NOT_FOUND' };
      const fit = fitMessage(text);
      if (fit.kind === 'refused') return { code: fit.code };
      const { listing, offer, facts, side, now } = locked;
      const [authorId, memberId] =
        side === TradeSide.SELLER ? [facts.sellerId, facts.runnerUpId] : [facts.runnerUpId, facts.sellerId];
      const thread = { listing, tradeId: null, offerId: offer.id };
      const messageId = await writeMessage(
        em,
        market.vault,
        { thread, authorId, side },
        { text: fit.text, sentAt: now },
      );
      await tell(em, [{ happening: 'OFFER_MESSAGE_WRITTEN', listingId: listing.id, memberId, ref: offer.id }]);
      return { messageId };
    });
    return done.kind === 'keyReused' ? { code: 'KEY_REUSED' } : done.answer;
  });
}
