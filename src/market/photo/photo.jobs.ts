/** What nobody has a use for is destroyed: uploads that came on no listing, and bytes that have no row. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../policy/index.ts';
import { clockOf } from '../act.ts';
import type { Market } from '../context.ts';
import type { Task } from '../job.ts';

/** How many photos one sweep takes on; the next one takes more. */
const MOST_AT_ONCE = 1000;
/** After so many that failed the store is taken for one that does not answer. */
const PATIENCE = 5;

/** Uploads past their time; what is deleted here is a leftover from then on. */
async function forgetUnused(em: EntityManager): Promise<void> {
  const now = await clockOf(em);
  await em.execute('delete from photo_upload where since <= ?', [new Date(now - periodInForce('unusedPhoto', now))]);
}

/** Those that went from one table to the other have a row. */
const isUsed = `exists (select from photo where photo.id = photo_leftover.id)
  or exists (select from photo_upload where photo_upload.id = photo_leftover.id)`;

/** The row goes only once the bytes have gone; meanwhile it is locked, so that an upload which ends just now waits, and is refused. */
async function destroy({ orm, photos }: Market, id: string): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    const gone = await em.execute<object[]>(
      `delete from photo_leftover where id = ? and due_at <= noren_now() and not (${isUsed}) returning id`,
      [id],
    );
    if (gone.length > 0) await photos.store.remove(id);
  });
}

const sweepPhotos: Task<unknown> = {
  name: 'sweep_photos',
  cron: '*/5 * * * *',
  run: async (_payload, market) => {
    const em = market.orm.em.fork();
    await forgetUnused(em);
    await em.execute(`delete from photo_leftover where due_at <= noren_now() and (${isUsed})`);
    const due = await em.execute<{ id: string }[]>(
      'select id from photo_leftover where due_at <= noren_now() order by due_at limit ?',
      [MOST_AT_ONCE],
    );
    const failed: unknown[] = [];
    for (const { id } of due) {
      await destroy(market, id).catch((error: unknown) => failed.push(error));
      if (failed.length >= PATIENCE) break;
    }
    // Seen as a failed job; the rest was done, and the next sweep comes to these again.
    if (failed.length > 0) throw new AggregateError(failed, 'Bytes of photos could not be destroyed.');
  },
};

export const photoTasks = [sweepPhotos] as const;
