/** A payment as acts see it: its auction, its trade and its row locked in that order, the clock read after the locks. */
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { isKnown } from '../known.ts';
import { Trade } from '../trade/index.ts';
import { Payment } from './payment.ts';
import type { PaymentActor } from './payment.states.ts';

export interface LockedPayment {
  readonly payment: Payment;
  readonly trade: Trade;
  readonly actor: PaymentActor;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Null when there is no such payment that the viewer may know of (P6). */
export async function lockPayment(em: EntityManager, viewer: Viewer, id: string): Promise<LockedPayment | null> {
  const isStaff = viewer.callerClass === 'staff';
  // Only one's own is found, and so locked: another's takes the time that none takes, and keeps nobody waiting (SC-D1).
  const [own] = await em.execute<{ listing_id: string; trade_id: string }[]>(
    `select p.listing_id, p.trade_id from listing l join payment p on p.listing_id = l.id
        join trade t on t.listing_id = p.listing_id and t.id = p.trade_id
      where p.id = ?::uuid and (? or ?::uuid in (p.partner_id, p.agency_id)) and not t.stopped for key share of l`,
    [knownId(id), isStaff, viewer.id],
  );
  if (!own) return null;
  const listing = own.listing_id;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const trade = await em.findOneOrFail(Trade, { listing, id: own.trade_id }, { lockMode });
  const payment = await em.findOneOrFail(Payment, { listing, id: knownId(id) }, { lockMode });
  const now = await clockOf(em);
  if (!(await isKnown(em, Payment, viewer, { id, now }))) return null;
  return { payment, trade, actor: actorOf(viewer, payment), now };
}

function actorOf(viewer: Viewer, { partnerId }: Payment): PaymentActor {
  if (viewer.callerClass === 'staff') return 'FINANCE';
  return viewer.is(partnerId) ? 'SETTLEMENT_PARTNER' : 'COLLECTION_AGENCY';
}
