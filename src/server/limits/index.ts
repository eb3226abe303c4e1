export { checkDocuments, documentLimits, type DocumentCheck, type DocumentLimits } from './document.ts';
export { costLimits, costOf, weights, type Cost, type OperationCost } from './cost.ts';
export type { IsContact, Variables } from './parts.ts';
export { attemptsIn } from './attempts.ts';
export { Buckets, sharedBuckets, type SharedBuckets } from './buckets.ts';
export { Charge, Charges, type CostSaid } from './charge.ts';
export { rates, ratesTimes, type Rates } from './rates.ts';
