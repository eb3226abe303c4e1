/** What sellers, and once an authority, do with auctions in the story: the very acts, by the seller's own session. */
import { viewerOf } from '../../../privacy/index.ts';
import { cancel, endEarly, relist, remove, stopAuction } from '../../../market/selling/index.ts';
import type { SellerStep } from '../listings/demo-listing.ts';
import { listings } from '../listings/index.ts';
import { people } from '../people.ts';
import { sessionOf } from '../session.ts';
import { closeAuction, idOf, type Telling } from './tell.ts';

const DAY = 24 * 60 * 60 * 1000;

export async function tellOfSelling(telling: Telling): Promise<void> {
  const blocked = 'insert into block (owner_id, member_id, blocked_at) values (?, ?, ?)';
  // Whom Aoi waited for in vain.
  await telling.em.execute(blocked, [idOf(telling, 'aoi'), idOf(telling, 'nagi'), new Date(telling.now - DAY)]);
  for (const { key, seller, then } of listings) {
    if (!then) continue;
    const by = await actingAs(telling, seller);
    await steps[then]({ telling, by, listingId: idOf(telling, key) });
  }
}

type Acting = Parameters<typeof cancel>[0];

async function actingAs({ em, market }: Telling, key: string): Promise<Acting> {
  const session = await sessionOf(market, people.find((one) => one.key === key)?.nickname ?? '');
  if (!session) throw new Error(`The demo's story has ${key} act before telling of them.`);
  return { em: em.fork(), market, viewer: viewerOf('member', session.memberId, session.sessionId) };
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
    await remove(by, { listingId, bidderId: led?.leader_id ?? '' });
  },
  PUT_UP_AGAIN: ({ by, listingId }) =>
    relist(by, { listingId, cutPercent: 10, days: 3, idempotencyKey: `again:${listingId}` }),
  STOP: ({ telling, listingId }) => stopAuction(telling.market, listingId),
};
