import './question/question.reads.ts';
import { QuestionResolver } from './question/question.resolver.ts';

export { maskAtPublication } from './published/mask-at-publication.ts';
export { Question } from './question/question.ts';

export const postResolvers = [QuestionResolver] as const;
