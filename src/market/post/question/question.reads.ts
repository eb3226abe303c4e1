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
import { instant } from '../../instant.ts';
import { isStopped, Listing } from '../../listing/index.ts';
import { Me, Member } from '../../member/index.ts';
import { Store } from '../../store/index.ts';
import { Question, type QuestionFacts } from './question.ts';

const Questions = connectionOf(Question, { counted: true });

reads<QuestionFacts>(Question, {
  table: 'question',
  factsWith: { table: 'listing', on: (question, listing) => sql`${listing}.id = ${question}.listing_id` },
  facts: {
    askerId: 'asker_id',
    answered: (question) => sql`${question}.answered_at is not null`,
    sellerId: (_question, _asking, listing) => sql`${listing}.seller_id`,
    stopped: (_question, _asking, listing) => isStopped(listing),
    historyUntil: (_question, _asking, listing) => instant('history_until')(listing),
    tookPart: (_question, { viewer }, listing) => sql`(${listing}.history_until is not null
      and exists (select 1 from bid b where b.listing_id = ${listing}.id and b.bidder_id = ${viewer}))`,
  },
  visible: (question, { viewer, now }, listing) => sql`${listing}.seller_id = ${viewer}
    or not ${isStopped(listing)} and (${question}.asker_id = ${viewer}
      or ${question}.answered_at is not null and (${listing}.history_until is null or ${now} < ${listing}.history_until
        or exists (select 1 from bid b where b.listing_id = ${listing}.id and b.bidder_id = ${viewer})))`,
  columns: { mine: (question, { viewer }) => sql`coalesce(${question}.asker_id = ${viewer}, false)` },
  relations: {
    listing: one(
      () => Listing,
      (question, listing) => sql`${listing}.id = ${question}.listing_id`,
    ),
    asker: one(
      () => Member,
      (question, member) => sql`${member}.id = ${column(question, 'asker_id')}`,
    ),
    answeredBy: oneOf(
      one(
        () => Member,
        (
          question,
          member,
        ) => sql`${question}.answered_at is not null and ${member}.id = (select l.seller_id from listing l
          where l.id = ${question}.listing_id and l.store_id is null)`,
      ),
      one(
        () => Store,
        (question, store) => sql`${question}.answered_at is not null
          and ${store}.id = (select l.store_id from listing l where l.id = ${question}.listing_id)`,
      ),
    ),
  },
});

const asked = [
  { field: 'askedAt', type: 'timestamptz' },
  { field: 'id', type: 'uuid' },
] as const;
const newest = newestFirst('askedAt');

adds(Listing, {
  questions: {
    type: () => Questions,
    description:
      'Questions with their answers, the last asked first; and of those without an answer your own, or all as the seller (R28).',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Question, {
      on: (listing, question) => sql`${question}.listing_id = ${listing}.id`,
      orders: newest,
    }),
  },
});

adds(Me, {
  questions: {
    type: () => Questions,
    description: 'What you asked sellers, the last asked first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Question, {
      on: (me, question) => sql`${question}.asker_id = ${me}.id`,
      orders: newest,
      own: true,
    }),
  },
  openQuestions: {
    type: () => Questions,
    description: 'What waits for your answer on listings of yours that take bids, the first asked first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Question, {
      on: (
        me,
        question,
        { now },
      ) => sql`${question}.answered_at is null and ${question}.listing_id in (select l.id from listing l
        where l.seller_id = ${me}.id and l.state = 'OPEN' and ${now} < l.end_at)`,
      orders: { OLDEST: { keys: asked } },
      own: true,
    }),
  },
});

export const questionById = rootOne(
  () => Question,
  (question, id) => sql`${question}.id = ${id('id')}`,
);
