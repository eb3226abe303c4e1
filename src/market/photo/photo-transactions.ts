/** What members do with photos: each is one transaction that locks, asks the clock, decides by the pure act, and writes. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../policy/index.ts';
import { knownId } from '../../privacy/index.ts';
import { act, clockOf } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { Listing, lockDraft, type DraftAnswer } from '../listing/index.ts';
import type { SetPhotosInput } from './photo.inputs.ts';
import { MOST_PHOTOS, MOST_UNUSED, photoSizes, type MadePhoto, type UnfitPhoto } from './photo-store.ts';
import { setPhotos } from './set-photos.ts';

export type UploadAnswer =
  { readonly id: string; readonly width: number; readonly height: number } | { readonly refused: UploadRefusal };
export type UploadRefusal = UnfitPhoto | 'TOO_MANY_UPLOADS';

const aList = 'select jsonb_array_elements_text(?::jsonb)::uuid';

/**
 * Makes a picture anew and keeps it for its member to put on a draft. Its bytes stand in the store before its row does, and its id
 * among the leftovers before its bytes: whatever stops half-way, nothing stays that nobody knows of.
 */
export async function uploadPhoto(context: MarketContext, sent: Buffer): Promise<UploadAnswer> {
  const { store, maker } = context.market.photos;
  const id = randomUUID();
  const mayBegin = await act(context, (em, memberId) => begin(em, memberId, id));
  if (!mayBegin) return { refused: 'TOO_MANY_UPLOADS' };
  const made = await maker.make(sent);
  if (typeof made === 'string') return { refused: made };
  for (const size of photoSizes) await store.put(id, size, made.bytes[size]);
  const kept = await act(context, (em, memberId) => keep(em, memberId, id, made));
  return kept ? { id, width: made.width, height: made.height } : { refused: 'TOO_MANY_UPLOADS' };
}

async function hasRoom(em: EntityManager, memberId: string): Promise<boolean> {
  const [row] = await em.execute<{ n: number }[]>('select count(*)::int as n from photo_upload where owner_id = ?', [
    memberId,
  ]);
  return (row?.n ?? 0) < MOST_UNUSED;
}

async function begin(em: EntityManager, memberId: string, id: string): Promise<boolean> {
  if (!(await hasRoom(em, memberId))) return false;
  const now = await clockOf(em);
  const dueAt = new Date(now + periodInForce('brokenUpload', now));
  await em.execute('insert into photo_leftover (id, due_at) values (?, ?)', [id, dueAt]);
  return true;
}

/** One member's uploads wait for each other here, so that the last of many at once is one too many. */
async function keep(
  em: EntityManager,
  memberId: string,
  id: string,
  { width, height }: Pick<MadePhoto, 'width' | 'height'>,
): Promise<boolean> {
  await em.execute('select 1 from member where id = ? for no key update', [memberId]);
  if (!(await hasRoom(em, memberId))) return false;
  const begun = await em.execute<object[]>('delete from photo_leftover where id = ? returning id', [id]);
  if (begun.length === 0) throw new Error('An upload took so long that its bytes were destroyed meanwhile.');
  await em.execute('insert into photo_upload (id, owner_id, width, height) values (?, ?, ?, ?)', [
    id,
    memberId,
    width,
    height,
  ]);
  return true;
}

/** The photos of the seller's own draft, from now on these. */
export function setPhotosOf(context: MarketContext, { id, version, photoIds }: SetPhotosInput): Promise<DraftAnswer> {
  return act(context, async (em, memberId) => {
    const draft = await lockDraft(em, memberId, { id, version });
    if (!(draft instanceof Listing)) return draft;
    const wanted = photoIds.slice(0, MOST_PHOTOS + 1).map(knownId);
    const decision = setPhotos(
      { current: await photosOf(em, draft.id), unused: await unusedAmong(em, memberId, wanted) },
      wanted,
    );
    if (decision.kind === 'refused') return { refusals: decision.problems };
    if (decision.kind === 'set') await write(em, { listingId: draft.id, memberId }, decision);
    return { id: draft.id };
  });
}

async function photosOf(em: EntityManager, listingId: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>('select id from photo where listing_id = ? order by position', [
    listingId,
  ]);
  return rows.map(({ id }) => id);
}

/** Locked, so that two drafts cannot take the same one; in the order of ids, so that neither waits for the other for ever. */
async function unusedAmong(em: EntityManager, memberId: string, wanted: readonly string[]): Promise<Set<string>> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from photo_upload where owner_id = ? and id in (${aList}) order by id for update`,
    [memberId, JSON.stringify(wanted)],
  );
  return new Set(rows.map(({ id }) => id));
}

interface Change {
  readonly order: readonly string[];
  readonly put: readonly string[];
  readonly taken: readonly string[];
}

/** Rows go from one table to the other; that they left the first makes them no leftovers (the sweep looks at both). */
async function write(
  em: EntityManager,
  { listingId, memberId }: { readonly listingId: string; readonly memberId: string },
  { order, put, taken }: Change,
): Promise<void> {
  await em.execute(
    `with gone as (delete from photo where listing_id = ? and id in (${aList}) returning id, width, height)
      insert into photo_upload (id, owner_id, width, height) select id, ?, width, height from gone`,
    [listingId, JSON.stringify(taken), memberId],
  );
  await em.execute(
    `with come as (delete from photo_upload where id in (${aList}) returning id, width, height)
      insert into photo (listing_id, id, position, width, height)
      select ?, id, row_number() over (), width, height from come`,
    [JSON.stringify(put), listingId],
  );
  await em.execute(
    `update photo set position = wanted.position from
      (select value::uuid as id, ordinality::int as position from jsonb_array_elements_text(?::jsonb) with ordinality) wanted
      where photo.listing_id = ? and photo.id = wanted.id`,
    [JSON.stringify(order), listingId],
  );
  await em.execute('update listing set version = version + 1 where id = ?', [listingId]);
}
