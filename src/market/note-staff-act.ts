/** The operator's own record of what its staff do, for whoever watches over them (art. 25, LG-8): ids and tickets, never personal data. */
import type { EntityManager } from '@mikro-orm/postgresql';

export interface DoneByStaff {
  /** The name of the mutation. */
  readonly act: string;
  /** What it was done to. */
  readonly targetId: string;
  /** Whom or what else it is about, such as the partner whom something was given to. */
  readonly otherId?: string | null | undefined;
  /** The number of a ticket or an order. */
  readonly reason?: string;
}

/** In the transaction of the act: what is undone with it was not done. */
export async function noteStaffAct(
  em: EntityManager,
  staffId: string,
  { act, targetId, otherId = null, reason }: DoneByStaff,
): Promise<void> {
  await em.execute(
    'insert into staff_act (staff_id, act, target_id, other_id, reason) values (?::uuid, ?, ?::uuid, ?::uuid, ?)',
    [staffId, act, targetId, otherId, reason ?? null],
  );
}
