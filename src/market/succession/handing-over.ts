/** Carries out a succession: piece by piece, each member once, and in the ledger before anything leaves. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompactEncrypt, importJWK } from 'jose';
import { collectedFor, POLICY_VERSION, purposes } from '../../policy/index.ts';
import { knownId, RightEnded, type Leaf } from '../../privacy/index.ts';
import { act, clockOf } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { referenceOf, type DossierSort } from '../dossier/index.ts';
import type { UserErrorCode } from '../error/index.ts';
import { GroundEnded, holdGrounds } from '../ground/index.ts';
import { noteStaffAct } from '../note-staff-act.ts';
import { openForSuccessor, type HandedMember } from './hand-over.ts';
import type { SuccessorKey } from './read-successor-key.ts';

export const successionSorts: readonly DossierSort[] = ['SUCCESSION'];

/** Members in a piece: what one answer holds, and what is lost with it where it never arrives. */
const PIECE = 50;

interface Plan {
  readonly id: string;
  readonly ground: string | null;
  readonly key: SuccessorKey;
  readonly began: boolean;
}

export interface Piece {
  readonly piece: number;
  readonly members: number;
  /** Compact JWE. */
  readonly jwe: string;
}

interface Filled extends Omit<Piece, 'jwe'> {
  readonly plan: Plan;
  readonly handed: readonly HandedMember[];
}

export async function takePiece(context: MarketContext, id: string): Promise<Piece | UserErrorCode> {
  try {
    const filled = await act(context, (em) => fill(em, context, id));
    return typeof filled === 'string' ? filled : { ...filled, jwe: await sealed(filled) };
  } catch (error) {
    if (error instanceof RightEnded || error instanceof GroundEnded) return 'NOT_STANDING';
    throw error;
  }
}

/** One at a time. What the ledger does not take stays where it is: nothing of it has left, and no member counts as handed over. */
async function fill(
  em: EntityManager,
  { market, viewer }: MarketContext,
  given: string,
): Promise<Filled | UserErrorCode> {
  const plan = await lockPlan(em, given);
  if (!plan) return 'NOT_FOUND';
  if (plan.ground === null) return 'NOT_STANDING';
  await holdGrounds(em, [plan.ground]);
  if (!plan.began) await begin(em, plan.id);
  const next = await em.execute<{ id: string; piece: number }[]>(
    `select member_id as id, (select coalesce(max(piece), 0) + 1 from succession_member where succession_id = ?) as piece
      from succession_member where succession_id = ? and piece is null order by member_id limit ${PIECE}`,
    [plan.id, plan.id],
  );
  const [first] = next;
  if (!first) return 'ALREADY_CARRIED_OUT';
  const [memberIds, now] = [next.map((row) => row.id), await clockOf(em)];
  const handed = await openForSuccessor(em, market.vault, { successionId: plan.id, memberIds, viewer, now });
  const leaves = handed.filter(({ kinds }) => kinds !== 0).map((one) => leafOf(plan, one));
  if (leaves.length > 0)
    await market.ledger.record({ at: now, recipient: viewer, operation: 'takeSuccessionPiece', leaves });
  await em.execute('update succession_member set piece = ? where succession_id = ? and member_id = any(?::uuid[])', [
    first.piece,
    plan.id,
    `{${memberIds.join(',')}}`,
  ]);
  if (viewer.id !== null) await noteStaffAct(em, viewer.id, { act: 'takeSuccessionPiece', targetId: plan.id });
  return { plan, piece: first.piece, members: memberIds.length, handed };
}

async function lockPlan(em: EntityManager, id: string): Promise<Plan | null> {
  const [plan] = await em.execute<Plan[]>(
    `select s.id, d.ground_id as ground, s.public_key as key, s.began_at is not null as began
      from succession_plan s join dossier d on d.id = s.id where s.id = ? for update of s`,
    [knownId(id)],
  );
  return plan ?? null;
}

/** Whose data it is, is fixed here: of whoever joins later the successor collects itself. */
async function begin(em: EntityManager, id: string): Promise<void> {
  await em.execute('update succession_plan set began_at = noren_now() where id = ?', [id]);
  await em.execute('insert into succession_member (succession_id, member_id) select ?::uuid, id from member', [id]);
}

function leafOf({ id, ground }: Plan, { memberId, kinds }: HandedMember): Leaf {
  return {
    subject: memberId,
    audience: 'successor',
    article: 'P6.9',
    purpose: 'succession',
    basis: 'succession',
    reference: referenceOf({ sort: 'SUCCESSION', dossierId: id }),
    rests: ground === null ? [] : [ground],
    kinds,
  };
}

/** With what binds whoever opens it: what the data may be used for (LG-5), and how it was come by (LG-18). */
async function sealed({ plan, piece, handed }: Filled): Promise<string> {
  const text = JSON.stringify({
    succession: plan.id,
    piece,
    policy: POLICY_VERSION,
    purposes,
    collectedFor,
    provenance: 'Each value comes from the member, or from a correction that they asked for; its source says when.',
    members: handed.map(({ data }) => data),
  });
  const { alg, kid } = plan.key;
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg, enc: 'A256GCM', kid, cty: 'application/json' })
    .encrypt(await importJWK(plan.key, alg));
}
