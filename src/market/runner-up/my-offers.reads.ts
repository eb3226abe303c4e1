/** What earlier types know of the offers that stand between the viewer and another. */
import { kind } from '../../policy/index.ts';
import { adds, connectionOf, many, newestFirst, one, PageArgs, sql } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Me } from '../member/index.ts';
import { RunnerUpOffer } from './runner-up-offer.ts';

const RunnerUpOffers = connectionOf(RunnerUpOffer);

adds(Listing, {
  runnerUpOffer: {
    type: () => RunnerUpOffer,
    description: 'The offer to its runner-up that stands, if you are a side of it (P6.2).',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => RunnerUpOffer,
      (listing, offer) => sql`${offer}.listing_id = ${listing}.id and ${offer}.state = 'MADE'`,
    ),
  },
});

adds(Me, {
  offers: {
    type: () => RunnerUpOffers,
    description: 'The offers to runners-up that stand, made by you and made to you, the newest first (P6.2).',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => RunnerUpOffer, {
      on: (me, offer) => sql`${me}.id in (${offer}.seller_id, ${offer}.runner_up_id)`,
      orders: newestFirst('offeredAt'),
      own: true,
    }),
  },
});
