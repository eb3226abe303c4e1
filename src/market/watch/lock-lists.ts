import type { EntityManager } from '@mikro-orm/postgresql';

/** A member's lists grow one act at a time, so that none grows past its bound; bids and all else of the member's go on. */
export async function lockLists(em: EntityManager, memberId: string): Promise<void> {
  await em.execute('select id from member where id = ? for no key update', [memberId]);
}
