/** How servers wake each other: what changed was committed, look now. Ids only; nothing may rest on a wake-up alone. */
import type { Told } from '../../../market/index.ts';

export interface Wakes {
  /** Listings of which something visible changed. */
  readonly listings: readonly string[];
  /** Members of whom something changed that only they see, or whose sessions ended. */
  readonly members: readonly string[];
}

export interface Bus {
  /** Wakes the other servers, as far as they can be reached. */
  publish(wakes: Wakes): void;
  /** Told of what other servers published; of this one's own it is not. */
  subscribe(handler: (wakes: Wakes) => void): void;
  close(): Promise<void>;
}

/** For one server alone. */
export const noBus: Bus = { publish: () => undefined, subscribe: () => undefined, close: () => Promise.resolve() };

/** The channel that servers of one database share. */
export const CHANNEL = 'noren_live';

/** PostgreSQL carries less than 8,000 bytes in one notification: ids of 36 characters, quoted and parted, beside the sender's. */
const MOST_IDS = 190;

interface Message extends Partial<Wakes> {
  readonly from: string;
}

/** The wake-ups as messages that are small enough for either way. */
export function messagesOf(from: string, { listings, members }: Wakes): string[] {
  const messages: string[] = [];
  const ids = [...listings.map((id) => ['listings', id] as const), ...members.map((id) => ['members', id] as const)];
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    const some = ids.slice(start, start + MOST_IDS);
    const of = (kind: keyof Wakes): string[] => some.flatMap(([one, id]) => (one === kind ? [id] : []));
    messages.push(JSON.stringify({ from, listings: of('listings'), members: of('members') } satisfies Message));
  }
  return messages;
}

/** What another server sent; undefined for this one's own message, and for what is none. */
export function wakesIn(message: string, self: string): Wakes | undefined {
  try {
    const { from, listings, members } = JSON.parse(message) as Partial<Record<keyof Message, unknown>>;
    return from === self ? undefined : { listings: texts(listings), members: texts(members) };
  } catch {
    return undefined;
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Whom what was told wakes: those who follow the listing, and the member who is told, or whose sessions ended. */
export function wakesOf(batch: readonly Told[]): Wakes {
  const listings = new Set<string>();
  const members = new Set<string>();
  for (const { happening, listingId, memberId, ref } of batch) {
    if (happening === 'LISTING_CHANGED' && listingId !== null) listings.add(listingId);
    if (happening === 'SESSIONS_ENDED' && ref !== null) members.add(ref);
    if (memberId !== null) members.add(memberId);
  }
  return { listings: [...listings], members: [...members] };
}
