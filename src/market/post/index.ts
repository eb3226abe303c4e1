import './question/question.reads.ts';
import './review/review.reads.ts';
import { QuestionResolver } from './question/question.resolver.ts';
import { ReviewResolver } from './review/review.resolver.ts';

export { maskAtPublication } from './published/mask-at-publication.ts';
export { Question } from './question/question.ts';
export { Review } from './review/review.ts';
export { ReportReason } from './review/review.words.ts';
export { hide as hideReview, setHidden, unhide as unhideReview } from './review/review-transactions.ts';

export const postResolvers = [QuestionResolver, ReviewResolver] as const;
