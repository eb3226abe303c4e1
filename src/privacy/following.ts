/** What the `subscribe` of a root field gives: what is followed, from where on. Its server reads it; it yields nothing by itself. */
import type { RootLive } from './reading/reads.ts';
import { knownId } from './reading/known-id.ts';

export class Following implements AsyncIterable<never> {
  readonly id: string;
  constructor(
    readonly read: RootLive,
    id: unknown,
    /** The last version that the subscriber has; null when they have none. */
    readonly after: number | null,
  ) {
    this.id = knownId(id);
  }

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('What is followed is delivered by the server that was asked to follow it.');
  }
}

/** Follows one row by its id: each change that its viewer may know of, as it is read then. */
export function follow(
  read: RootLive,
  { id, after }: { readonly id: unknown; readonly after?: number | null | undefined },
): Following {
  return new Following(read, id, after ?? null);
}
