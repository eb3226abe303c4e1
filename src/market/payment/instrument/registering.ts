/** Carries out what a member does with the cards and accounts with which they pay. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Vault } from '../../../privacy/index.ts';
import { clockOf } from '../../act.ts';
import { endGround, layGround } from '../../ground/index.ts';
import { Member } from '../../member/index.ts';
import { destroyKeys, keepKey } from '../../record-key.ts';
import type { Problem } from '../../text/index.ts';
import { standingPartner } from '../standing-partners.ts';
import { PaymentInstrument } from './payment-instrument.ts';
import { readInstrument, type Written } from './read-instrument.ts';

export interface Kept {
  readonly id?: string;
  readonly problems: readonly Problem[];
}

const NOT_FOUND = (field: string): Kept => ({ problems: [{ field, code: 'NOT_FOUND' }] });

export interface Registering extends Written {
  readonly partnerId: string;
}

/** A token is one settlement partner's alone. */
export async function register(em: EntityManager, vault: Vault, memberId: string, order: Registering): Promise<Kept> {
  const partnerId = await standingPartner(em, 'settlements', order.partnerId);
  if (partnerId === null) return NOT_FOUND('partnerId');
  const read = readInstrument(order);
  if (!read.ok) return { problems: read.problems };
  const at = Math.floor(await clockOf(em));
  const id = randomUUID();
  const source = { by: 'member', at } as const;
  const { sealed, wrappedKey } = vault.seal({ type: PaymentInstrument.name, id }, read.value, source);
  keepKey(em, wrappedKey);
  const member = em.getReference(Member, memberId);
  em.create(PaymentInstrument, {
    id,
    member,
    partnerId,
    method: order.method,
    details: sealed,
    registeredAt: new Date(at),
    groundId: await layGround(em, { sort: 'INSTRUMENT' }),
  });
  return { id, problems: [] };
}

/** Its key is destroyed: nobody reads it again, a partner with a payment under way neither. Again comes to the same. */
export async function remove(em: EntityManager, memberId: string, id: string): Promise<Kept> {
  const [own] = await em.execute<{ id: string; ground_id: string | null }[]>(
    `update payment_instrument set removed_at = coalesce(removed_at, noren_now()) where id = ? and member_id = ?
      returning id, ground_id`,
    [knownId(id), memberId],
  );
  if (!own) return NOT_FOUND('');
  await destroyKeys(em, [own.id]);
  if (own.ground_id !== null) await endGround(em, own.ground_id);
  return { id: own.id, problems: [] };
}
