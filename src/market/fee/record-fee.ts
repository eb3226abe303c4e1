import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fee } from './fee.ts';

export interface NewFee extends Pick<Fee, 'reason' | 'amount'> {
  readonly listingId: string;
  readonly payerId: string;
  readonly tradeId?: string;
  readonly price?: number;
  readonly perMille?: number;
  /** Epoch milliseconds. */
  readonly chargedAt: number;
}

/** Records a fee in the transaction of what it is owed for. That each is owed once is also the database's word. */
export async function recordFee(em: EntityManager, fee: NewFee): Promise<void> {
  const { listingId, payerId, tradeId = null, reason, price = null, perMille = null, amount, chargedAt } = fee;
  await em.execute(
    `insert into fee (listing_id, payer_id, trade_id, reason, price, per_mille, amount, charged_at)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [listingId, payerId, tradeId, reason, price, perMille, amount, new Date(Math.floor(chargedAt))],
  );
}
