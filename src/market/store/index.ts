import './store.reads.ts';

export { Store, type StoreContact, type StoreFacts } from './store.ts';
export { storeTerms, type StoreTerms } from './store-terms.ts';
export { StoreResolver } from './store.resolver.ts';
