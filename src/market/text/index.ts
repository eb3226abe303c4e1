export { findContactData, type ContactDataKind, type Finding } from './find-contact-data.ts';
export { prefectures, type Prefecture } from './prefectures.ts';
export { oneLineEnd, UNFIT_IN_LINE, UNFIT_IN_TEXT } from './unfit.ts';
export { missingText, publicTextProblems, type TextProblem } from './public-text.ts';
export { problemsOf, refused, taken, type Problem, type Read } from './problem.ts';
