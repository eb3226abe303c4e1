/**
 * Tickets: what lets the viewer of a row fetch, by a plain address and without a credential beside it, what the row leads to outside
 * of GraphQL, such as the bytes of a picture. A ticket names its viewer and their session to nobody but the service, is good for one
 * thing and until a moment, and decides nothing: whoever takes it decides on the row anew, for the viewer it names.
 */
import { CursorSealer } from './reading/cursor.ts';
import type { Keyring } from './sealed/keyring.ts';
import { viewerOf, type Viewer } from './deciding/viewer.ts';

export interface Ticket {
  readonly viewer: Viewer;
  /** Epoch milliseconds. */
  readonly until: number;
}

export class Tickets {
  readonly #sealer: CursorSealer;

  /** `holders` is the one caller class that gets tickets. */
  constructor(
    keyring: Keyring,
    readonly holders: string,
  ) {
    this.#sealer = new CursorSealer(keyring, 'ticket');
  }

  /** For a holder, until a moment in epoch milliseconds; null for anyone else. The same for the same, so that it can be kept. */
  issue(thing: string, viewer: Viewer, until: number): string | null {
    if (viewer.callerClass !== this.holders || viewer.id === null) return null;
    return this.#sealer.seal(thing, [viewer.id, viewer.sessionId, until]);
  }

  /** Whom it was made for, and until when; null for one made for another thing, or by nobody. Who takes it looks at the clock. */
  open(thing: string, ticket: string): Ticket | null {
    const [id, sessionId, until] = this.#sealer.open(thing, ticket) ?? [];
    if (typeof id !== 'string' || typeof until !== 'number') return null;
    return { viewer: viewerOf(this.holders, id, typeof sessionId === 'string' ? sessionId : null), until };
  }
}
