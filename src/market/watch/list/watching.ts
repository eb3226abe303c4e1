/** What a member does with their watch list: each is one transaction. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../../privacy/index.ts';
import { act, clockOf } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import type { UserErrorCode } from '../../error/index.ts';
import { isKnown } from '../../known.ts';
import { Listing } from '../../listing/index.ts';
import { lockLists } from '../lock-lists.ts';

/** How many listings one member watches at most; what is over for good is taken out by itself. */
export const MOST_WATCHED = 300;

async function knows(em: EntityManager, { viewer }: MarketContext, id: string): Promise<boolean> {
  return isKnown(em, Listing, viewer, { id, now: await clockOf(em) });
}

/** Null when it is watched from now on, or was already. */
export function watch(context: MarketContext, listingId: string): Promise<UserErrorCode | null> {
  return act(context, async (em, memberId) => {
    if (!(await knows(em, context, listingId))) return 'NOT_FOUND';
    await lockLists(em, memberId);
    const [asked] = await em.execute<{ own: boolean; watched: boolean; kept: number }[]>(
      `select seller_id = ? as own, exists (select from watched_listing w where w.listing_id = l.id and w.member_id = ?) as watched,
        (select count(*)::int from watched_listing where member_id = ?) as kept from listing l where id = ?`,
      [memberId, memberId, memberId, knownId(listingId)],
    );
    if (!asked || asked.watched) return null;
    if (asked.own) return 'OWN_LISTING';
    if (asked.kept >= MOST_WATCHED) return 'LIST_FULL';
    await em.execute('insert into watched_listing (listing_id, member_id) values (?, ?)', [
      knownId(listingId),
      memberId,
    ]);
    return null;
  });
}

/** Null when it is not watched any more, or was not. One that is hidden by now can be taken out too. */
export function unwatch(context: MarketContext, listingId: string): Promise<UserErrorCode | null> {
  return act(context, async (em, memberId) => {
    const gone = await em.execute<{ id: string }[]>(
      'delete from watched_listing where listing_id = ? and member_id = ? returning id',
      [knownId(listingId), memberId],
    );
    return gone.length > 0 || (await knows(em, context, listingId)) ? null : 'NOT_FOUND';
  });
}
