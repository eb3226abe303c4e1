import './disclosure.reads.ts';

export { DisclosureLeafConnection } from './disclosure.reads.ts';
export { DisclosureLeaf } from './disclosure-leaf.ts';
export { ledgerIn } from './ledger.ts';
export { tellFrom } from './tell-from.ts';
