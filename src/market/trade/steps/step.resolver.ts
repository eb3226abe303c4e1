import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../../privacy/index.ts';
import { act } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userError, type UserErrorCode } from '../../error/index.ts';
import { lockTrade, tellOtherSide, type LockedTrade } from '../locked-trade.ts';
import { tradeById } from '../trade.reads.ts';
import { Trade } from '../trade.ts';
import { TradeState, type Refused } from '../trade.states.ts';
import { cancelTrade, CancelReason } from './cancel-trade.ts';
import { endAllWith } from './ends-with-trade.ts';
import { removeWinner, RemovalReason } from './remove-winner.ts';
import { reportPaid } from './report-paid.ts';
import { reportReceived } from './report-received.ts';
import { reportShipped } from './report-shipped.ts';
import { takeStep, toldOf, type Taken } from './take-step.ts';

@InputType({ description: 'A step of a trade.' })
class TradeStepInput {
  @Field(() => ID, { description: 'The trade.' })
  tradeId!: string;
}

@InputType({ description: 'A step of a trade that cannot be taken back.' })
class LastStepInput extends TradeStepInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only say whether the step could be taken now, and change nothing (P20).',
  })
  validateOnly!: boolean;
}

@InputType({ description: 'Calling a trade off.' })
class CancelTradeInput extends LastStepInput {
  @Field(() => CancelReason, { description: 'Why; the other side is told.' })
  reason!: CancelReason;
}

@InputType({ description: 'Taking the win away from a winner who has not paid (R22).' })
class RemoveWinnerInput extends LastStepInput {
  @Field(() => RemovalReason, { description: 'On whose side the cause lies; it is recorded, and the winner is told.' })
  reason!: RemovalReason;
}

@Carries()
@ObjectType({
  description: 'A step that the trade cannot take: where it stands, and where the step would have led (P18).',
})
class RefusedTransition {
  @Field(() => TradeState, { description: 'Where the trade stands.' })
  from!: TradeState;

  @Field(() => TradeState, { description: 'Where the step leads.' })
  to!: TradeState;
}

@Carries()
@ObjectType({ description: 'What a step of a trade came to.' })
class TradeStepPayload {
  @Field(() => Trade, { nullable: true, description: 'The trade as it stands now, whether it took the step or not.' })
  trade!: Trade | null;

  @Field(() => RefusedTransition, { nullable: true, description: 'The step that was refused; null when it was taken.' })
  refused!: RefusedTransition | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when the step was taken, or could be.' })
  userErrors!: UserError[];
}

type Decide = (locked: LockedTrade) => Taken | Refused;

@Resolver()
export class TradeStepResolver {
  @Access('member')
  @Mutation(() => TradeStepPayload, { description: 'The winner says that they paid.' })
  reportPaid(
    @Arg('input', () => TradeStepInput, { description: 'The step.' }) input: TradeStepInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TradeStepPayload> {
    return step(context, info, input, ({ facts, side, now }) => reportPaid(facts, side, now));
  }

  @Access('member')
  @Mutation(() => TradeStepPayload, { description: 'The seller says that it was shipped.' })
  reportShipped(
    @Arg('input', () => TradeStepInput, { description: 'The step.' }) input: TradeStepInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TradeStepPayload> {
    return step(context, info, input, ({ facts, side, now }) => reportShipped(facts, side, now));
  }

  @Access('member')
  @Mutation(() => TradeStepPayload, {
    description: 'The winner says that it arrived; the contact period runs from now (P6.1).',
  })
  reportReceived(
    @Arg('input', () => TradeStepInput, { description: 'The step.' }) input: TradeStepInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TradeStepPayload> {
    return step(context, info, input, ({ facts, side, now }) => reportReceived(facts, side, now));
  }

  @Access('member')
  @Mutation(() => TradeStepPayload, {
    description:
      'The seller removes the winner, before payment and within 14 days of the decision (R22); contact is over at once (P6.1). Then a runner-up may be offered it: offerToRunnerUp.',
  })
  removeWinner(
    @Arg('input', () => RemoveWinnerInput, { description: 'The step.' }) input: RemoveWinnerInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TradeStepPayload> {
    return step(context, info, input, ({ trade, facts, side, now }) => {
      const decided = { ...facts, decidedAt: trade.decidedAt.getTime(), heldMs: trade.heldMs };
      return removeWinner(decided, side, input.reason, now);
    });
  }

  @Access('member')
  @Mutation(() => TradeStepPayload, {
    description: 'Either side calls the trade off before it was shipped; contact is over at once (P6.1).',
  })
  cancelTrade(
    @Arg('input', () => CancelTradeInput, { description: 'The step.' }) input: CancelTradeInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TradeStepPayload> {
    return step(context, info, input, ({ facts, side, now }) => cancelTrade(facts, side, input.reason, now));
  }
}

interface Outcome {
  readonly code?: UserErrorCode;
  readonly refused?: Refused;
}

async function step(
  context: MarketContext,
  info: GraphQLResolveInfo,
  { tradeId, validateOnly = false }: TradeStepInput & Partial<LastStepInput>,
  decide: Decide,
): Promise<TradeStepPayload> {
  const { code, refused }: Outcome = await act(context, async (em) => {
    const locked = await lockTrade(em, context.viewer, tradeId);
    if (!locked) return { code: 'NOT_FOUND' };
    const decision = decide(locked);
    if (decision.kind === 'refused') return { code: decision.code, refused: decision };
    if (validateOnly) return {};
    takeStep(locked.trade, decision);
    if (decision.state === TradeState.CANCELLED) await endAllWith(em, locked.trade);
    await tellOtherSide(em, locked, toldOf(decision));
    return {};
  });
  const trade = await context.pages.read(tradeById, info, { id: tradeId }, { field: 'trade' });
  return { trade, refused: refused ?? null, userErrors: code ? [userError(context.language, code)] : [] };
}
