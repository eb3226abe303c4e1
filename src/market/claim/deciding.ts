/** Carries out what legal staff do with claims: grant, refuse, end. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../policy/index.ts';
import { act } from '../act.ts';
import type { ActingContext } from '../context.ts';
import { endGround, layGround } from '../ground/index.ts';
import { noteStaffAct } from '../note-staff-act.ts';
import { tell } from '../outbox/index.ts';
import { hangsOnTrade } from '../trade/index.ts';
import type { Claim } from './claim.ts';
import { refused, type ClaimAnswer } from './claiming.ts';
import { decideClaim, endClaim } from './hear-claim.ts';
import { hearingOf, lockClaim } from './locked-claim.ts';

// What one claims is often claimed because the trade was called off.
hangsOnTrade({ table: 'claim', grounds: ['ground_id'], outlivesTrade: true });

/** Both sides are told that it is decided. Granted, it shows the claimant who the seller is, for a period from now. */
export function decide(context: ActingContext, claimId: string, granted: boolean): Promise<ClaimAnswer> {
  return act(context, async (em, staffId) => {
    const locked = await lockClaim(em, context.viewer, claimId);
    if (!locked) return refused('NOT_FOUND', 'claimId');
    const { claim, now } = locked;
    const refusal = decideClaim(hearingOf(claim), now);
    if (refusal) return refused(refusal, 'claimId');
    if (await isStopped(em, claim)) return refused('WRONG_STATE', 'claimId');
    const at = Math.floor(now);
    if (granted)
      claim.groundId = await layGround(em, { sort: 'CLAIM', until: new Date(at + periodInForce('claim', at)) });
    claim.decidedAt = new Date(at);
    claim.decidedBy = staffId;
    await noteStaffAct(em, staffId, { act: granted ? 'grantClaim' : 'refuseClaim', targetId: claim.id });
    const told = { happening: 'CLAIM_DECIDED', listingId: claim.listingId, ref: claim.id } as const;
    await tell(
      em,
      [claim.claimantId, claim.sellerId].map((memberId) => ({ ...told, memberId })),
    );
    return { id: claim.id };
  });
}

/** Whether an authority has stopped the auction: then nothing of it is told (R29). Kept so until this is done. */
async function isStopped(em: EntityManager, { listingId, tradeId }: Claim): Promise<boolean> {
  const [trade] = await em.execute<{ stopped: boolean }[]>(
    'select stopped from trade where listing_id = ? and id = ? for share',
    [listingId, tradeId],
  );
  return trade?.stopped !== false;
}

async function holdGround(em: EntityManager, groundId: string | null): Promise<boolean> {
  const [row] = await em.execute<{ stands: boolean }[]>(
    'select ended_at is null and noren_now() < until as stands from ground where id = ?::uuid for update',
    [groundId],
  );
  return row?.stands === true;
}

/** Stops what was granted, such as where the promise was broken. */
export function end(context: ActingContext, claimId: string): Promise<ClaimAnswer> {
  return act(context, async (em, staffId) => {
    const locked = await lockClaim(em, context.viewer, claimId);
    if (!locked) return refused('NOT_FOUND', 'claimId');
    const { id, groundId } = locked.claim;
    const refusal = endClaim({ stands: await holdGround(em, groundId) });
    if (refusal) return refused(refusal, 'claimId');
    if (groundId !== null) await endGround(em, groundId);
    await noteStaffAct(em, staffId, { act: 'endClaim', targetId: id });
    return { id };
  });
}
