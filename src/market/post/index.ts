import './question/question.reads.ts';
import { QuestionResolver } from './question/question.resolver.ts';

export { Question } from './question/question.ts';

export const postResolvers = [QuestionResolver] as const;
