/** What staff do with a partner in the register: each locks its entry, moves the right that it stands on, and notes who did it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../../policy/index.ts';
import { act, clockOf } from '../../act.ts';
import type { ActingContext } from '../../context.ts';
import type { UserErrorCode } from '../../error/index.ts';
import { endGround, layGround, limitGround } from '../../ground/index.ts';
import { datesOf, lockPartner } from '../locked-partner.ts';
import { noteEvent } from '../partner-event.ts';
import { canDo, standsUntil } from '../partner.states.ts';
import type { Partner } from '../partner.ts';
import { networksWritten } from '../register/networks.ts';
import { isNetwork } from '../register/register-partner.ts';
import { renewPartner } from './renew-partner.ts';

export type Changed =
  { readonly partnerId: string } | { readonly code: UserErrorCode; readonly field?: string | undefined };

interface Change {
  readonly em: EntityManager;
  readonly partner: Partner;
  readonly staffId: string;
  readonly now: number;
}

type Refusal = Exclude<Changed, { partnerId: string }> | null;

const wrongState: Refusal = { code: 'WRONG_STATE' };

function change(
  context: ActingContext,
  partnerId: string,
  work: (change: Change) => Promise<Refusal>,
): Promise<Changed> {
  return act<Changed>(context, async (em, staffId) => {
    const partner = await lockPartner(em, partnerId);
    if (!partner) return { code: 'NOT_FOUND', field: 'partnerId' };
    const now = Math.floor(await clockOf(em));
    return (await work({ em, partner, staffId, now })) ?? { partnerId: partner.id };
  });
}

/** What a partner in that is not stopped stands on ends with its contract, or when a check is due before. */
async function moveEnd({ em, partner }: Change): Promise<void> {
  if (partner.suspendedAt === null) await limitGround(em, partner.groundId, new Date(standsUntil(datesOf(partner))));
}

export function recordCheck(context: ActingContext, partnerId: string): Promise<Changed> {
  return change(context, partnerId, async (step) => {
    const { em, partner, staffId, now } = step;
    if (!canDo('recordPartnerCheck', datesOf(partner), now)) return wrongState;
    partner.lastCheckedAt = new Date(now);
    partner.lastCheckedBy = staffId;
    partner.checkDueAt = new Date(now + periodInForce('partnerCheck', now));
    await moveEnd(step);
    await noteEvent(em, partner.id, 'CHECKED', staffId);
    return null;
  });
}

export function renew(context: ActingContext, partnerId: string, endsAt: number): Promise<Changed> {
  return change(context, partnerId, async (step) => {
    const { em, partner, staffId, now } = step;
    const decision = renewPartner(
      { endsAt, ended: partner.endedAt !== null, startsAt: partner.startsAt.getTime() },
      now,
    );
    if (decision.kind === 'refused') return { code: decision.code, field: decision.field };
    partner.endsAt = new Date(endsAt);
    await moveEnd(step);
    await noteEvent(em, partner.id, 'RENEWED', staffId);
    return null;
  });
}

export function setNetworks(context: ActingContext, partnerId: string, networks: readonly string[]): Promise<Changed> {
  return change(context, partnerId, async ({ em, partner, staffId, now }) => {
    if (!canDo('setPartnerNetworks', datesOf(partner), now)) return wrongState;
    if (!networks.every(isNetwork)) return { code: 'NETWORK_UNFIT', field: 'networks' };
    partner.networks = await networksWritten(em, networks);
    await noteEvent(em, partner.id, 'NETWORKS_SET', staffId);
    return null;
  });
}

/** Its tokens end with the ground; nothing is recorded for it, and so nothing answered, once this has committed. */
export function suspend(context: ActingContext, partnerId: string): Promise<Changed> {
  return change(context, partnerId, async ({ em, partner, staffId, now }) => {
    if (!canDo('suspendPartner', datesOf(partner), now)) return wrongState;
    partner.suspendedAt = new Date(now);
    await endGround(em, partner.groundId);
    await noteEvent(em, partner.id, 'SUSPENDED', staffId);
    return null;
  });
}

/** On a new ground: what was stopped with the old one, such as its tokens, stays stopped. */
export function resume(context: ActingContext, partnerId: string): Promise<Changed> {
  return change(context, partnerId, async ({ em, partner, staffId, now }) => {
    if (!canDo('resumePartner', datesOf(partner), now)) return wrongState;
    partner.suspendedAt = null;
    partner.groundId = await layGround(em, { sort: 'PARTNER', until: new Date(standsUntil(datesOf(partner))) });
    await noteEvent(em, partner.id, 'RESUMED', staffId);
    return null;
  });
}

export function end(context: ActingContext, partnerId: string): Promise<Changed> {
  return change(context, partnerId, async ({ em, partner, staffId, now }) => {
    if (!canDo('endPartner', datesOf(partner), now)) return wrongState;
    partner.endedAt = new Date(now);
    await endGround(em, partner.groundId);
    await noteEvent(em, partner.id, 'ENDED', staffId);
    return null;
  });
}
