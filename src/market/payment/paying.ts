/** Carries out what a winner pays through a settlement partner, and ends what a trade that is called off leaves of it. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { layGround } from '../ground/index.ts';
import { tell, type Telling } from '../outbox/index.ts';
import type { Problem } from '../text/index.ts';
import {
  contactOpen,
  endsWithTrade,
  hangsOnTrade,
  lockTrade,
  TradeSide,
  TradeState,
  type ContactState,
} from '../trade/index.ts';
import { Payment } from './payment.ts';
import { PaymentState, transitions, type Refused } from './payment.states.ts';
import { standingPartner } from './standing-partners.ts';

/** What an act came to; it may be kept as a first answer. */
export interface Outcome {
  readonly paymentId?: string;
  readonly problems: readonly Problem[];
  readonly refused?: Pick<Refused, 'from' | 'to'>;
}

export const problem = (code: string, field = ''): Outcome => ({ problems: [{ field, code }] });

export interface Paying {
  readonly tradeId: string;
  readonly instrumentId: string;
}

/** Null when the trade can be paid now by this side. */
function whyNot(trade: ContactState, side: TradeSide, now: number): string | null {
  if (side !== TradeSide.WINNER) return 'WRONG_SIDE';
  if (trade.state !== TradeState.AWAITING_PAYMENT) return 'WRONG_STATE';
  return contactOpen(trade, now) ? null : 'CONTACT_CLOSED';
}

/** While one is under way, in collection or done, there is nothing to pay. */
const underWay = [PaymentState.PENDING, PaymentState.IN_COLLECTION, PaymentState.SETTLED, PaymentState.COLLECTED];

export async function pay(em: EntityManager, viewer: Viewer, { tradeId, instrumentId }: Paying): Promise<Outcome> {
  const locked = await lockTrade(em, viewer, tradeId);
  if (!locked) return problem('NOT_FOUND', 'tradeId');
  const { trade, facts, side, now } = locked;
  const refused = whyNot(facts, side, now);
  if (refused !== null) return problem(refused);
  const before = await em.count(Payment, { listing: trade.listing, tradeId: trade.id, state: { $in: underWay } });
  if (before > 0) return problem('WRONG_STATE');
  const [instrument] = await em.execute<{ id: string; partner_id: string }[]>(
    'select id, partner_id from payment_instrument where id = ? and member_id = ? and removed_at is null for share',
    [knownId(instrumentId), viewer.id],
  );
  const partnerId = instrument && (await standingPartner(em, 'settlements', instrument.partner_id));
  if (!instrument || !partnerId) return problem('NOT_FOUND', 'instrumentId');
  const [id, groundId] = [randomUUID(), await layGround(em, { sort: 'ASSIGNMENT' })];
  const about = { listing: trade.listing, tradeId: trade.id, instrumentId: instrument.id, partnerId, groundId };
  const [state, madeAt] = [PaymentState.PENDING, new Date(Math.floor(now))];
  em.create(Payment, { ...about, id, amount: trade.price, state, madeAt });
  await tell(em, [{ happening: 'PAYMENT_ASSIGNED', listingId: trade.listing.id, partnerId, ref: id }]);
  return { paymentId: id, problems: [] };
}

hangsOnTrade({ table: 'payment', grounds: ['ground_id', 'claim_ground_id'] });

interface Ended {
  readonly id: string;
  readonly was: PaymentState;
  readonly partner_id: string;
  readonly agency_id: string | null;
}

/**
 * Nothing is owed any more: whoever was to settle or collect it sees nothing of it from the commit on. What was paid stays paid here;
 * who has the money is told, and gives it back from books of its own, for which it needs no data of ours.
 */
endsWithTrade(async (em, { id, listing }) => {
  const { from, to } = transitions.endWithTrade;
  const all = await em.execute<Ended[]>(
    'select id, state as was, partner_id, agency_id from payment where listing_id = ? and trade_id = ? order by id for update',
    [listing.id, id],
  );
  await em.execute(
    `update payment set state = ?, changed_at = noren_now() where listing_id = ? and trade_id = ?
      and state in (select jsonb_array_elements_text(?::jsonb))`,
    [to, listing.id, id, JSON.stringify(from)],
  );
  const told = { listingId: listing.id } as const;
  await tell(
    em,
    all.flatMap(({ id: ref, was, partner_id, agency_id }): Telling[] => {
      if (was === PaymentState.PENDING || was === PaymentState.SETTLED)
        return [{ ...told, happening: 'PAYMENT_CANCELLED', partnerId: partner_id, ref }];
      if (was === PaymentState.IN_COLLECTION || was === PaymentState.COLLECTED)
        return [{ ...told, happening: 'CLAIM_WITHDRAWN', partnerId: agency_id, ref }];
      return [];
    }),
  );
});
