import { kind } from '../../../policy/index.ts';
import {
  adds,
  column,
  connectionOf,
  many,
  newestFirst,
  one,
  oneOf,
  PageArgs,
  reads,
  rootOne,
  sql,
} from '../../../privacy/index.ts';
import { Listing } from '../../listing/index.ts';
import { Me, Member } from '../../member/index.ts';
import { Store } from '../../store/index.ts';
import { Trade } from '../../trade/index.ts';
import { Review, type ReviewFacts } from './review.ts';
import { RatingCount } from './review.words.ts';

const Reviews = connectionOf(Review, { counted: true });

/** A side by the two columns that say who it was. */
const trader = (member: string, store: string) =>
  oneOf(
    one(
      () => Member,
      (review, row) => sql`${column(review, store)} is null and ${row}.id = ${column(review, member)}`,
    ),
    one(
      () => Store,
      (review, row) => sql`${row}.id = ${column(review, store)}`,
    ),
  );

reads<ReviewFacts>(Review, {
  table: 'review',
  facts: { authorId: 'author_id', hidden: (review) => sql`${review}.hidden_at is not null` },
  visible: (review, { viewer }) => sql`${review}.hidden_at is null or ${review}.author_id = ${viewer}`,
  columns: {
    authorSide: 'side',
    hidden: (review) => sql`${review}.hidden_at is not null`,
    mine: (review, { viewer }) => sql`coalesce(${review}.author_id = ${viewer}, false)`,
    reportedByMe: (review, { viewer }) => sql`exists (select 1 from review_report r
      where r.listing_id = ${review}.listing_id and r.review_id = ${review}.id and r.reporter_id = ${viewer})`,
  },
  relations: {
    listing: one(
      () => Listing,
      (review, listing) => sql`${listing}.id = ${review}.listing_id`,
    ),
    author: trader('author_id', 'author_store_id'),
    reviewed: trader('reviewed_id', 'reviewed_store_id'),
  },
});

const newest = newestFirst('writtenAt');

const rating = {
  type: () => RatingCount,
  holds: kind.PUBLIC,
  by: {
    needs: ['goodRatings', 'badRatings'],
    by: ({ goodRatings, badRatings }: { goodRatings: number; badRatings: number }): RatingCount => ({
      good: goodRatings,
      bad: badRatings,
    }),
  },
};

adds(Member, {
  rating: {
    ...rating,
    description: 'How often they were rated, as a seller and as a winner, under this nickname.',
  },
  reviews: {
    type: () => Reviews,
    description: 'What others say of their trades under this nickname, the last first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Review, {
      on: (member, review) =>
        sql`${review}.reviewed_id = ${member}.id and ${review}.reviewed_store_id is null and ${review}.hidden_at is null`,
      orders: newest,
    }),
  },
});

adds(Store, {
  rating: { ...rating, description: 'How often the store was rated.' },
  reviews: {
    type: () => Reviews,
    description: 'What winners say of the store’s trades, the last first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Review, {
      on: (store, review) => sql`${review}.reviewed_store_id = ${store}.id and ${review}.hidden_at is null`,
      orders: newest,
    }),
  },
});

adds(Me, {
  reviews: {
    type: () => Reviews,
    description: 'What you wrote of your trades, also as a store and also what staff hid, the last first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Review, {
      on: (me, review) => sql`${review}.author_id = ${me}.id`,
      orders: newest,
      own: true,
    }),
  },
});

adds(Trade, {
  myReview: {
    type: () => Review,
    description: 'What you say of the other side.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Review,
      (trade, review, { viewer }) => sql`${review}.listing_id = ${trade}.listing_id and ${review}.trade_id = ${trade}.id
        and ${review}.author_id = ${viewer}`,
    ),
  },
  otherReview: {
    type: () => Review,
    description: 'What the other side says of you.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Review,
      (trade, review, { viewer }) => sql`${review}.listing_id = ${trade}.listing_id and ${review}.trade_id = ${trade}.id
        and ${review}.author_id <> ${viewer}`,
    ),
  },
});

export const reviewById = rootOne(
  () => Review,
  (review, id) => sql`${review}.id = ${id('id')}`,
);
