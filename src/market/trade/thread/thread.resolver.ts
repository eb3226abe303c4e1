import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Access, knownId, Carries } from '../../../privacy/index.ts';
import { act, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { findContactData } from '../../text/index.ts';
import { TextPlace, UserError, userError, type UserErrorCode } from '../../error/index.ts';
import { lockTrade, tellOtherSide, type LockedTrade } from '../locked-trade.ts';
import { TradeSide } from '../trade.states.ts';
import { Message } from './message.ts';
import { messageById } from './message.reads.ts';
import { LONGEST_MESSAGE, sendMessage } from './send-message.ts';
import { writeMessage, type Spoken } from './write-message.ts';

@InputType({ description: 'A message to the other side of a trade.' })
class SendMessageInput {
  @Field(() => ID, { description: 'The trade.' })
  tradeId!: string;

  @Field(() => String, {
    description: `1 to ${LONGEST_MESSAGE} characters of plain text. The operator does not look into it.`,
  })
  text!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same message, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@Carries()
@ObjectType({ description: 'What sending a message came to.' })
export class SendMessagePayload {
  @Field(() => Message, { nullable: true, description: 'The message as it was sent.' })
  sentMessage!: Message | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was sent.' })
  userErrors!: UserError[];
}

type Answer = { readonly messageId: string } | { readonly code: UserErrorCode };

@Resolver()
export class ThreadResolver {
  @Access('member')
  @Mutation(() => SendMessagePayload, {
    description: 'Writes to the other side of a trade, while contact is open (P6.1).',
  })
  async sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'The message.' }) input: SendMessageInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SendMessagePayload> {
    const answer = await send(context, input);
    if ('code' in answer) return { sentMessage: null, userErrors: [userError(context.language, answer.code)] };
    const sentMessage = await context.pages.read(messageById, info, { id: answer.messageId }, { field: 'sentMessage' });
    return { sentMessage, userErrors: [] };
  }

  @Access('member')
  @Query(() => [TextPlace], {
    description:
      'Where a text of your own holds contact data or a card number, so that you can think twice. Nothing is kept, nothing refused.',
  })
  checkText(
    @Arg('text', () => String, {
      description: `Your text; no more than the first ${10 * LONGEST_MESSAGE} characters are looked at.`,
    })
    text: string,
  ): TextPlace[] {
    return findContactData(text.slice(0, 10 * LONGEST_MESSAGE));
  }
}

function spokenIn({ trade, facts, side }: LockedTrade): Spoken {
  const authorId = side === TradeSide.SELLER ? facts.sellerId : facts.winnerId;
  return { thread: { listing: trade.listing, tradeId: trade.id, offerId: null }, authorId, side };
}

/** A repetition finds its first answer. */
async function send(context: MarketContext, { tradeId, text, idempotencyKey }: SendMessageInput): Promise<Answer> {
  const { market, viewer } = context;
  return act(context, async (em: EntityManager) => {
    const input = [knownId(tradeId), text];
    const done = await once<Answer>(context, em, { act: 'sendMessage', idempotencyKey, input }, async () => {
      const locked = await lockTrade(em, viewer, tradeId);
      if (!locked) return { code: 'NOT_FOUND' };
      const decision = sendMessage(locked.facts, text, locked.now);
      if (decision.kind === 'refused') return { code: decision.code };
      const messageId = await writeMessage(em, market.vault, spokenIn(locked), decision);
      await tellOtherSide(em, locked, 'MESSAGE_WRITTEN');
      return { messageId };
    });
    return done.kind === 'keyReused' ? { code: 'KEY_REUSED' } : done.answer;
  });
}
