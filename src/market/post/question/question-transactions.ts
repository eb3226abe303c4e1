/** What is done with questions: each is one transaction that locks, asks the clock, decides by the pure acts, and writes. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { deciders } from '../../../policy/index.ts';
import { knownId } from '../../../privacy/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { Listing, type ListingFacts, type StoredState } from '../../listing/index.ts';
import { tell } from '../../outbox/index.ts';
import { refused, type PostAnswer } from '../post-answer.ts';
import { maskAtPublication } from '../published/mask-at-publication.ts';
import { answerQuestion, type AnswerDecision, type AnswerFacts } from './answer-question.ts';
import { askQuestion, type AskFacts } from './ask-question.ts';
import type { AnswerQuestionInput, AskQuestionInput, WithdrawQuestionInput } from './question.inputs.ts';

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

export function ask(context: MarketContext, { idempotencyKey, ...input }: AskQuestionInput): Promise<PostAnswer> {
  return act(context, async (em, memberId) => {
    const done = await once(context, em, { act: 'askQuestion', idempotencyKey, input }, () =>
      askInside(context, em, memberId, input),
    );
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

/** The asker is bound four times. */
const notAllowedHere = `exists (select from block k where k.owner_id = l.seller_id and k.member_id = ?)
  or exists (select from member_link m where m.member_id = least(?::uuid, l.seller_id) and m.linked_id = greatest(?::uuid, l.seller_id))
  or l.refuses_bad_ratings and (select m.bad_ratings > m.good_ratings from member m where m.id = ?)`;

interface AskedRow extends Omit<AskFacts, 'isSeller'>, Omit<ListingFacts, 'draft' | 'suspended'> {
  readonly state: StoredState;
}

async function askInside(
  { viewer }: MarketContext,
  em: EntityManager,
  memberId: string,
  { listingId, text }: Omit<AskQuestionInput, 'idempotencyKey'>,
): Promise<PostAnswer> {
  const id = knownId(listingId);
  // One's own row is locked, so that two questions count each other; the listing's is not: no bid waits for a question.
  await em.execute('select from member where id = ? for no key update', [memberId]);
  const [row] = await em.execute<AskedRow[]>(
    `select l.seller_id as "sellerId", l.state, ${millis('l.end_at')} as "endAt", ${millis('l.history_until')} as "historyUntil",
      exists (select from bid b where b.listing_id = l.id and b.bidder_id = ?) as "tookPart",
      (select count(*)::int from question q where q.listing_id = l.id and q.asker_id = ? and q.answered_at is null) as "openQuestions",
      (${notAllowedHere}) as "notAllowedHere"
    from listing l where l.id = ?`,
    [...Array.from({ length: 6 }, () => memberId), id],
  );
  const now = await clockOf(em);
  const known = row && { ...row, draft: row.state === 'DRAFT', suspended: row.state === 'SUSPENDED' };
  if (!known || !deciders.mayKnow(Listing, known, viewer, { now })) return refused('NOT_FOUND', 'listingId');
  const decision = askQuestion({ ...row, isSeller: viewer.is(row.sellerId) }, text, now);
  if (decision.kind === 'refused') return { refusals: decision.problems };
  const [made] = await em.execute<{ id: string }[]>(
    'insert into question (listing_id, asker_id, text, asked_at) values (?, ?, ?, ?) returning id',
    [id, memberId, decision.text, new Date(decision.askedAt)],
  );
  if (!made) throw new Error('A question that was written has an id.');
  await tell(em, [{ happening: 'QUESTION_ASKED', listingId: id, memberId: row.sellerId, ref: made.id }]);
  return { id: made.id };
}

export function answer(context: MarketContext, { idempotencyKey, ...input }: AnswerQuestionInput): Promise<PostAnswer> {
  return act(context, async (em, memberId) => {
    const done = await once(context, em, { act: 'answerQuestion', idempotencyKey, input }, () =>
      answerInside(context, em, memberId, input),
    );
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

interface ToAnswer extends AnswerFacts {
  readonly id: string;
  readonly listingId: string;
  readonly askerId: string;
  readonly sellerId: string;
  readonly asStore: boolean;
}

/** The question is locked, the listing is not: what of it counts here does not change while it takes bids. */
async function answerInside(
  context: MarketContext,
  em: EntityManager,
  memberId: string,
  { questionId, text }: Omit<AnswerQuestionInput, 'idempotencyKey'>,
): Promise<PostAnswer> {
  const [row] = await em.execute<ToAnswer[]>(
    `select q.id, q.listing_id as "listingId", q.asker_id as "askerId", q.answered_at is not null as answered,
      l.seller_id as "sellerId", l.store_id is not null as "asStore", l.state, ${millis('l.end_at')} as "endAt"
    from question q join listing l on l.id = q.listing_id where q.id = ? and l.seller_id = ? for update of q`,
    [knownId(questionId), memberId],
  );
  const now = await clockOf(em);
  if (!row) return refused('NOT_FOUND', 'questionId');
  const decision = answerQuestion(row, text, now);
  if (decision.kind === 'refused') return { refusals: decision.problems };
  await publish(context, em, row, decision);
  return { id: row.id };
}

async function publish(
  { market }: MarketContext,
  em: EntityManager,
  { id, listingId, askerId, sellerId, asStore }: ToAnswer,
  { text, answeredAt }: Extract<AnswerDecision, { kind: 'answered' }>,
): Promise<void> {
  const maskOf = (post: 'question' | 'answer', authorId: string | null): Promise<string> =>
    maskAtPublication(em, market.keyring, { post, listingId, authorId });
  await em.execute(
    'update question set answer = ?, answered_at = ?, masked_asker = ?, masked_answerer = ? where listing_id = ? and id = ?',
    [
      text,
      new Date(answeredAt),
      await maskOf('question', askerId),
      await maskOf('answer', asStore ? null : sellerId),
      listingId,
      id,
    ],
  );
  await tell(em, [{ happening: 'QUESTION_ANSWERED', listingId, memberId: askerId, ref: id }]);
}

/**
 * A question that was never public leaves nothing behind; one that is public is no longer its asker's alone to take back. One on an
 * auction that an authority stopped is a record of that, and not there for its asker (R29).
 */
export function withdraw(context: MarketContext, { questionId }: WithdrawQuestionInput): Promise<PostAnswer> {
  return act(context, async (em, memberId) => {
    const [own] = await em.execute<{ id: string; answered: boolean }[]>(
      `select q.id, q.answered_at is not null as answered from question q join listing l on l.id = q.listing_id
        where q.id = ? and q.asker_id = ? and l.state <> 'SUSPENDED' for update of q`,
      [knownId(questionId), memberId],
    );
    if (!own) return refused('NOT_FOUND', 'questionId');
    if (own.answered) return refused('WRONG_STATE', 'questionId');
    await em.execute('delete from question where id = ? and asker_id = ?', [own.id, memberId]);
    return { id: own.id };
  });
}
