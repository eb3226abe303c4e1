/** The member's switch: whether affiliates and agents may be given what answers an enquiry (P7.6). */
import type { EntityManager } from '@mikro-orm/postgresql';
import { act } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { endGround, layGround } from '../../ground/index.ts';
import { tell } from '../../outbox/index.ts';

export interface Permission {
  readonly groundId: string;
  readonly stands: boolean;
}

const locked = `select a.ground_id as "groundId", g.ended_at is null as stands from affiliate_permission a
  join ground g on g.id = a.ground_id where a.member_id = ? for update of a`;

/** Locked to the end of the transaction, and made where nobody asked for it before: until they stop it, it stands. */
export async function lockPermission(em: EntityManager, memberId: string): Promise<Permission> {
  const [known] = await em.execute<Permission[]>(locked, [memberId]);
  if (known) return known;
  const groundId = await layGround(em, { sort: 'AFFILIATES' });
  await em.execute('insert into affiliate_permission (member_id, ground_id) values (?, ?) on conflict do nothing', [
    memberId,
    groundId,
  ]);
  const [made] = await em.execute<[Permission]>(locked, [memberId]);
  return made;
}

/** At once, for what is on its way too. Those who have an enquiry of the member's are told that they see no more of it. */
export function stopProvision(context: MarketContext): Promise<void> {
  return act(context, async (em, memberId) => {
    const { groundId, stands } = await lockPermission(em, memberId);
    if (!stands) return;
    await endGround(em, groundId);
    const had = await em.execute<{ id: string; partnerId: string }[]>(
      `select e.id, e.partner_id as "partnerId" from enquiry e join ground g on g.id = e.assignment_id
        where e.member_id = ? and g.ended_at is null order by e.id`,
      [memberId],
    );
    await tell(
      em,
      had.map(({ id, partnerId }) => ({ happening: 'PROVISION_STOPPED', partnerId, ref: id })),
    );
  });
}

export function allowProvision(context: MarketContext): Promise<void> {
  return act(context, async (em, memberId) => {
    const { stands } = await lockPermission(em, memberId);
    if (stands) return;
    const groundId = await layGround(em, { sort: 'AFFILIATES' });
    await em.execute('update affiliate_permission set ground_id = ? where member_id = ?', [groundId, memberId]);
  });
}
