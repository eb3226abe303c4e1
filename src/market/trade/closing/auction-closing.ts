/** Carries out what the end of an auction comes to, under the listing's lock; late, twice or in parallel it comes to the same. */
import { LockMode } from '@mikro-orm/postgresql';
import { clockOf } from '../../act.ts';
import type { Market } from '../../context.ts';
import { addClosing } from '../../job.ts';
import { Listing, reserveStatusOf } from '../../listing/index.ts';
import { tell, type Telling } from '../../outbox/index.ts';
import { makeTrade } from '../make-trade.ts';
import type { Trade } from '../trade.ts';
import { closeAuction, type Closing, type Ending } from './close-auction.ts';

const date = (at: number): Date => new Date(at);

export function endAuction({ orm, vault }: Market, listingId: string): Promise<Closing['kind']> {
  return orm.em.fork().transactional(async (em) => {
    const listing = await em.findOne(Listing, { id: listingId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!listing) return 'over';
    const now = await clockOf(em);
    const { storedState: state, endAt, leader, price } = listing;
    const ends = { state, endAt: endAt?.getTime() ?? null, leaderId: leader?.id ?? null, price };
    const closing = closeAuction({ ...ends, reserveStatus: reserveStatusOf(listing) }, now);
    if (closing.kind === 'notYet') await addClosing(em, listingId, date(closing.endAt));
    if ('ending' in closing) end(listing, closing.ending);
    const trade = closing.kind === 'won' ? await makeTrade(em, vault, { listing, win: closing.win, now }) : null;
    await tell(em, tellingsOf(closing, listing, trade));
    return closing.kind;
  });
}

function end(listing: Listing, { endedAt, historyUntil }: Ending): void {
  listing.storedState = 'ENDED';
  listing.endedAt = date(endedAt);
  listing.historyUntil = date(historyUntil);
  listing.revision++;
}

function tellingsOf({ kind }: Closing, { id: listingId, sellingMember }: Listing, trade: Trade | null): Telling[] {
  if (kind === 'over' || kind === 'notYet') return [];
  const changed: Telling = { happening: 'LISTING_CHANGED', listingId };
  if (!trade) return [changed, { happening: 'UNSOLD', listingId, memberId: sellingMember.id }];
  const of = { listingId, ref: trade.id };
  return [
    changed,
    { happening: 'WON', memberId: trade.winner.id, ...of },
    { happening: 'SOLD', memberId: sellingMember.id, ...of },
  ];
}
