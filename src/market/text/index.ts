export { findContactData, type ContactDataKind, type Finding } from './find-contact-data.ts';
export { prefectures, prefectureNames, type Prefecture } from './prefectures.ts';
export { taken, refused, type Problem, type Read } from './problem.ts';
