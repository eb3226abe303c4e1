/**
 * One database with every state at once, at one moment: what ends now has ended, what ends a millisecond later has not. Each value
 * is planted once and is like no other, so that one shown in the wrong place is known for what it is.
 */
import type { Scope } from '../../src/policy/index.ts';
import type { Person } from '../harness/people.ts';
import type { Other, TestServer } from '../harness/server.ts';
import { plantAuction, type Auction } from './matrix/auction.ts';
import { plantBlocks } from './matrix/blocks.ts';
import { plantConsents } from './matrix/consents.ts';
import { plantDossiers } from './matrix/dossiers.ts';
import { plantClaims } from './matrix/claims.ts';
import { plantEnquiries } from './matrix/enquiries.ts';
import { plantFee } from './matrix/fees.ts';
import { plantLicensed } from './matrix/licensed.ts';
import { plantLeaves, plantMembers, type People } from './matrix/members.ts';
import type { SceneRow, State } from './matrix/rows.ts';
import { plantPayment, type PaymentWords } from './matrix/payments.ts';
import { plantShipment, type ShipmentWords } from './matrix/shipments.ts';
import { plantQuestions } from './matrix/questions-to-sellers.ts';
import { plantPhoto } from './matrix/photo.ts';
import { plantOffer } from './matrix/offer.ts';
import { plantReviews, type ReviewWords } from './matrix/reviews.ts';
import { plantStores } from './matrix/stores.ts';
import { plantTrade } from './matrix/trade.ts';
import { plantNotices } from './matrix/notices.ts';
import { plantWebhooks } from './matrix/webhooks.ts';
import { plantSearches, plantWatches } from './matrix/watches.ts';

/** The moment of the scene. */
export const NOW = '2026-06-01T12:00:00.000Z';

/** Who asks keeps a store, to which nothing leads from the nickname that asks. */
const asker = { asker: 'shopkeeper' };
const persons = { seller: 'taro', leader: 'hanako', winner: 'hanako', outbid: 'jiro', loser: 'jiro' };
const companyWins = { ...persons, leader: 'company', winner: 'company' };
const storeSells = { ...persons, seller: 'storeOwner', leader: 'storeBuyer', winner: 'storeBuyer' };
const closedStoreSells = { ...storeSells, seller: 'closedStoreOwner' };
const storeOwnerLeads = { ...persons, leader: 'storeOwner', winner: 'storeOwner' };

const later = { historyUntil: 1 };
const won = { state: 'PAID', contactUntil: 1 } as const;

/** The winner was removed, and it was offered to the next; someone else bid too, and lost. */
const parts = { seller: 'taro', leader: 'hanako', oldWinner: 'hanako', outbid: 'jiro', runnerUp: 'jiro' };
const removed = { ...parts, loser: 'company' };
const removal = { state: 'CANCELLED', contactUntil: 1, removed: true } as const;
const offeredOn = { state: 'ENDED', ...later, removal, cast: removed } as const;
const offers: readonly (Auction & State)[] = [
  { name: 'offerMade', ...offeredOn, offer: { state: 'MADE', expiresAt: 1 } },
  { name: 'offerOver', ...offeredOn, offer: { state: 'MADE', expiresAt: 0 } },
  { name: 'offerExpired', ...offeredOn, offer: { state: 'EXPIRED', expiresAt: 0 } },
  { name: 'offerDeclined', ...offeredOn, offer: { state: 'DECLINED', expiresAt: 1 } },
  { name: 'offerWithdrawn', ...offeredOn, offer: { state: 'WITHDRAWN', expiresAt: 1 } },
  {
    name: 'offerStopped',
    ...offeredOn,
    state: 'SUSPENDED',
    stoppedIn: 'ENDED',
    offer: { state: 'MADE', expiresAt: 1 },
  },
  {
    name: 'offerAccepted',
    ...offeredOn,
    cast: { ...removed, winner: 'jiro' },
    offer: { state: 'ACCEPTED', expiresAt: 1 },
    trade: { state: 'AWAITING_PAYMENT', contactUntil: 1 },
  },
];

/** Auctions by their state. Times are milliseconds from now. */
const auctions: readonly (Auction & State & ReviewWords)[] = [
  { name: 'draft', cast: persons, state: 'DRAFT', reserved: true },
  { name: 'open', cast: { ...persons, ...asker }, state: 'OPEN', endAt: 3_600_000 },
  { name: 'reserved', cast: persons, state: 'OPEN', endAt: 3_600_000, reserved: true },
  { name: 'extended', cast: persons, state: 'OPEN', endAt: 1 },
  { name: 'over', cast: persons, state: 'OPEN', endAt: 0 },
  { name: 'ownerLed', cast: storeOwnerLeads, state: 'OPEN', endAt: 3_600_000 },
  { name: 'storeOffered', cast: { ...storeSells, ...asker }, state: 'OPEN', endAt: 3_600_000, store: 'store' },
  { name: 'unsold', cast: persons, state: 'ENDED', ...later, unsold: true },
  { name: 'listingCancelled', cast: persons, state: 'CANCELLED', ...later },
  { name: 'awaiting', cast: persons, state: 'ENDED', ...later, trade: { state: 'AWAITING_PAYMENT', contactUntil: 1 } },
  {
    name: 'paid',
    cast: { ...persons, ...asker },
    state: 'ENDED',
    ...later,
    trade: { state: 'PAID', contactUntil: 1 },
  },
  { name: 'shipped', cast: persons, state: 'ENDED', ...later, trade: { state: 'SHIPPED', contactUntil: 1 } },
  {
    name: 'received',
    cast: persons,
    state: 'ENDED',
    ...later,
    trade: { state: 'RECEIVED', contactUntil: 1 },
    reviews: 'shown',
  },
  {
    name: 'closed',
    cast: persons,
    state: 'ENDED',
    ...later,
    trade: { state: 'RECEIVED', contactUntil: 0 },
    reviews: 'one hidden',
  },
  { name: 'tradeCancelled', cast: persons, state: 'ENDED', ...later, trade: { state: 'CANCELLED', contactUntil: 1 } },
  { name: 'companyWon', cast: companyWins, state: 'ENDED', ...later, trade: { state: 'PAID', contactUntil: 1 } },
  {
    name: 'storeSold',
    cast: storeSells,
    state: 'ENDED',
    ...later,
    store: 'store',
    trade: { state: 'PAID', contactUntil: 1 },
  },
  {
    name: 'storeReceived',
    cast: storeSells,
    state: 'ENDED',
    ...later,
    store: 'store',
    trade: { state: 'RECEIVED', contactUntil: 1 },
    reviews: 'shown',
  },
  {
    name: 'storeClosedSold',
    cast: closedStoreSells,
    state: 'ENDED',
    ...later,
    store: 'closed store',
    trade: { state: 'PAID', contactUntil: 1 },
  },
  { name: 'stopped', cast: { ...persons, ...asker }, state: 'SUSPENDED', endAt: 3_600_000, stoppedIn: 'OPEN' },
  { name: 'stoppedSold', cast: persons, state: 'SUSPENDED', ...later, stoppedIn: 'ENDED', trade: won },
  {
    name: 'expired',
    cast: { ...persons, ...asker },
    state: 'ENDED',
    historyUntil: 0,
    trade: { state: 'RECEIVED', contactUntil: 0 },
    reviews: 'shown',
  },
  ...offers,
];

/** Trades with a parcel; the carrier’s right to it ends with the period after delivery, or with the booking. */
const parcels: Readonly<Record<string, ShipmentWords>> = {
  paid: { state: 'BOOKED', assignedUntil: 1 },
  shipped: { state: 'SHIPPED', assignedUntil: 1 },
  received: { state: 'DELIVERED', assignedUntil: 1 },
  closed: { state: 'DELIVERED', assignedUntil: 0 },
  tradeCancelled: { state: 'CANCELLED', assignedUntil: 1 },
  stoppedSold: { state: 'BOOKED', assignedUntil: 1 },
};

/** Trades whose winner paid through the bank. */
const payments: Readonly<Record<string, PaymentWords>> = {
  awaiting: { state: 'PENDING', assignedUntil: 1 },
  offerAccepted: { state: 'IN_COLLECTION', assignedUntil: 1 },
  paid: { state: 'SETTLED', assignedUntil: 1 },
  closed: { state: 'SETTLED', assignedUntil: 0 },
  tradeCancelled: { state: 'CANCELLED', assignedUntil: 1 },
  stoppedSold: { state: 'SETTLED', assignedUntil: 1 },
};

/** For these the seller owes a fee. */
const charged = ['listingCancelled', 'received', 'storeSold', 'stoppedSold'];

/** What is not an auction: members, stores, the ledger, and the lists that show rows of all states. */
const others: readonly State[] = [
  { name: 'ledger', cast: {}, lists: true },
  { name: 'members', cast: {}, lists: true },
  { name: 'blocking', cast: {}, lists: true },
  { name: 'stores', cast: persons, lists: true },
  { name: 'browsing', cast: {}, lists: true },
  { name: 'consents', cast: {}, lists: true },
  { name: 'enquiries', cast: {}, lists: true },
];

export const states: readonly State[] = [...others, ...auctions];

export interface PartnerViewer extends Other {
  readonly scope: Scope;
}

export interface Scene {
  readonly people: People;
  /** Who asks: everyone with a session, the one whose session is dead twice over, and nobody. */
  readonly viewers: ReadonlyMap<string, Person | undefined>;
  /** Partners who ask, by name: each in a schema of its own. */
  readonly partners: ReadonlyMap<string, PartnerViewer>;
  readonly rows: readonly SceneRow[];
}

/** Whether it is published, and inside its history period. */
const shownToAll = ({ state, historyUntil = 1 }: Auction): boolean =>
  state !== 'DRAFT' && state !== 'SUSPENDED' && historyUntil > 0;

/** Of two trades of a listing, that of the winner who was removed. */
const first = { prefix: 'first ', winner: 'oldWinner' };

/** Sets the scene, once, on a database with nothing in it. */
export async function setScene(server: TestServer): Promise<Scene> {
  await server.clock.set(NOW);
  const { people, rows } = await plantMembers(server);
  const partners = await partnersOf(server);
  rows.push(...(await entriesOf(server, partners.all)));
  const stores = await plantStores(server, people);
  rows.push(...stores);
  for (const [index, auction] of auctions.entries()) {
    const [listing, ...bids] = await plantAuction(server, { people, stores }, auction, 100_000 * (index + 1));
    if (!listing) continue;
    const planted = [...(await plantPhoto(server, listing, shownToAll(auction))), ...bids];
    rows.push(...planted, ...(await plantWatches(server, people, planted[0], auction)));
    rows.push(...(await plantQuestions(server, people, planted[0], auction)));
    const { removal, offer, trade } = auction;
    if (removal)
      rows.push(...(await plantTrade(server, people, planted[0], { ...auction, trade: removal, which: first })));
    if (offer) rows.push(...(await plantOffer(server, people, planted[0], { ...auction, offer })));
    const traded = trade ? await plantTrade(server, people, planted[0], { ...auction, trade }) : [];
    rows.push(...traded);
    const payment = payments[auction.name];
    if (payment && traded[0]) rows.push(...(await plantPayment(server, partners.payees, traded[0], payment)));
    const parcel = parcels[auction.name];
    if (parcel && traded[0]) rows.push(await plantShipment(server, partners.get('carrier'), traded[0], parcel));
    if (auction.stoppedIn)
      await server.db.owner.query('update trade set stopped = true where listing_id = $1', [planted[0]?.id]);
    if (charged.includes(auction.name)) rows.push(await plantFee(server, planted[0], traded[0]));
    rows.push(...(await plantReviews(server, people, planted[0], auction)));
  }
  rows.push(
    ...(await plantBlocks(server, people)),
    ...(await plantNotices(server, people, rows)),
    ...(await plantSearches(server, people)),
    ...(await plantLeaves(server, rows, partners.get('carrier'))),
    ...(await plantConsents(server, people, rows)),
    ...(await plantDossiers(server, people)),
    ...(await plantEnquiries(server, people, rows)),
    ...(await plantClaims(server, people, rows)),
  );
  await plantLicensed(server);
  await plantWebhooks(server);
  return { people, rows, partners: partners.all, viewers: await viewersOf(server, people) };
}

async function viewersOf(server: TestServer, people: People): Promise<Map<string, Person | undefined>> {
  const winner = people('hanako');
  const [revoked, expiredSession] = [await server.session(winner), await server.session(winner)];
  await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [revoked.sessionId]);
  await server.db.owner.query('update session set expires_at = noren_now() where id = $1', [expiredSession.sessionId]);
  return new Map([['visitor', undefined], ...people.all, ['revoked', revoked], ['expiredSession', expiredSession]]);
}

/** Two of a kind: what one of them was given is nothing to the other. */
const partnerScopes = {
  carrier: 'shipments',
  otherCarrier: 'shipments',
  bank: 'settlements',
  otherBank: 'settlements',
  agency: 'collections',
  otherAgency: 'collections',
} as const;

/** What the register of partners says of each. */
async function entriesOf({ db }: TestServer, partners: ReadonlyMap<string, PartnerViewer>): Promise<SceneRow[]> {
  const { rows } = await db.owner.query<{ id: string; name: string }>('select id, name from partner');
  return [...partners].map(([viewer, { id }]) => {
    const { name } = rows.find((row) => row.id === id) ?? {};
    return { row: `entry of ${viewer}`, type: 'Partner', state: 'members', id, values: { name } };
  });
}

async function partnersOf(server: TestServer) {
  const all = new Map<string, PartnerViewer>();
  for (const [name, scope] of Object.entries(partnerScopes)) all.set(name, { ...(await server.partner(scope)), scope });
  const get = (name: keyof typeof partnerScopes): PartnerViewer => all.get(name) as PartnerViewer; // all were made
  return { all, get, payees: { bank: get('bank'), agency: get('agency') } };
}
