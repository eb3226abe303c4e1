/** Puts an unsold auction up again, as a new listing that its seller alone knows to be the same article (R21). */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import { act, once } from '../act.ts';
import type { ActingContext } from '../context.ts';
import { addClosing } from '../job.ts';
import { Listing, makeFindable, openStoreOf, publishListing } from '../listing/index.ts';
import { tell } from '../outbox/index.ts';
import { putPhotosUpAgain } from '../photo/index.ts';
import type { Problem } from '../text/index.ts';
import { Trade } from '../trade/index.ts';
import { relistListing, type Relisted } from './acts/relist-listing.ts';
import { lockOwnListing, type LockedListing } from './locked-listing.ts';
import type { RelistListingInput } from './selling.inputs.ts';
import type { Refused } from './selling.states.ts';

/** It may be kept as a first answer. The id of the new listing is null where it was only tried. */
export type Relisting =
  | { readonly id: string | null }
  | { readonly problems: readonly Problem[]; readonly refused?: Pick<Refused, 'from' | 'to'> };

const problem = (code: string, field: string): Relisting => ({ problems: [{ code, field }] });

/** A dry run uses up no key. */
export function relist(context: ActingContext, input: RelistListingInput): Promise<Relisting> {
  return act(context, async (em, memberId) => {
    const { idempotencyKey, validateOnly, ...wanted } = input;
    const make = () => relistInside(em, memberId, input);
    if (validateOnly) return make();
    const done = await once(context, em, { act: 'relistListing', idempotencyKey, input: wanted }, make);
    return done.kind === 'done' ? done.answer : problem('KEY_REUSED', 'idempotencyKey');
  });
}

async function relistInside(em: EntityManager, memberId: string, input: RelistListingInput): Promise<Relisting> {
  const locked = await lockOwnListing(em, memberId, input.listingId);
  if (!locked) return problem('NOT_FOUND', 'listingId');
  const decision = relistListing(await factsOf(em, locked), input.cutPercent);
  if (decision.kind === 'refused') {
    const { code, from, to } = decision;
    const field = code === 'CUT_OUT_OF_RANGE' ? 'cutPercent' : 'listingId';
    return { problems: [{ code, field }], refused: { from, to } };
  }
  return publish(em, memberId, { locked, decision, input });
}

async function factsOf(em: EntityManager, { listing, state }: LockedListing) {
  // Past its end and not closed yet, nobody knows whether it is unsold: the closing decides that.
  const closed = listing.storedState === 'OPEN' ? 'OPEN' : state;
  const hadWinner = (await em.count(Trade, { listing })) > 0;
  const relistedBefore = (await em.count(Listing, { formerId: listing.id })) > 0;
  return {
    state: closed as typeof state,
    hadWinner,
    relistedBefore,
    relistNumber: listing.relistNumber,
    startPrice: listing.startPrice,
  };
}

interface Order {
  readonly locked: LockedListing;
  readonly decision: Relisted;
  readonly input: RelistListingInput;
}

async function publish(em: EntityManager, memberId: string, { locked, decision, input }: Order): Promise<Relisting> {
  const { listing: former, now } = locked;
  const { title, description, reservePrice, buyNowPrice, storeId } = former;
  const sellsAsStore = storeId !== null;
  const storeOpen = sellsAsStore && (await openStoreOf(em, memberId)) === storeId;
  const { startPrice, relistNumber } = decision;
  const said = { title, description, startPrice, reservePrice, buyNowPrice };
  const wanted = { endAt: input.endAt?.getTime() ?? null, days: input.days ?? null };
  const published = publishListing({ ...said, sellsAsStore, storeOpen }, wanted, now);
  if (published.kind === 'refused') return { problems: published.problems };
  if (input.validateOnly) return { id: null };
  const { category, sellingMember, refusesBadRatings } = former;
  const listing = Object.assign(new Listing(), said, {
    ...{ id: randomUUID(), sellingMember, storeId, category, refusesBadRatings, price: startPrice },
    ...{ formerId: former.id, relistNumber, storedState: 'OPEN', leader: null },
    ...{ bidCount: 0, bidSeq: 0, stepCount: 0, revision: 0 },
    createdAt: new Date(Math.floor(now)),
    startsAt: new Date(Math.floor(published.startsAt)),
    endAt: new Date(published.endAt),
  });
  em.persist(listing);
  await em.flush();
  await makeFindable(em, listing);
  await putPhotosUpAgain(em, former.id, listing.id);
  await addClosing(em, listing.id, listing.endAt);
  await tell(em, [{ happening: 'LISTING_PUBLISHED', listingId: knownId(listing.id) }]);
  return { id: listing.id };
}
