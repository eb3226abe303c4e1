/** Carries out what a winner pays through a settlement partner, and ends what a trade that is called off leaves of it. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { endGround, layGround } from '../ground/index.ts';
import { tell } from '../outbox/index.ts';
import type { Problem } from '../text/index.ts';
import { contactOpen, endsWithTrade, lockTrade, TradeSide, TradeState, type ContactState } from '../trade/index.ts';
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

interface Ended {
  readonly id: string;
  readonly ground_id: string;
  readonly claim_ground_id: string | null;
  readonly partner_id: string;
  readonly agency_id: string | null;
}

/** Nothing is owed any more: whoever was to settle or collect it sees nothing of it from the commit on. */
endsWithTrade(async (em, { id, listing }) => {
  const { from, to } = transitions.endWithTrade;
  const ended = await em.execute<Ended[]>(
    `update payment set state = ?, changed_at = noren_now() where listing_id = ? and trade_id = ?
      and state in (select jsonb_array_elements_text(?::jsonb)) returning id, ground_id, claim_ground_id, partner_id, agency_id`,
    [to, listing.id, id, JSON.stringify(from)],
  );
  for (const one of ended) {
    await endGround(em, one.ground_id);
    if (one.claim_ground_id) await endGround(em, one.claim_ground_id);
  }
  await tell(
    em,
    ended.map((one) => ({
      ...({ happening: 'PAYMENT_CANCELLED', listingId: listing.id, ref: one.id } as const),
      partnerId: one.agency_id ?? one.partner_id,
    })),
  );
});
