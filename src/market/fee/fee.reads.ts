import { kind } from '../../policy/index.ts';
import { adds, column, connectionOf, many, newestFirst, one, PageArgs, reads, sql } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Me } from '../member/index.ts';
import { Trade } from '../trade/index.ts';
import { Fee, type FeeFacts } from './fee.ts';

const Fees = connectionOf(Fee);

reads<FeeFacts>(Fee, {
  table: 'fee',
  facts: { payerId: 'payer_id' },
  visible: (fee, { viewer }) => sql`${fee}.payer_id = ${viewer}`,
  relations: {
    listing: one(
      () => Listing,
      (fee, listing) => sql`${listing}.id = ${column(fee, 'listing_id')}`,
    ),
    trade: one(
      () => Trade,
      (fee, trade) => sql`${trade}.listing_id = ${fee}.listing_id and ${trade}.id = ${fee}.trade_id`,
    ),
  },
});

adds(Me, {
  fees: {
    type: () => Fees,
    description: 'What you owe for what you sold, and for auctions called off, the newest first (R16, R24).',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Fee, {
      on: (me, fee) => sql`${fee}.payer_id = ${me}.id`,
      orders: newestFirst('chargedAt'),
      own: true,
    }),
  },
});
