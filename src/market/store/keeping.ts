/** Opening and closing one's store. */
import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { act, clockOf, once } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { deciders, kind } from '../../policy/index.ts';
import { knownId, type Sealed } from '../../privacy/index.ts';
import { Member, Registration } from '../member/index.ts';
import { keepKey, recordOf } from '../record-key.ts';
import { refused, taken, type Read } from '../text/index.ts';
import { readLimit, readStore, type StoreDisplay, type WrittenStore } from './read-store.ts';
import { Store, type StoreContact } from './store.ts';

export interface NewStore extends WrittenStore {
  readonly idempotencyKey: string;
}

/** What its page takes from the owner's registration (P5.1). */
const copied = {
  name: { part: 'name', kind: kind.NAME },
  companyName: { part: 'companyName', kind: kind.COMPANY_NAME },
  representative: { part: 'representative', kind: kind.REPRESENTATIVE },
  email: { part: 'email', kind: kind.EMAIL },
} as const;

const LOCK = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** The new store's id. Throws SessionEnded. */
export function openStore(context: MarketContext, written: NewStore): Promise<Read<string>> {
  return act(context, async (em, memberId) => {
    const { idempotencyKey } = written;
    const owner = await em.findOneOrFail(Member, { id: memberId }, LOCK);
    const display = readStore(written, owner.nickname);
    if (!display.ok) return display;
    const keyed = { act: 'registerStore', idempotencyKey, input: written };
    const answer = await once(context, em, keyed, () => open(em, context, memberId, display.value));
    return answer.kind === 'done' ? answer.answer : refused('idempotencyKey', 'KEY_REUSED');
  });
}

async function open(
  em: EntityManager,
  context: MarketContext,
  ownerId: string,
  display: StoreDisplay,
): Promise<Read<string>> {
  if (await em.findOne(Store, { ownerId, closedAt: null })) return refused('', 'STORE_OPEN_ALREADY');
  const now = await clockOf(em);
  const id = randomUUID();
  const contact = await sealContact(em, context, { id, ownerId, now, display });
  const { shopName, terms, mostLedPerMember } = display;
  const opened = { openedAt: new Date(now), closedAt: null };
  em.persist(em.create(Store, { ...terms, id, ownerId, shopName, contact, mostLedPerMember, ...opened }));
  return taken(id);
}

interface ContactOrder {
  readonly id: string;
  readonly ownerId: string;
  readonly now: number;
  readonly display: StoreDisplay;
}

/** Who stands behind it comes from the registration, sealed as it is; address and phone as given for the store. */
async function sealContact(
  em: EntityManager,
  { market, viewer }: MarketContext,
  { id, ownerId, now, display: { address, phone } }: ContactOrder,
): Promise<Sealed<StoreContact>> {
  const registration = await em.findOneOrFail(Registration, { memberId: ownerId });
  const { mask } = deciders.sightOf(Registration, { memberId: ownerId }, viewer, { now });
  const from = await recordOf(em, Registration, registration.id, registration.details);
  const to = { type: Store.name, id };
  const { sealed, wrappedKey } = market.vault.reseal<StoreContact>(
    from,
    to,
    { parts: copied, mask },
    { by: 'store', at: now },
  );
  keepKey(em, wrappedKey);
  const { wrapped, outerKey } = wrappedKey;
  return market.vault.amend<StoreContact>(
    { ...to, sealed, wrapped, outerKey },
    { address, phone },
    { by: 'member', at: now },
  );
}

/** It counts from the next bid on; who leads more already, leads on. Throws SessionEnded. */
export function setLimit(context: MarketContext, storeId: string, wanted: number | null): Promise<Read<string>> {
  return act(context, async (em, ownerId) => {
    const store = await em.findOne(Store, { id: knownId(storeId), ownerId }, LOCK);
    if (!store) return refused('storeId', 'NOT_FOUND');
    if (store.closedAt) return refused('storeId', 'WRONG_STATE');
    const limit = readLimit(wanted);
    if (!limit.ok) return limit;
    store.mostLedPerMember = limit.value;
    return taken(store.id);
  });
}

/** From this moment nobody else sees it (LG-41). Throws SessionEnded. */
export function closeStore(context: MarketContext, storeId: string): Promise<Read<string>> {
  return act(context, async (em, ownerId) => {
    const store = await em.findOne(Store, { id: knownId(storeId), ownerId }, LOCK);
    if (!store) return refused('storeId', 'NOT_FOUND');
    if (store.closedAt) return refused('storeId', 'WRONG_STATE');
    store.closedAt = new Date(await clockOf(em));
    return taken(store.id);
  });
}
