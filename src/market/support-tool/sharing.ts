/** Carries out what the trade-support tool does: shares into one trade or offer, and takes back. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Vault, type Viewer } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { endGround, endGrounds, layGround } from '../ground/index.ts';
import type { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { tell } from '../outbox/index.ts';
import { destroyKeys, keepKey } from '../record-key.ts';
import { endsWithOffer, lockOffer } from '../runner-up/index.ts';
import type { Problem } from '../text/index.ts';
import { contactOpen, hangsOnTrade, lockTrade, TradeSide } from '../trade/index.ts';
import { shareDetails, type ShareDecision, type Sharing } from './share-details.ts';
import { SharedDetails } from './shared-details.ts';

/** Where something is shared: in a trade or in an offer, never both. */
export interface Where {
  readonly tradeId?: string | null | undefined;
  readonly offerId?: string | null | undefined;
}

interface Between {
  readonly listing: Listing;
  readonly tradeId: string | null;
  readonly offerId: string | null;
  readonly ownerId: string;
  readonly recipientId: string;
  readonly side: TradeSide;
  readonly isOpen: boolean;
  /** When an offer ends by itself; a trade's contact moves with its steps, and is asked for when it is read. */
  readonly until: Date | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type Shared = { readonly sharedId: string } | { readonly problems: readonly Problem[] };

const NOT_FOUND: Shared = { problems: [{ field: '', code: 'NOT_FOUND' }] };

/** Locked, with its two sides; null where there is none that the viewer may know of. */
async function between(em: EntityManager, viewer: Viewer, { tradeId, offerId }: Where): Promise<Between | null> {
  if (typeof tradeId === 'string') {
    const locked = await lockTrade(em, viewer, tradeId);
    if (!locked) return null;
    const { trade, facts, side, now } = locked;
    const sides = whoIsWho(side, facts.sellerId, facts.winnerId);
    const isOpen = contactOpen(facts, now);
    return { ...sides, listing: trade.listing, tradeId: trade.id, offerId: null, isOpen, until: null, now };
  }
  const locked = await lockOffer(em, viewer, offerId ?? '');
  if (!locked) return null;
  const { offer, listing, facts, side, now } = locked;
  const sides = whoIsWho(side, facts.sellerId, facts.runnerUpId);
  return { ...sides, listing, tradeId: null, offerId: offer.id, isOpen: true, until: offer.expiresAt, now };
}

function whoIsWho(
  side: TradeSide,
  sellerId: string,
  otherId: string,
): Pick<Between, 'ownerId' | 'recipientId' | 'side'> {
  return side === TradeSide.SELLER
    ? { side, ownerId: sellerId, recipientId: otherId }
    : { side, ownerId: otherId, recipientId: sellerId };
}

export interface ShareOrder extends Where {
  /** Reads what was entered, at the time of the act. */
  readonly read: (now: number) => Sharing;
}

export async function share(em: EntityManager, vault: Vault, viewer: Viewer, order: ShareOrder): Promise<Shared> {
  if ((typeof order.tradeId === 'string') === (typeof order.offerId === 'string'))
    return { problems: [{ field: '', code: 'ONE_OF_BOTH' }] };
  const place = await between(em, viewer, order);
  if (!place) return NOT_FOUND;
  const sharing = order.read(place.now);
  const decision = shareDetails(place.isOpen, sharing, place.now);
  if (decision.kind === 'refused') return { problems: decision.problems };
  return { sharedId: await write(em, vault, place, { ...decision, form: sharing.form }) };
}

type Decided = Extract<ShareDecision, { kind: 'shared' }> & Pick<Sharing, 'form'>;

async function write(em: EntityManager, vault: Vault, place: Between, decided: Decided): Promise<string> {
  const { parts, slip, form, sharedAt } = decided;
  const { listing, tradeId, offerId, ownerId, recipientId, side, until } = place;
  const id = randomUUID();
  const { sealed, wrappedKey } = vault.seal({ type: SharedDetails.name, id }, parts, { by: 'member', at: sharedAt });
  keepKey(em, wrappedKey);
  em.create(SharedDetails, {
    listing,
    id,
    tradeId,
    offerId,
    groundId: await layGround(em, { sort: 'SHARED', until }),
    owner: em.getReference(Member, ownerId),
    recipient: em.getReference(Member, recipientId),
    from: side,
    form,
    details: sealed,
    party: slip?.party ?? null,
    carrier: slip?.carrier ?? null,
    trackingNumber: slip?.trackingNumber ?? null,
    sharedAt: new Date(sharedAt),
  });
  await tell(em, [{ happening: 'DETAILS_SHARED', listingId: listing.id, memberId: recipientId, ref: id }]);
  return id;
}

hangsOnTrade({ table: 'shared_details', grounds: ['ground_id'] });
endsWithOffer(async (em, { id, listing }) => {
  const shared = await em.execute<{ ground_id: string }[]>(
    'select ground_id from shared_details where listing_id = ? and offer_id = ? and ground_id is not null',
    [listing.id, id],
  );
  await endGrounds(
    em,
    shared.map(({ ground_id }) => ground_id),
  );
});

/** One's own alone, at any time: the other side sees it no more, and its key is destroyed. Again comes to the same. */
export async function takeBack(em: EntityManager, viewer: Viewer, sharedId: string): Promise<Shared> {
  const [own] = await em.execute<{ listing_id: string; id: string }[]>(
    `select s.listing_id, s.id from shared_details s join listing l on l.id = s.listing_id
      where s.id = ? and s.owner_id = ? and l.state <> 'SUSPENDED' for update of s`,
    [knownId(sharedId), viewer.id],
  );
  if (!own) return NOT_FOUND;
  const shared = await em.findOneOrFail(SharedDetails, { listing: own.listing_id, id: own.id });
  shared.withdrawnAt ??= new Date(Math.floor(await clockOf(em)));
  await destroyKeys(em, [shared.id]);
  if (shared.groundId !== null) await endGround(em, shared.groundId);
  return { sharedId: shared.id };
}
