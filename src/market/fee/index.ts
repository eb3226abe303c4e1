import './fee.reads.ts';

export { Fee, FeeReason } from './fee.ts';
export { chargeFees } from './fee.jobs.ts';
export { recordFee } from './record-fee.ts';
