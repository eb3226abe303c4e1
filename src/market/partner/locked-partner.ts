import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import type { PartnerDates } from './partner.states.ts';
import { Partner } from './partner.ts';

/** An entry of the register, held until the transaction ends; null when there is none. */
export function lockPartner(em: EntityManager, id: string): Promise<Partner | null> {
  return em.findOne(Partner, { id: knownId(id) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

export function datesOf({ startsAt, endsAt, checkDueAt, suspendedAt, endedAt }: Partner): PartnerDates {
  return {
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    checkDueAt: checkDueAt.getTime(),
    suspendedAt: suspendedAt?.getTime() ?? null,
    endedAt: endedAt?.getTime() ?? null,
  };
}
