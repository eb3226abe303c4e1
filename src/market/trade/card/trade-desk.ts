/**
 * The operator's own system at the making of a trade: it fills in each side's contact card from that side's registration, under the
 * audience `tradeDesk`, and no value is seen on the way. A store's listing is sold by the member behind it, and so is its card.
 */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { deciders, kind } from '../../../policy/index.ts';
import { prove, viewerOf, type Vault } from '../../../privacy/index.ts';
import { Member, Registration, type RegistrationFacts } from '../../member/index.ts';
import { keepKey, recordOf } from '../../record-key.ts';
import type { Trade } from '../trade.ts';
import { ContactCard, type Contact } from './contact-card.ts';

/** What the desk knows beside the registration: the two sides of the trade it is making. No page has such facts. */
interface DeskFacts extends RegistrationFacts {
  readonly sides?: readonly string[];
}

prove<DeskFacts>(Registration, { tradeDesk: ({ memberId, sides }) => sides?.includes(memberId) });

const desk = viewerOf('system');

/** What a card takes from a registration (P6.1): not the e-mail address, not the birth date. */
const taken = {
  name: { part: 'name', kind: kind.NAME },
  companyName: { part: 'companyName', kind: kind.COMPANY_NAME },
  address: { part: 'address', kind: kind.ADDRESS },
  phone: { part: 'phone', kind: kind.PHONE },
  representative: { part: 'representative', kind: kind.REPRESENTATIVE },
  contactPerson: { part: 'contactPerson', kind: kind.CONTACT_PERSON },
} as const;

export interface NewTrade {
  readonly trade: Trade;
  /** When the cards are made, epoch milliseconds. */
  readonly now: number;
}

/** Both sides' cards. A side whose registration was destroyed gets an empty one: the trade goes on. */
export async function makeCards(em: EntityManager, vault: Vault, made: NewTrade): Promise<void> {
  const sides = [made.trade.sellingMember.id, made.trade.winner.id];
  for (const ownerId of sides) await makeCard(em, vault, made, { ownerId, sides });
}

async function makeCard(
  em: EntityManager,
  vault: Vault,
  { trade, now }: NewTrade,
  { ownerId, sides }: Pick<Order, 'ownerId' | 'sides'>,
): Promise<void> {
  const id = randomUUID();
  const { sealed, wrappedKey } = await sealContact(em, vault, { ownerId, sides, cardId: id, now });
  keepKey(em, wrappedKey);
  const owner = em.getReference(Member, ownerId);
  em.create(ContactCard, {
    listing: trade.listing,
    id,
    tradeId: trade.id,
    owner,
    contact: sealed,
    updatedAt: new Date(Math.floor(now)),
  });
}

interface Order {
  readonly ownerId: string;
  readonly sides: readonly string[];
  readonly cardId: string;
  readonly now: number;
}

async function sealContact(em: EntityManager, vault: Vault, { ownerId, sides, cardId, now }: Order) {
  const card = { type: ContactCard.name, id: cardId };
  const via = { by: 'registration', at: Math.floor(now) };
  const registration = await em.findOne(Registration, { memberId: ownerId });
  const record = registration && (await recordOf(em, Registration, registration.id, registration.details));
  if (!record?.wrapped) return vault.seal<Contact>(card, {}, via);
  const { mask } = deciders.sightOf(Registration, { memberId: ownerId, sides } satisfies DeskFacts, desk, { now });
  return vault.reseal<Contact>(record, card, { parts: taken, mask }, via);
}
