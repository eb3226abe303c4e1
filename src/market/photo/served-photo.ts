/** The bytes of a photo, for whoever may see its listing at this moment, and for nobody else (P5.2). */
import { deciders, periodInForce } from '../../policy/index.ts';
import {
  callerOf,
  Identifier,
  knownId,
  render,
  Slot,
  sql,
  standing,
  viewerOf,
  type Rendered,
  type Sql,
  type Viewer,
} from '../../privacy/index.ts';
import type { Market } from '../context.ts';
import { Listing, type ListingFacts } from '../listing/index.ts';
import { thingOf } from './photo-address.ts';
import { photoSizes } from './photo-store.ts';

export interface PhotoAsked {
  /** All as they were sent. */
  readonly id: string;
  readonly size: string;
  readonly ticket: string | undefined;
}

export interface ServedPhoto {
  readonly bytes: Buffer;
  /** How long others may keep a copy, in whole seconds; null where it is its viewer's alone. */
  readonly forEveryone: number | null;
}

const nobody = viewerOf('visitor');
const [photo, listing] = [new Identifier('p'), new Identifier('l')];

/** Null for what is hidden, was deleted, never was, or cannot be: after the same statement, whatever it is. */
export async function servedPhoto(market: Market, asked: PhotoAsked): Promise<ServedPhoto | null> {
  const id = knownId(asked.id);
  const ticket = asked.ticket === undefined ? null : market.tickets.open(thingOf(id), asked.ticket);
  const rows = await standingsOf(market, { id, viewer: ticket?.viewer ?? nobody });
  const size = photoSizes.find((one) => `${one}.jpg` === asked.size);
  const [first] = rows;
  if (!first || size === undefined) return null;
  const { now, stands } = first;
  const viewer = ticket && stands && now < ticket.until ? ticket.viewer : nobody;
  const known = rows.filter(({ facts }) => deciders.mayKnow(Listing, facts, viewer, { now }));
  if (known.length === 0) return null;
  const bytes = await market.photos.store.get(id, size);
  const keep = Math.max(...known.map(({ facts }) => secondsToKeep(facts, now)));
  return bytes && { bytes, forEveryone: viewer === nobody ? keep : null };
}

interface Row {
  readonly facts: ListingFacts;
  /** Epoch milliseconds, by the database's clock. */
  readonly now: number;
  /** Whether the viewer's session does. */
  readonly stands: boolean;
}

interface Wanted {
  readonly id: string;
  readonly viewer: Viewer;
}

/** Tickets hold by members' sessions, so nobody else's grounds are asked for. */
const callers = [callerOf('visitor'), callerOf('member')];

function statementOf(): Rendered {
  const now: Sql = sql`(select clock.now from clock)`;
  const id = new Slot<Wanted>((wanted) => wanted.id);
  const viewer = new Slot<Wanted>((wanted) => wanted.viewer.id);
  const session = new Slot<Wanted>((wanted) => wanted.viewer.sessionId);
  const { visible, facts } = standing(Listing, listing, { viewer: sql`${viewer}::uuid`, now, callers });
  return render(sql`with clock as materialized (select noren_now() as now)
    select ${facts} as facts, extract(epoch from ${now})::float8 * 1000 as now,
      exists (select from session s where s.id = ${session}::uuid and s.revoked_at is null and ${now} < s.expires_at) as stands
    from photo ${photo} join listing ${listing} on ${listing}.id = ${photo}.listing_id where ${photo}.id = ${id}::uuid and (${visible})`);
}

let statement: Rendered | undefined;

/** The listing of a photo under its own condition, as its viewer's proofs are told of it; an article put up again has it on two. */
async function standingsOf({ pool }: Market, wanted: Wanted): Promise<Row[]> {
  statement ??= statementOf(); // at the first photo asked for: all parts have said by then what the proofs are told
  const { text, values } = statement;
  const { rows } = await pool.query<Row>({
    name: 'served_photo',
    text,
    values: values.map((of) => of(wanted as never)),
  });
  return rows;
}

/** Never past the end of the history period. */
function secondsToKeep({ historyUntil }: ListingFacts, now: number): number {
  const left = historyUntil === null ? Infinity : historyUntil - now;
  return Math.floor(Math.min(periodInForce('photoCopy', now), left) / 1000);
}
