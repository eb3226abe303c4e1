import './shared-details.reads.ts';

export { SharedDetails } from './shared-details.ts';
export { SharingResolver } from './sharing.resolver.ts';
