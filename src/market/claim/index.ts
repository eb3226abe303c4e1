import './claim.reads.ts';

export { Claim } from './claim.ts';
export { ClaimResolver } from './claim.resolver.ts';
