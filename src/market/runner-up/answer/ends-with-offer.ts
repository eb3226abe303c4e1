/** What later parts end in the very act in which an offer is answered, withdrawn or found expired, such as what was shared in it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RunnerUpOffer } from '../runner-up-offer.ts';

export type EndsWithOffer = (em: EntityManager, offer: RunnerUpOffer) => Promise<void>;

const ends: EndsWithOffer[] = [];

/** Said once, at import. The auction is locked. */
export function endsWithOffer(end: EndsWithOffer): void {
  ends.push(end);
}

export async function endAllWith(em: EntityManager, offer: RunnerUpOffer): Promise<void> {
  for (const end of ends) await end(em, offer);
}
