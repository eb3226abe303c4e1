/** The mask of a post's author, computed when the post is published and kept with it (SC-M1). */
import type { EntityManager } from '@mikro-orm/postgresql';
import { blindIndex, type Keyring } from '../../../privacy/index.ts';
import { maskedId, WHOLE_MASK } from './masked-id.ts';

export interface Publication {
  /** Masks of one member's question and review on one listing are made apart too: a review outlives its link to the listing. */
  readonly post: 'question' | 'answer' | 'review';
  readonly listingId: string;
  /** Null for a store. */
  readonly authorId: string | null;
}

/** Members whom anyone could see to be active where the listing is filed. A part of them can only mask further. */
const active = `with recent as (select l.id, l.seller_id, l.store_id from listing l
    where l.category = (select category from listing where id = ?) and l.state <> 'DRAFT'
      and (l.history_until is null or noren_now() < l.history_until)
    order by l.starts_at desc, l.id desc limit 200)
  select seller_id as id from recent where store_id is null
  union select s.bidder_id from price_step s join recent on recent.id = s.listing_id
  union select q.asker_id from question q join recent on recent.id = q.listing_id where q.answered_at is not null
  limit 400`;

export async function maskAtPublication(
  em: EntityManager,
  keyring: Keyring,
  { post, listingId, authorId }: Publication,
): Promise<string> {
  if (authorId === null) return WHOLE_MASK;
  const digest = (id: string): string => blindIndex(keyring, `${post}.mask`, `${listingId}:${id}`).toString('hex');
  const members = await em.execute<{ id: string }[]>(active, [listingId]);
  return maskedId(
    digest(authorId),
    members.map(({ id }) => digest(id)),
  );
}
