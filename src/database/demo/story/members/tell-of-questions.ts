/** What members asked sellers of open auctions, and what of it was answered and is public. */
import { maskAtPublication } from '../../../../market/post/index.ts';
import { listings, type DemoListing } from '../../listings/index.ts';
import { idOf, type Telling } from '../tell.ts';

const HOUR = 60 * 60 * 1000;

export async function tellOfQuestions(telling: Telling): Promise<void> {
  for (const listing of listings) await tellOf(telling, listing);
}

async function tellOf(telling: Telling, { key, seller, asStore, questions = [] }: DemoListing): Promise<void> {
  const { em, market, now } = telling;
  const listingId = idOf(telling, key);
  const maskOf = (post: 'question' | 'answer', authorId: string | null): Promise<string> =>
    maskAtPublication(em, market.keyring, { post, listingId, authorId });
  for (const [index, { by, text, answer }] of questions.entries()) {
    const asker = idOf(telling, by);
    const askedAt = now - (30 - 10 * index) * HOUR;
    const answered =
      answer === undefined
        ? [null, null, null, null]
        : [
            answer,
            new Date(askedAt + 2 * HOUR),
            await maskOf('question', asker),
            await maskOf('answer', asStore ? null : idOf(telling, seller)),
          ];
    await em.execute(
      `insert into question (listing_id, asker_id, text, asked_at, answer, answered_at, masked_asker, masked_answerer)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [listingId, asker, text, new Date(askedAt), ...answered],
    );
  }
}
