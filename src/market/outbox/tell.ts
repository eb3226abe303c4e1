import type { EntityManager } from '@mikro-orm/postgresql';
import type { Told } from './happenings.ts';

/** What is left out is null. */
export type Telling = Pick<Told, 'happening'> & Partial<Told>;

/** Puts down what happened, in the transaction in which it happens: it is told once that is committed, and only then. */
export async function tell(em: EntityManager, tellings: readonly Telling[]): Promise<void> {
  if (tellings.length === 0) return;
  const lines = tellings.map(({ happening, listingId = null, memberId = null, partnerId = null, ref = null }) => [
    happening,
    listingId,
    memberId,
    partnerId,
    ref,
  ]);
  const places = lines.map(() => '(?, ?::uuid, ?::uuid, ?::uuid, ?::uuid)').join(', ');
  await em.execute(
    `insert into outbox (happening, listing_id, member_id, partner_id, ref) values ${places}`,
    lines.flat(),
  );
}
