export { checkDocuments, documentLimits, type DocumentCheck, type DocumentLimits } from './document.ts';
export { costLimits, costOf, type Cost } from './cost.ts';
