/** What takes two of the staff, and what an authority's look leaves in the ledger: told of, and not yet. */
import { randomUUID } from 'node:crypto';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow } from './rows.ts';

const sorts = ['AUTHORITY', 'LAW', 'EMERGENCY', 'ENGAGEMENT', 'SUCCESSION'];

async function plantOne({ db }: TestServer, memberId: string, sort: string, how: string): Promise<string> {
  const [id, ground] = [randomUUID(), randomUUID()];
  const decided = how === 'registered' ? null : randomUUID();
  if (decided)
    await db.owner.query('insert into ground (id, sort, ended_at) values ($1, $2, $3)', [
      ground,
      sort,
      how === 'ended' ? new Date(0) : null,
    ]);
  await db.owner.query(
    `insert into dossier (id, sort, kinds, partner_id, registered_by, registered_at, decided_by, decided_at, ground_id)
      values ($1, $2, '{NAME,PHONE,TRADE_RECORD}', $3, $4, noren_now(), $5::uuid, case when $5::uuid is not null then noren_now() end, $6)`,
    [id, sort, sort === 'ENGAGEMENT' ? randomUUID() : null, randomUUID(), decided, decided && ground],
  );
  await db.owner.query('insert into dossier_member (dossier_id, member_id) values ($1, $2)', [id, memberId]);
  if (sort === 'AUTHORITY' || sort === 'LAW')
    await db.owner.query(
      `insert into authority_request (id, authority, authority_kind, reference, law, member_told_from)
        values ($1, $2, 'POLICE', $3, $4, noren_now())`,
      [id, `authority ${id}`, `reference ${id}`, `law ${id}`],
    );
  if (sort === 'EMERGENCY')
    await db.owner.query(
      `insert into emergency_record (id, protects, recipient, reference) values ($1, 'LIFE', $2, $3)`,
      [id, `recipient ${id}`, `reference ${id}`],
    );
  if (sort === 'SUCCESSION')
    await db.owner.query(
      `insert into succession_plan (id, successor, address, representative, reason, public_key) values ($1, $2, $2, $2, $2, '{}')`,
      [id, `successor ${id}`],
    );
  if (sort === 'ENGAGEMENT')
    await db.owner.query('insert into engagement_matter (id, matter) values ($1, $2)', [id, `matter ${id}`]);
  return id;
}

export async function plantDossiers(server: TestServer, people: People): Promise<SceneRow[]> {
  const owner = people('jiro').id;
  for (const sort of sorts)
    for (const how of ['registered', 'ended', 'stands']) await plantOne(server, owner, sort, how);
  const [told, waiting] = [
    await plantOne(server, owner, 'AUTHORITY', 'stands'),
    await plantOne(server, owner, 'LAW', 'stands'),
  ];
  await server.db.owner.query(
    `insert into disclosure_delay (reference, told_from) values ($1, noren_now()), ($2, noren_now() + interval '1 millisecond')`,
    [`request:${told}`, `request:${waiting}`],
  );
  return [
    await plantLeaf(server, { row: 'told leaf', owner, article: 'P6.4', reference: `request:${told}`, day: 11 }),
    await plantLeaf(server, { row: 'waiting leaf', owner, article: 'P6.10', reference: `request:${waiting}`, day: 12 }),
    await plantLeaf(server, { row: 'waiting leaf', owner, article: 'P6.4', reference: `request:${owner}`, day: 13 }),
  ];
}

interface LeafWords {
  readonly row: string;
  readonly owner: string;
  readonly article: string;
  readonly reference: string;
  readonly day: number;
}

async function plantLeaf({ db }: TestServer, { row, owner, article, reference, day }: LeafWords): Promise<SceneRow> {
  const [id, at] = [randomUUID(), `2026-05-${day}T03:04:05.006Z`];
  const leaf = {
    id,
    subject: owner,
    audience: article === 'P6.4' ? 'authority' : 'entitledByLaw',
    kinds: ['NAME'],
    article,
    purpose: 'lawfulRequest',
    basis: 'law',
    legalRecord: false,
    keepUntil: '2029-05-21T00:00:00.000Z',
    reference,
  };
  await db.owner.query(
    `insert into disclosure (at, policy_version, operation, recipient_class, subjects, leaves)
      values ($1, '2023-04-01', 'Request', 'staff', $2, $3)`,
    [at, [owner], JSON.stringify([leaf])],
  );
  return { row, type: 'DisclosureLeaf', state: 'ledger', id, owner, values: { at, article } };
}
