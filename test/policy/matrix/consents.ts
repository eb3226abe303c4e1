/** What members are asked to consent to, before, while and after they are asked; and what one of them consented to. */
import { randomUUID } from 'node:crypto';
import { unique } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow } from './rows.ts';

const at = { state: 'consents' };

export async function plantConsents(
  server: TestServer,
  people: People,
  rows: readonly SceneRow[],
): Promise<SceneRow[]> {
  const { id: partnerId } = await server.partner('consents');
  const found = await server.db.owner.query<{ name: string }>('select name from partner where id = $1', [partnerId]);
  const recipient = found.rows[0]?.name ?? '';
  const request = (row: string, published: boolean, closed: boolean) =>
    plantRequest(server, { row, partnerId, recipient, published, closed });
  const open = await request('request for consent', true, false);
  const closed = await request('closed request', true, true);
  const owner = people('hanako').id;
  const registration = rows.find((row) => row.type === 'Registration' && row.owner === owner)?.id ?? '';
  const consent = (row: string, of: SceneRow, ended: boolean) =>
    plantConsent(server, { row, of, partnerId, owner, registration, ended });
  return [
    open,
    closed,
    await request('unpublished request', false, false),
    await consent('consent', open, false),
    await consent('withdrawn consent', closed, true),
  ];
}

interface RequestWords {
  readonly row: string;
  readonly partnerId: string;
  readonly recipient: string;
  readonly published: boolean;
  readonly closed: boolean;
}

async function plantRequest({ db }: TestServer, words: RequestWords): Promise<SceneRow> {
  const { row, partnerId, recipient, published, closed } = words;
  const id = randomUUID();
  const texts = {
    purposeJa: `目的 ${unique()}`,
    purposeEn: `purpose ${unique()}`,
    textJa: `本文 ${unique()}`,
    textEn: `text ${unique()}`,
  };
  await db.owner.query(
    `insert into consent_request (id, partner_id, kinds, registered_by, published_at, closed_at)
      select $1, $2, '{ADDRESS,NAME}', gen_random_uuid(), case when $3 then noren_now() end, case when $4 then noren_now() end`,
    [id, partnerId, published, closed],
  );
  await db.owner.query(
    `insert into consent_text (request_id, version, purpose_ja, purpose_en, text_ja, text_en, written_by)
      values ($1, 1, $2, $3, $4, $5, gen_random_uuid())`,
    [id, ...Object.values(texts)],
  );
  return {
    ...at,
    row,
    type: 'ConsentRequest',
    id,
    values: { recipient, kinds: ['ADDRESS', 'NAME'], textVersion: 1, ...texts },
  };
}

interface ConsentWords {
  readonly row: string;
  readonly of: SceneRow;
  readonly partnerId: string;
  readonly owner: string;
  readonly registration: string;
  readonly ended: boolean;
}

async function plantConsent({ db }: TestServer, words: ConsentWords): Promise<SceneRow> {
  const { row, of, partnerId, owner, registration, ended } = words;
  const id = randomUUID();
  await db.owner.query(
    `with g as (insert into ground (sort, ended_at) values ('CONSENT', case when $5 then noren_now() end) returning id)
      insert into consent (id, request_id, member_id, partner_id, ground_id, kinds, text_version, channel, given_at)
      select $1, $2, $3, $4, g.id, '{ADDRESS,NAME}', 1, 'API', noren_now() from g`,
    [id, of.id, owner, partnerId, ended],
  );
  return { ...at, row, type: 'Consent', id, owner, values: { ...of.values, stands: !ended, registration } };
}
