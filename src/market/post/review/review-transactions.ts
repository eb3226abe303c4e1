/** What is done with reviews: each is one transaction that locks, asks the clock, decides by the pure acts, and writes. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { deciders } from '../../../policy/index.ts';
import { knownId } from '../../../privacy/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { Market, MarketContext } from '../../context.ts';
import { tell } from '../../outbox/index.ts';
import { lockTrade, TradeSide, type LockedTrade } from '../../trade/index.ts';
import { refused, type PostAnswer } from '../post-answer.ts';
import { maskAtPublication } from '../published/mask-at-publication.ts';
import { hideReview, unhideReview, type HideDecision, type HideFacts } from './hide-review.ts';
import { Review } from './review.ts';
import type { ReportReviewInput, WriteReviewInput } from './review.inputs.ts';
import { writeReview, type Rating } from './write-review.ts';

export function write(context: MarketContext, { idempotencyKey, ...input }: WriteReviewInput): Promise<PostAnswer> {
  return act(context, async (em) => {
    const done = await once(context, em, { act: 'writeReview', idempotencyKey, input }, () =>
      writeInside(context, em, input),
    );
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

/** Who reviews whom, as everyone sees them. */
interface Sides {
  readonly authorId: string;
  readonly authorStoreId: string | null;
  readonly reviewedId: string;
  readonly reviewedStoreId: string | null;
}

function sidesOf({ facts: { sellerId, winnerId }, side }: LockedTrade, storeId: string | null): Sides {
  return side === TradeSide.SELLER
    ? { authorId: sellerId, authorStoreId: storeId, reviewedId: winnerId, reviewedStoreId: null }
    : { authorId: winnerId, authorStoreId: null, reviewedId: sellerId, reviewedStoreId: storeId };
}

/** The trade is locked: its two sides write one after the other, and each once. */
async function writeInside(
  { market, viewer }: MarketContext,
  em: EntityManager,
  { tradeId, rating, text }: Omit<WriteReviewInput, 'idempotencyKey'>,
): Promise<PostAnswer> {
  const locked = await lockTrade(em, viewer, tradeId);
  if (!locked) return refused('NOT_FOUND', 'tradeId');
  const { trade, facts, side, now } = locked;
  const listingId = trade.listing.id;
  const [known] = await em.execute<{ storeId: string | null; reviewed: boolean }[]>(
    `select l.store_id as "storeId",
      exists (select from review r where r.listing_id = l.id and r.trade_id = ? and r.side = ?) as reviewed
    from listing l where l.id = ?`,
    [trade.id, side, listingId],
  );
  if (!known) throw new Error('A trade has its listing.');
  const decision = writeReview({ state: facts.state, reviewed: known.reviewed }, text, now);
  if (decision.kind === 'refused') return { refusals: decision.problems };
  const sides = sidesOf(locked, known.storeId);
  const masked = await maskOf(em, market, listingId, sides);
  const [made] = await em.execute<{ id: string }[]>(
    `insert into review (listing_id, trade_id, side, author_id, author_store_id, reviewed_id, reviewed_store_id, rating, text,
      masked_author, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    [
      listingId,
      trade.id,
      side,
      ...[sides.authorId, sides.authorStoreId, sides.reviewedId, sides.reviewedStoreId],
      rating,
      decision.text,
      masked,
      new Date(decision.writtenAt),
    ],
  );
  if (!made) throw new Error('A review that was written has an id.');
  await count(em, sides, rating, 1);
  await tell(em, [{ happening: 'REVIEWED', listingId, memberId: sides.reviewedId, ref: made.id }]);
  return { id: made.id };
}

function maskOf(em: EntityManager, { keyring }: Market, listingId: string, sides: Sides): Promise<string> {
  const authorId = sides.authorStoreId === null ? sides.authorId : null;
  return maskAtPublication(em, keyring, { post: 'review', listingId, authorId });
}

/** Ratings of a store stand with the store: what its owner has under the nickname tells nothing of it, nor it of that. */
async function count(
  em: EntityManager,
  { reviewedId, reviewedStoreId }: Pick<Sides, 'reviewedId' | 'reviewedStoreId'>,
  rating: `${Rating}`,
  by: 1 | -1,
): Promise<void> {
  const table = reviewedStoreId === null ? 'member' : 'store';
  const counter = rating === 'GOOD' ? 'good_ratings' : 'bad_ratings';
  await em.execute(`update ${table} set ${counter} = ${counter} + ? where id = ?`, [by, reviewedStoreId ?? reviewedId]);
}

/** Once for each member and review; sent again it changes nothing. */
export function report(context: MarketContext, { reviewId, reason }: ReportReviewInput): Promise<PostAnswer> {
  return act(context, async (em, memberId) => {
    const [review] = await em.execute<{ id: string; listingId: string; authorId: string; hidden: boolean }[]>(
      'select id, listing_id as "listingId", author_id as "authorId", hidden_at is not null as hidden from review where id = ?',
      [knownId(reviewId)],
    );
    const now = await clockOf(em);
    if (!review || !deciders.mayKnow(Review, review, context.viewer, { now })) return refused('NOT_FOUND', 'reviewId');
    await em.execute(
      `insert into review_report (listing_id, review_id, reporter_id, reason, reported_at) values (?, ?, ?, ?, ?)
        on conflict do nothing`,
      [review.listingId, review.id, memberId, reason, new Date(now)],
    );
    return { id: review.id };
  });
}

interface Standing extends HideFacts {
  readonly rating: Rating;
  readonly reviewedId: string;
  readonly reviewedStoreId: string | null;
}

/** What staff do: from then on nobody but its author reads it or counts it. Gives whether there is such a review. */
export function hide({ orm }: Market, reviewId: string): Promise<boolean> {
  return orm.em.fork().transactional((em) => moderate(em, reviewId, hideReview));
}

/** Takes the hiding back. */
export function unhide({ orm }: Market, reviewId: string): Promise<boolean> {
  return orm.em.fork().transactional((em) => moderate(em, reviewId, unhideReview));
}

/** As `hide` and `unhide`, inside a transaction. */
export function setHidden(em: EntityManager, reviewId: string, hidden: boolean): Promise<boolean> {
  return moderate(em, reviewId, hidden ? hideReview : unhideReview);
}

async function moderate(
  em: EntityManager,
  reviewId: string,
  decide: (facts: HideFacts, now: number) => HideDecision,
): Promise<boolean> {
  const [review] = await em.execute<Standing[]>(
    `select hidden_at is not null as hidden, rating, reviewed_id as "reviewedId", reviewed_store_id as "reviewedStoreId"
      from review where id = ? for update`,
    [knownId(reviewId)],
  );
  if (!review) return false;
  const decision = decide(review, await clockOf(em));
  if (decision.kind === 'as it was') return true;
  const hiddenAt = decision.hiddenAt === null ? null : new Date(decision.hiddenAt);
  await em.execute('update review set hidden_at = ? where id = ?', [hiddenAt, knownId(reviewId)]);
  await count(em, review, review.rating, decision.counted);
  return true;
}
