import { kind } from '../../../policy/index.ts';
import {
  adds,
  connectionOf,
  newestFirst,
  one,
  reads,
  readsMore,
  reserve,
  rootMany,
  sql,
} from '../../../privacy/index.ts';
import { Review } from '../../post/index.ts';
import { wordOf } from '../roles.ts';
import { ReviewReport } from './review-report.ts';

reads<{ id: string }>(ReviewReport, {
  table: 'review_report',
  facts: { id: 'id' },
  visible: () => sql`false`, // to nobody but staff
  columns: {
    id: 'id',
    reviewId: 'review_id',
    reason: 'reason',
    reportedAt: 'reported_at',
    hidden: (report) =>
      sql`(select r.hidden_at is not null from review r where r.listing_id = ${report}.listing_id and r.id = ${report}.review_id)`,
  },
});
readsMore(ReviewReport, { callers: [wordOf('safety')], visible: () => sql`true` });

adds(ReviewReport, {
  review: {
    type: () => Review,
    description: 'The review, as everyone reads it; null once it is hidden.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Review,
      (report, review) => sql`${review}.listing_id = ${report}.listing_id and ${review}.id = ${report}.review_id`,
    ),
  },
});

/** What speaks to a member says nothing to staff. */
for (const field of ['mine', 'reportedByMe']) reserve('Review', field, ['visitor', 'member']);

export const ReviewReportConnection = connectionOf(ReviewReport);

export const reviewReports = rootMany('Query.reviewReports', () => ReviewReport, {
  orders: newestFirst('reportedAt'),
});
