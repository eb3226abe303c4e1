/** Carries out what the two sides of a claim do: make it, and answer it. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../policy/index.ts';
import { act, once } from '../act.ts';
import type { ActingContext } from '../context.ts';
import { readLines } from '../member/index.ts';
import { tell } from '../outbox/index.ts';
import { keepKey, recordOf } from '../record-key.ts';
import type { Problem } from '../text/index.ts';
import { lockTrade, TradeSide, type LockedTrade } from '../trade/index.ts';
import { LONGEST_CLAIM, type AnswerClaimInput, type MakeClaimInput } from './claim.inputs.ts';
import { Claim, type ClaimWords } from './claim.ts';
import { answerClaim } from './hear-claim.ts';
import { hearingOf, lockClaim } from './locked-claim.ts';
import { makeClaim, type MakeClaimFacts } from './make-claim.ts';

/** What an act on a claim came to; it may be kept as a first answer. */
export type ClaimAnswer = { readonly id: string } | { readonly problems: readonly Problem[] };

export const refused = (code: string, field = ''): ClaimAnswer => ({ problems: [{ field, code }] });

type Made = Omit<MakeClaimInput, 'idempotencyKey'>;

export function make(context: ActingContext, { idempotencyKey, ...input }: MakeClaimInput): Promise<ClaimAnswer> {
  return act(context, async (em) => {
    const done = await once(context, em, { act: 'makeClaim', idempotencyKey, input }, () =>
      makeInside(context, em, input),
    );
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

async function factsOf(em: EntityManager, { trade, facts, side }: LockedTrade): Promise<MakeClaimFacts> {
  const [row] = await em.execute<[Omit<MakeClaimFacts, 'byWinner'>]>(
    `select (select type = 'INDIVIDUAL' from member where id = ?) as consumer,
      (select type = 'COMPANY' from member where id = ?) or l.store_id is not null as business,
      exists (select from claim c left join ground g on g.id = c.ground_id where c.listing_id = l.id and c.trade_id = ?
        and (c.decided_at is null or g.ended_at is null and noren_now() < g.until)) as claimed
      from listing l where l.id = ?`,
    [facts.winnerId, facts.sellerId, trade.id, trade.listing.id],
  );
  return { ...row, byWinner: side === TradeSide.WINNER };
}

/** The trade's row is locked, so that two claims about it see each other. */
async function makeInside({ market, viewer }: ActingContext, em: EntityManager, input: Made): Promise<ClaimAnswer> {
  const locked = await lockTrade(em, viewer, input.tradeId);
  if (!locked) return refused('NOT_FOUND', 'tradeId');
  const { trade, facts, now } = locked;
  const problem = makeClaim(await factsOf(em, locked), input, now);
  if (problem) return { problems: [problem] };
  const reasons = readLines(input.reasons, LONGEST_CLAIM, 'reasons');
  if (!reasons.ok) return { problems: reasons.problems };
  const [id, at] = [randomUUID(), Math.floor(now)];
  const words: ClaimWords = { reasons: reasons.value };
  const { sealed, wrappedKey } = market.vault.seal({ type: Claim.name, id }, words, { by: 'member', at });
  keepKey(em, wrappedKey);
  em.create(Claim, {
    ...{ id, listingId: trade.listing.id, tradeId: trade.id, claimantId: facts.winnerId, sellerId: facts.sellerId },
    ...{ amount: input.amount, words: sealed, madeAt: new Date(at) },
    hearingUntil: new Date(at + periodInForce('hearing', at)),
  });
  await em.flush();
  await tell(em, [{ happening: 'CLAIM_MADE', listingId: trade.listing.id, memberId: facts.sellerId, ref: id }]);
  return { id };
}

export function answer(context: ActingContext, input: AnswerClaimInput): Promise<ClaimAnswer> {
  const { viewer, market } = context;
  return act(context, async (em) => {
    const locked = await lockClaim(em, viewer, input.claimId);
    if (!locked) return refused('NOT_FOUND', 'claimId');
    const { claim, now } = locked;
    if (!viewer.is(claim.sellerId)) return refused('WRONG_SIDE', 'claimId');
    const refusal = answerClaim(hearingOf(claim), now);
    if (refusal) return refused(refusal, 'claimId');
    const text = readLines(input.answer, LONGEST_CLAIM, 'answer');
    if (!text.ok) return { problems: text.problems };
    const [record, at] = [await recordOf(em, Claim, claim.id, claim.words), Math.floor(now)];
    claim.words = market.vault.amend<ClaimWords>(record, { answer: text.value }, { by: 'member', at });
    claim.answeredAt = new Date(at);
    return { id: claim.id };
  });
}
