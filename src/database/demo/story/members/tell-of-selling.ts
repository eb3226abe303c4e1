/** What sellers, and once legal staff on an authority's order, do with auctions in the story: the very acts. */
import { cancel, endEarly, relist, remove } from '../../../../market/selling/index.ts';
import { stopOnOrder } from '../../../../market/staff/index.ts';
import type { SellerStep } from '../../listings/demo-listing.ts';
import { listings } from '../../listings/index.ts';
import { actingMember, actingStaff, type Acting } from '../acting.ts';
import { closeAuction, idOf, type Telling } from '../tell.ts';

const DAY = 24 * 60 * 60 * 1000;

export async function tellOfSelling(telling: Telling): Promise<void> {
  const blocked = 'insert into block (owner_id, member_id, blocked_at) values (?, ?, ?)';
  // Whom Aoi waited for in vain.
  await telling.em.execute(blocked, [idOf(telling, 'aoi'), idOf(telling, 'nagi'), new Date(telling.now - DAY)]);
  for (const { key, seller, then } of listings) {
    if (!then) continue;
    const by = await actingMember(telling, seller);
    await steps[then]({ telling, by, listingId: idOf(telling, key) });
  }
}

interface Step {
  readonly telling: Telling;
  readonly by: Acting;
  readonly listingId: string;
}

const steps: Readonly<Record<SellerStep, (step: Step) => Promise<unknown>>> = {
  END_EARLY: async ({ telling, by, listingId }) => {
    await endEarly(by, { listingId, validateOnly: false });
    await closeAuction(telling.market, listingId);
  },
  CALL_OFF: ({ by, listingId }) => cancel(by, { listingId, validateOnly: false }),
  REMOVE_LEADER: async ({ telling, by, listingId }) => {
    const [led] = await telling.em.execute<{ leader_id: string }[]>('select leader_id from listing where id = ?', [
      listingId,
    ]);
    await remove(by, { listingId, bidderId: led?.leader_id ?? '', validateOnly: false });
  },
  PUT_UP_AGAIN: ({ by, listingId }) =>
    relist(by, { listingId, cutPercent: 10, days: 3, validateOnly: false, idempotencyKey: `again:${listingId}` }),
  STOP: async ({ telling, listingId }) =>
    stopOnOrder(await actingStaff(telling, 'staff-legal'), {
      listingId,
      reason: 'AU-17',
      idempotencyKey: `stop:${listingId}`,
    }),
};
