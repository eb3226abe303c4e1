/** Two questions on a listing that has someone to ask them: one with an answer, one without. By SQL, as the tables' owner. */
import { randomUUID } from 'node:crypto';
import { unique } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow, State } from './rows.ts';

export async function plantQuestions(
  { db }: TestServer,
  people: People,
  listing: SceneRow | undefined,
  { name: state, cast }: State,
): Promise<SceneRow[]> {
  const { asker } = cast;
  if (asker === undefined || !listing) return [];
  const owner = people(asker).id;
  const plant = async (row: string, answer: string | null): Promise<SceneRow> => {
    const [id, text] = [randomUUID(), `質問 ${unique()}`];
    await db.owner.query(
      `insert into question (listing_id, id, asker_id, text, asked_at, answer, answered_at, masked_asker, masked_answerer)
        select $1, $2, $3, $4, now - interval '2 days', $5, case when $5::text is not null then now - interval '1 day' end, $6, $6
        from noren_now() now`,
      [listing.id, id, owner, text, answer, answer === null ? null : `masked ${unique()}`],
    );
    const answered = answer === null ? {} : { answer, answeredBy: listing.values['seller'] };
    return {
      row,
      type: 'Question',
      state,
      id,
      owner,
      values: { listing: listing.id, asker: owner, text, ...answered },
    };
  };
  return [await plant('answered question', `回答 ${unique()}`), await plant('open question', null)];
}
