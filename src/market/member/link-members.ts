import type { EntityManager } from '@mikro-orm/postgresql';

/** Puts down that two members belong together, such as the staff of one store (R19). Which is named first does not matter. */
export async function linkMembers(em: EntityManager, one: string, other: string): Promise<void> {
  await em.execute(
    `insert into member_link (member_id, linked_id) values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid))
      on conflict do nothing`,
    [one, other, one, other],
  );
}

/** Takes that back. */
export async function unlinkMembers(em: EntityManager, one: string, other: string): Promise<void> {
  await em.execute(
    'delete from member_link where member_id = least(?::uuid, ?::uuid) and linked_id = greatest(?::uuid, ?::uuid)',
    [one, other, one, other],
  );
}
