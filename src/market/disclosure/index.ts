export { ledgerIn } from './ledger.ts';
