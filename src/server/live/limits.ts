/** How much of live updates one caller can have, and how many connections there are at once. */

export interface LiveLimits {
  /** Connections that one network can hold open, as limits count networks: an office or a school is one. */
  readonly perNetwork: number;
  /** Connections of one member, on this server. */
  readonly perAccount: number;
}

export const liveLimits: LiveLimits = { perNetwork: 200, perAccount: 20 };

/** Subscriptions on one WebSocket. */
export const MOST_OPERATIONS = 20;
/** Bytes of one message from a client: a document with its variables. */
export const LARGEST_MESSAGE = 50_000;
/** Messages of one client in a window; a page of subscriptions that reconnects needs far fewer. */
export const MOST_MESSAGES = 200;
export const MESSAGE_WINDOW = 10_000;
/** Bytes that may wait for a client that does not read; beyond them it is cut off. */
export const MOST_UNREAD = 256 * 1024;
/** Until when a client must say who it is, in milliseconds. */
export const INIT_PATIENCE = 3_000;
/** How often a client is asked for a sign of life, and how long it may take. */
export const PING_EVERY = 12_000;

/** Counts what is open by a key; a key that is full takes no more. */
export class Occupancy {
  readonly #open = new Map<string, number>();
  constructor(readonly most: number) {}

  /** Takes a place and gives what frees it; undefined when there is none. */
  take(key: string): (() => void) | undefined {
    const now = this.#open.get(key) ?? 0;
    if (now >= this.most) return undefined;
    this.#open.set(key, now + 1);
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left > 0) this.#open.set(key, left);
      else this.#open.delete(key);
    };
  }
}
