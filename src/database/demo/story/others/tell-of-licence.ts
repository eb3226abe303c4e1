/** What licensees were told of, and have to take down (P6.11): a review that was reported, and that safety hid. */
import { moderateReview } from '../../../../market/staff/index.ts';
import { actingStaff } from '../acting.ts';
import { idOf, runTask, type Telling } from '../tell.ts';

export async function tellOfLicence(telling: Telling): Promise<void> {
  const { em, market, now } = telling;
  const number = () => runTask(market, 'number_published_posts', {});
  await number();
  const [review] = await em.execute<{ id: string }[]>(
    `select id from review where listing_id = ? and side = 'WINNER'`,
    [idOf(telling, 'store-jar')],
  );
  if (!review) throw new Error('The demo’s jar has no review.');
  await em.execute(
    `insert into review_report (listing_id, review_id, reporter_id, reason, reported_at) values (?, ?, ?, 'OTHER', ?)`,
    [idOf(telling, 'store-jar'), review.id, idOf(telling, 'koto'), new Date(now - 60 * 60 * 1000)],
  );
  const words = { reviewId: review.id, reason: 'TS-88', idempotencyKey: 'demo-hidden' };
  const { done } = await moderateReview(await actingStaff(telling, 'staff-safety'), words, 'hideReview');
  if (!done) throw new Error('The demo’s review cannot be hidden.');
  await number();
}
