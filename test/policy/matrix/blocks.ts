/** Whom sellers of the scene do not let bid, by SQL, as the tables' owner. */
import { randomUUID } from 'node:crypto';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow } from './rows.ts';

export async function plantBlocks({ db }: TestServer, people: People): Promise<SceneRow[]> {
  const rows: SceneRow[] = [];
  for (const [by, whom] of [
    ['taro', 'company'],
    ['storeOwner', 'stranger'],
  ] as const) {
    const [id, owner, member] = [randomUUID(), people(by).id, people(whom).id];
    await db.owner.query(
      `insert into block (owner_id, member_id, id, blocked_at) values ($1, $2, $3, noren_now() - interval '4 days')`,
      [owner, member, id],
    );
    rows.push({ row: 'block', type: 'BlockedMember', state: 'blocking', id, owner, values: { member } });
  }
  return rows;
}
