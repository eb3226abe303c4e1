import './runner-up-offer.reads.ts';
import './my-offers.reads.ts';
import './thread/offer-thread.reads.ts';
import { AnswerResolver } from './answer/answer.resolver.ts';
import { OfferingResolver } from './naming/offering.resolver.ts';
import { OfferThreadResolver } from './thread/offer-thread.resolver.ts';

export { endsWithOffer } from './answer/ends-with-offer.ts';
export { lockOffer, type LockedOffer } from './locked-offer.ts';
export { runnerUpTasks } from './offer.jobs.ts';
export { offerStands, OfferState, type OfferStanding } from './offer.states.ts';
export { RunnerUpOffer } from './runner-up-offer.ts';

export const runnerUpResolvers = [OfferingResolver, AnswerResolver, OfferThreadResolver] as const;
