/** Where photos are: the same address for everyone while its listing is everyone's, else one made for its viewer. */
import { deciders, periodInForce } from '../../policy/index.ts';
import { viewerOf, type Moment, type Tickets, type Viewer } from '../../privacy/index.ts';
import { Listing, type ListingFacts } from '../listing/index.ts';
import type { PhotoSize } from './photo-store.ts';

const nobody = viewerOf('visitor');

/** `forNobody`: the listing's facts as they are told about someone who is no one. */
export function isForEveryone(forNobody: ListingFacts, moment: Moment): boolean {
  return deciders.mayKnow(Listing, forNobody, nobody, moment);
}

/** What a ticket is good for: one photo, in all its sizes. */
export function thingOf(photoId: string): string {
  return `photo ${photoId}`;
}

/** Ends of tickets come in steps, so that an address stays the same for a while and can be kept by the viewer's own client. */
function endOfTicket(now: number): number {
  const step = periodInForce('photoTicket', now) / 2;
  return (Math.floor(now / step) + 2) * step;
}

interface Addressed {
  readonly id: string;
  readonly forNobody: ListingFacts;
}

export function addressOf(size: PhotoSize) {
  return (
    { id, forNobody }: Addressed,
    viewer: Viewer,
    moment: Moment,
    { tickets }: { readonly tickets: Tickets },
  ): string => {
    const path = `/photos/${id}/${size}.jpg`;
    if (isForEveryone(forNobody, moment)) return path;
    const ticket = tickets.issue(thingOf(id), viewer, endOfTicket(moment.now));
    return ticket === null ? path : `${path}?ticket=${ticket}`;
  };
}
