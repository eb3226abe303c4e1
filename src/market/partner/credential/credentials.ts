/** Makes and revokes what partners prove themselves with. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { JWK } from 'jose';
import { knownId } from '../../../privacy/index.ts';
import { tokenHash } from '../../account/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { ActingContext } from '../../context.ts';
import type { UserErrorCode } from '../../error/index.ts';
import { endGrounds } from '../../ground/index.ts';
import { datesOf, lockPartner } from '../locked-partner.ts';
import { noteEvent } from '../partner-event.ts';
import { canDo } from '../partner.states.ts';
import { PartnerCredential } from './partner-credential.ts';
import { readKey } from './read-key.ts';

/** How many a partner has at most at a time: enough for one of each sort, and their successors. */
export const MOST_CREDENTIALS = 5;

type Refused = { readonly code: UserErrorCode; readonly field?: string };
/** It may be kept as a first answer, and holds no secret. */
type Made = { readonly partnerId: string } | Refused;
export type Credentialed = Made & { readonly secret?: string };

export interface SecretOrder {
  readonly partnerId: string;
  readonly idempotencyKey: string;
}

export interface KeyOrder extends SecretOrder {
  /** A public key, as the JSON of a JWK. */
  readonly jwk: string;
}

/** The secret is in the first answer alone: nobody keeps it. */
export async function issueSecret(context: ActingContext, order: SecretOrder): Promise<Credentialed> {
  const secret = randomBytes(32).toString('base64url');
  let fresh = false;
  const made = await add(context, 'issuePartnerSecret', order, () => {
    fresh = true;
    return { secretHash: tokenHash(secret) };
  });
  return fresh && 'partnerId' in made ? { ...made, secret } : made;
}

export function addKey(context: ActingContext, order: KeyOrder): Promise<Credentialed> {
  return add(context, 'addPartnerKey', order, () => {
    const key = readKey(order.jwk);
    return key ? { key } : { code: 'KEY_UNFIT', field: 'jwk' };
  });
}

function add(
  context: ActingContext,
  name: string,
  order: SecretOrder,
  make: () => { secretHash: string } | { key: JWK } | Refused,
): Promise<Made> {
  return act<Made>(context, async (em, staffId) => {
    const { idempotencyKey, ...input } = order;
    const done = await once<Made>(context, em, { act: name, idempotencyKey, input }, async () => {
      const made = make();
      return 'code' in made ? made : put(em, staffId, order.partnerId, made);
    });
    return done.kind === 'done' ? done.answer : { code: 'KEY_REUSED', field: 'idempotencyKey' };
  });
}

async function put(
  em: EntityManager,
  staffId: string,
  partnerId: string,
  made: { secretHash: string } | { key: JWK },
): Promise<Made> {
  const partner = await lockPartner(em, partnerId);
  if (!partner) return { code: 'NOT_FOUND', field: 'partnerId' };
  const now = Math.floor(await clockOf(em));
  if (!canDo('addCredential', datesOf(partner), now)) return { code: 'WRONG_STATE' };
  const standing = await em.find(PartnerCredential, { partner, revokedAt: null });
  if (standing.length >= MOST_CREDENTIALS) return { code: 'TOO_MANY_CREDENTIALS' };
  if ('key' in made && standing.some(({ key }) => key?.kid === made.key.kid))
    return { code: 'KEY_UNFIT', field: 'jwk' };
  em.persist(Object.assign(new PartnerCredential(), { id: randomUUID(), partner, madeAt: new Date(now), ...made }));
  await em.flush();
  await noteEvent(em, partner.id, 'key' in made ? 'KEY_ADDED' : 'SECRET_MADE', staffId);
  return { partnerId: partner.id };
}

/** All tokens of the partner end with it: with which credential one was got is not kept, and others get new ones at once. */
export function revokeCredential(context: ActingContext, credentialId: string): Promise<Made> {
  return act<Made>(context, async (em, staffId) => {
    const credential = await em.findOne(PartnerCredential, { id: knownId(credentialId) });
    const partner = credential && (await lockPartner(em, credential.partner.id));
    if (!credential || !partner) return { code: 'NOT_FOUND', field: 'credentialId' };
    const revoked = await em.execute<object[]>(
      'update partner_credential set revoked_at = noren_now() where id = ? and revoked_at is null returning id',
      [credential.id],
    );
    if (revoked.length === 0) return { partnerId: partner.id }; // what was got since, was got with another
    const tokens = await em.execute<{ id: string }[]>(
      `select id from ground where under = ? and sort = 'TOKEN' and ended_at is null`,
      [partner.groundId],
    );
    await endGrounds(
      em,
      tokens.map(({ id }) => id),
    );
    await noteEvent(em, partner.id, 'CREDENTIAL_REVOKED', staffId);
    return { partnerId: partner.id };
  });
}
