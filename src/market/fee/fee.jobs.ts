import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../policy/index.ts';
import { clockOf } from '../act.ts';
import { forEachOf, type Task } from '../job.ts';
import { Listing } from '../listing/index.ts';
import { Trade, TradeState } from '../trade/index.ts';
import { chargeFee } from './charge-fee.ts';
import { FeeReason } from './fee.ts';
import { recordFee } from './record-fee.ts';

const uncharged = `select trade.id, trade.listing_id as "listingId" from trade where trade.state <> 'CANCELLED' and trade.decided_at <= ?
  and not exists (select from fee where fee.listing_id = trade.listing_id and fee.trade_id = trade.id) order by trade.decided_at`;

interface Row {
  readonly id: string;
  readonly listingId: string;
}

/** Each day at midnight in Japan: charges every sale whose closing day has come (R24). */
export const chargeFees: Task<unknown> = {
  name: 'charge_fees',
  cron: '0 15 * * *',
  run: async (_payload, { orm }) => {
    const em = orm.em.fork();
    const now = await clockOf(em);
    const due = await em.execute<Row[]>(uncharged, [new Date(now - periodInForce('feeClosing', now))]);
    await forEachOf(due, (row) => orm.em.fork().transactional((em) => charge(em, row)));
  },
};

/** Decides again under the locks: the trade may be called off meanwhile, and what an authority stopped waits (R29). */
async function charge(em: EntityManager, { id, listingId }: Row): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const listing = await em.findOneOrFail(Listing, { id: listingId }, { lockMode });
  const trade = await em.findOneOrFail(Trade, { id, listing }, { lockMode });
  const chargedAt = await clockOf(em);
  if (trade.stopped) return;
  const { price, decidedAt, heldMs, state } = trade;
  const asStore = listing.storeId !== null;
  const sale = { price, heldMs, asStore, decidedAt: decidedAt.getTime(), cancelled: state === TradeState.CANCELLED };
  const fee = chargeFee(sale, chargedAt);
  const owed = { listingId, tradeId: id, payerId: trade.sellingMember.id, reason: FeeReason.SALE, price, chargedAt };
  if (fee) await recordFee(em, { ...owed, ...fee });
}
