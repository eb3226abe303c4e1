import './claim.reads.ts';

export { Claim } from './claim.ts';
export { answer as answerClaim, make as makeClaim } from './claiming.ts';
export { decide as decideClaim } from './deciding.ts';
export { ClaimResolver } from './claim.resolver.ts';
