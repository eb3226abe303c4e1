/** What a member asked the operator: one that an affiliate has, and one that was answered. */
import { randomUUID } from 'node:crypto';
import { bytesOf, unique, writeKey } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow } from './rows.ts';

const at = { state: 'enquiries' };

export async function plantEnquiries(
  server: TestServer,
  people: People,
  rows: readonly SceneRow[],
): Promise<SceneRow[]> {
  const owner = people('hanako').id;
  const registration = rows.find((row) => row.type === 'Registration' && row.owner === owner)?.id ?? '';
  const { id: partnerId } = await server.partner('enquiries');
  const { owner: db } = server.db;
  const named = await db.query<{ name: string }>('select name from partner where id = $1', [partnerId]);
  const plant = async (row: string, answered: boolean): Promise<SceneRow[]> => {
    const id = randomUUID();
    await db.query(
      `with g as (insert into ground (sort, ended_at) values ('ENQUIRY', case when $4 then noren_now() end) returning id)
        , a as (insert into ground (sort, under, ended_at) select 'ASSIGNMENT', g.id, case when $4 then noren_now() end from g returning id)
        insert into enquiry (id, member_id, ground_id, asked_at, partner_id, assignment_id, assigned_at, assigned_by, answered_at, answered_by)
        select $1, $2, g.id, noren_now(), $3, a.id, noren_now(), gen_random_uuid(), case when $4 then noren_now() end,
          case when $4 then 'PARTNER' end from g, a`,
      [id, owner, partnerId, answered],
    );
    const question = await plantText(server, { row: `question of ${row}`, enquiryId: id, owner, side: 'QUESTION' });
    const answer = answered
      ? [await plantText(server, { row: `answer of ${row}`, enquiryId: id, owner, side: 'ANSWER' })]
      : [];
    const values = {
      open: !answered,
      assignedTo: named.rows[0]?.name,
      provisionStopped: false,
      question: question.id,
      registration,
      ...(answer[0] && { answer: answer[0].id, answeredBy: 'PARTNER' }),
    };
    return [{ ...at, row, type: 'Enquiry', id, owner, values }, question, ...answer];
  };
  return [...(await plant('enquiry', false)), ...(await plant('answered enquiry', true))];
}

interface TextWords {
  readonly row: string;
  readonly enquiryId: string;
  readonly owner: string;
  readonly side: 'QUESTION' | 'ANSWER';
}

async function plantText({ db, market }: TestServer, { row, enquiryId, owner, side }: TextWords): Promise<SceneRow> {
  const id = randomUUID();
  const values = { text: `文 ${unique()}`, ...(side === 'QUESTION' && { subject: `件 ${unique()}` }) };
  const { sealed, wrappedKey } = market.vault.seal({ type: 'EnquiryText', id }, values, {
    by: 'member',
    at: Date.now(),
  });
  await writeKey(db.owner, wrappedKey);
  await db.owner.query(
    'insert into enquiry_text (id, enquiry_id, side, body, written_at) values ($1, $2, $3, $4, noren_now())',
    [id, enquiryId, side, bytesOf(sealed)],
  );
  return { ...at, row, type: 'EnquiryText', id, owner, values };
}
