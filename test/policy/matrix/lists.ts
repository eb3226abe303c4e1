/**
 * What belongs in each list, written by hand: a viewer sees exactly those of them that the matrix lets them see, so that a list
 * neither tells of a hidden row nor leaves a hole for one. A list that is not here is refused.
 */
import type { SceneRow, State } from './rows.ts';

type Belongs = (of: SceneRow, rows: readonly SceneRow[]) => SceneRow[];

const typed = (rows: readonly SceneRow[], type: string): SceneRow[] => rows.filter((row) => row.type === type);
const beside =
  (type: string): Belongs =>
  (of, rows) =>
    typed(rows, type).filter(({ state }) => state === of.state);
const under =
  (type: string): Belongs =>
  (of, rows) =>
    typed(rows, type).filter((row) => row.under === of.id);
/** In no public list, not even its seller's. */
const hidden = ['draft', 'stopped', 'stoppedSold', 'offerStopped'];
/** A listing says its seller as everyone sees them, so a store's is not its owner's. */
const soldBy: Belongs = (of, rows) =>
  typed(rows, 'Listing').filter(({ values, state }) => values['seller'] === of.id && !hidden.includes(state));

const owned =
  (type: string): Belongs =>
  (of, rows) =>
    typed(rows, type).filter(({ owner }) => owner === of.owner);

/** What takes bids now; `published` below says where each stands. */
const taking = ['open', 'reserved', 'extended', 'ownerLed', 'storeOffered'];
const found: Belongs = (of, rows) =>
  typed(rows, 'Listing').filter(
    ({ values, state }) =>
      taking.includes(state) && of.row === 'search for a seller' && values['seller'] === of.values['seller'],
  );

/** What staff hid stands in no list of what is said of someone. */
const saidOf: Belongs = (of, rows) =>
  typed(rows, 'Review').filter(({ row, values }) => row !== 'hidden review' && values['reviewed'] === of.id);

const lists: Readonly<Record<string, Belongs>> = {
  'Listing.priceHistory': beside('PriceStep'),
  'Listing.questions': beside('Question'),
  'Trade.thread': under('Message'),
  'RunnerUpOffer.thread': under('Message'),
  'Trade.sharedDetails': under('SharedDetails'),
  'RunnerUpOffer.sharedDetails': under('SharedDetails'),
  'Trade.shipments': under('Shipment'),
  'Trade.payments': under('Payment'),
  'Me.paymentInstruments': owned('PaymentInstrument'),
  'Member.listings': soldBy,
  'Store.listings': soldBy,
  'Me.listings': (of, rows) => typed(rows, 'Listing').filter(({ owner }) => owner === of.owner),
  'Me.bids': (of, rows) =>
    typed(rows, 'Bid').filter(({ row, owner }) => owner === of.owner && row !== 'first bid of the leader'),
  'Me.blockedMembers': owned('BlockedMember'),
  'Me.watchedListings': owned('WatchedListing'),
  'Me.notices': owned('Notice'),
  'Me.savedSearches': owned('SavedSearch'),
  'SavedSearch.listings': found,
  'Me.trades': (of, rows) => typed(rows, 'Trade').filter(({ sides = [] }) => sides.includes(of.owner ?? '')),
  'Member.reviews': saidOf,
  'Store.reviews': saidOf,
  'Me.reviews': (of, rows) => typed(rows, 'Review').filter(({ owner }) => owner === of.owner),
  'Me.questions': (of, rows) => typed(rows, 'Question').filter(({ owner }) => owner === of.owner),
  'Me.openQuestions': (of, rows) => {
    const offered = typed(rows, 'Listing').filter(
      ({ owner, state }) => owner === of.owner && published.OPEN.includes(state),
    );
    return typed(rows, 'Question').filter(
      ({ row, values }) => row === 'open question' && offered.some(({ id }) => id === values['listing']),
    );
  },
  'Me.offers': (of, rows) => typed(rows, 'RunnerUpOffer').filter(({ sides = [] }) => sides.includes(of.owner ?? '')),
  'Me.fees': (of, rows) => typed(rows, 'Fee').filter(({ owner }) => owner === of.owner),
  'Me.consentRequests': (_of, rows) => typed(rows, 'ConsentRequest').filter(({ row }) => row === 'request for consent'),
  'Me.consents': owned('Consent'),
  'Me.claims': (of, rows) => typed(rows, 'Claim').filter(({ sides = [] }) => sides.includes(of.owner ?? '')),
  'Me.enquiries': owned('Enquiry'),
  'Me.disclosures': (of, rows) => typed(rows, 'DisclosureLeaf').filter(({ owner }) => owner === of.owner),
};

export function listOf(row: SceneRow, field: string, rows: readonly SceneRow[]): SceneRow[] {
  const belongs = lists[`${row.type}.${field}`];
  if (!belongs) throw new Error(`${row.type}.${field} is a list: say in lists.ts what belongs in it.`);
  return belongs(row, rows);
}

/** A question for a list that stands under no row, and what belongs in its answer. */
export interface RootList {
  readonly field: string;
  readonly filter: string;
  readonly rows: readonly SceneRow[];
}

const published = { OPEN: taking, CANCELLED: ['listingCancelled'] };

/** Listings by where they stand, by a word that only one of them has, and by a seller who is not shown as one. */
export function rootLists(rows: readonly SceneRow[], states: readonly State[]): RootList[] {
  const listings = typed(rows, 'Listing');
  const apart = [...hidden, ...published.OPEN, ...published.CANCELLED];
  const ended = states.map(({ name }) => name).filter((name) => !apart.includes(name));
  const standing = Object.entries({ ...published, ENDED: ended }).map(([state, named]) => ({
    field: 'listings',
    filter: `{ state: ${state} }`,
    rows: listings.filter((row) => named.includes(row.state)),
  }));
  const found = ['draft', 'expired'].flatMap((name) => {
    const [hidden] = listings.filter(({ state }) => state === name);
    const text = String(hidden?.values['title']).replace('題名 ', '');
    return {
      field: 'listings',
      filter: `{ state: ENDED, text: "${text}" }`,
      rows: hidden && name !== 'draft' ? [hidden] : [],
    };
  });
  const sold = listings.filter(({ state }) => state === 'storeOffered');
  const parcels = ['BOOKED', 'SHIPPED', 'DELIVERED', 'RETURNED', 'CANCELLED'].map((state) => ({
    field: 'shipments',
    filter: `{ state: ${state} }`,
    rows: typed(rows, 'Shipment').filter(({ values }) => values['state'] === state),
  }));
  const paid = ['PENDING', 'SETTLED', 'FAILED', 'IN_COLLECTION', 'COLLECTED', 'CANCELLED'].map((state) => ({
    field: 'payments',
    filter: `{ state: ${state} }`,
    rows: typed(rows, 'Payment').filter(({ values }) => values['state'] === state),
  }));
  // No partner of the scene has an endpoint: where a viewer sees one, it is another's.
  const webhooks = ['webhookEndpoints', 'webhookDeliveries'].map((field) => ({ field, filter: '', rows: [] }));
  return [
    ...webhooks,
    ...paid,
    ...parcels,
    ...standing,
    ...found,
    { field: 'listings', filter: `{ seller: "${String(sold[0]?.values['seller'])}" }`, rows: sold },
    { field: 'listings', filter: `{ seller: "${sold[0]?.owner}" }`, rows: [] },
  ];
}
