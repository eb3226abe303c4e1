import './store.reads.ts';

export { Store } from './store.ts';
export { StoreResolver } from './store.resolver.ts';
