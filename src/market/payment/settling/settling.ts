/** Carries out what partners say of payments, and what finance staff give to collection agencies. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../../policy/index.ts';
import type { Viewer } from '../../../privacy/index.ts';
import { endGround, layGround, limitGround } from '../../ground/index.ts';
import { noteStaffAct } from '../../note-staff-act.ts';
import { tell, type Telling } from '../../outbox/index.ts';
import { reportPaid, takeStep, TradeSide, type Trade } from '../../trade/index.ts';
import { lockPayment, type LockedPayment } from '../locked-payment.ts';
import { problem, type Outcome } from '../paying.ts';
import { refusalOf, transitions, type PaymentStep } from '../payment.states.ts';
import { standingPartner } from '../standing-partners.ts';

type Step = Exclude<PaymentStep, 'endWithTrade'>;

/** What else a step does; a text is the code for which it cannot be taken. */
type Effect = (em: EntityManager, locked: LockedPayment) => Promise<string | null>;

/** Any step: locked, judged, taken, told. */
export async function step(
  em: EntityManager,
  viewer: Viewer,
  name: Step,
  { paymentId, effect }: { readonly paymentId: string; readonly effect: Effect },
): Promise<Outcome> {
  const locked = await lockPayment(em, viewer, paymentId);
  if (!locked) return problem('NOT_FOUND', 'paymentId');
  const { payment, actor, now } = locked;
  const refused = refusalOf(name, payment.state, actor);
  if (refused) return { ...problem(refused.code), paymentId: payment.id, refused };
  const code = await effect(em, locked);
  if (code !== null) return { ...problem('NOT_FOUND', code), paymentId: payment.id };
  payment.state = transitions[name].to;
  payment.changedAt = new Date(Math.floor(now));
  if (actor === 'FINANCE' && viewer.id !== null)
    await noteStaffAct(em, viewer.id, { act: name, targetId: payment.id, otherId: payment.agencyId });
  return { paymentId: payment.id, problems: [] };
}

const about = ({ payment, trade }: LockedPayment): Pick<Telling, 'listingId' | 'ref'> => ({
  listingId: payment.listing.id,
  ref: trade.id,
});

/** The winner paid: where the trade waits for that, it is their step of it. */
function markPaid(trade: Trade, now: number): void {
  const paid = reportPaid({ state: trade.state, contactUntil: trade.contactUntil.getTime() }, TradeSide.WINNER, now);
  if (paid.kind === 'taken') takeStep(trade, paid);
}

const tellBoth = (em: EntityManager, locked: LockedPayment): Promise<void> =>
  tell(
    em,
    [locked.trade.winner, locked.trade.sellingMember].map(({ id }) => ({
      ...about(locked),
      ...{ happening: 'PAYMENT_SETTLED' as const, memberId: id },
    })),
  );

/** The settlement partner looks into what it did for a period after. */
function endSettling(em: EntityManager, { payment, now }: LockedPayment): Promise<void> {
  return limitGround(em, payment.groundId, new Date(now + periodInForce('afterSettlement', now)));
}

export const settled: Effect = async (em, locked) => {
  markPaid(locked.trade, locked.now);
  await endSettling(em, locked);
  await tellBoth(em, locked);
  return null;
};

export const failed: Effect = async (em, locked) => {
  await endSettling(em, locked);
  await tell(em, [{ ...about(locked), happening: 'PAYMENT_FAILED', memberId: locked.trade.winner.id }]);
  return null;
};

/** The agency is given it, and the settlement partner, if it still had it, not any more. */
export const assignedTo =
  (agencyId: string): Effect =>
  async (em, { payment }) => {
    const agency = await standingPartner(em, 'collections', agencyId);
    if (agency === null) return 'agencyId';
    await endGround(em, payment.groundId);
    payment.agencyId = agency;
    payment.claimGroundId = await layGround(em, { sort: 'ASSIGNMENT' });
    const listingId = payment.listing.id;
    await tell(em, [{ happening: 'CLAIM_ASSIGNED', listingId, partnerId: agency, ref: payment.id }]);
    return null;
  };

async function endClaim(em: EntityManager, { claimGroundId }: LockedPayment['payment']): Promise<void> {
  if (claimGroundId) await endGround(em, claimGroundId);
}

export const collected: Effect = async (em, locked) => {
  markPaid(locked.trade, locked.now);
  await endClaim(em, locked.payment);
  await tellBoth(em, locked);
  return null;
};

export const returned: Effect = async (em, { payment }) => {
  await endClaim(em, payment);
  return null;
};

export const withdrawn: Effect = async (em, { payment }) => {
  await endClaim(em, payment);
  const { agencyId: partnerId, listing, id } = payment;
  await tell(em, [{ happening: 'CLAIM_WITHDRAWN', listingId: listing.id, partnerId, ref: id }]);
  return null;
};
