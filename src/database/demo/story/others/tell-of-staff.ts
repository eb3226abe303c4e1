/** A case of the support's: Haru wrote to them about the tea bowl. */
import { layGround } from '../../../../market/ground/index.ts';
import { StaffMember } from '../../../../market/staff/index.ts';
import { staffId } from '../acting.ts';
import { idOf, type Telling } from '../tell.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The demo's cases stay open for longer than others would: it may be looked at late. */
const FOR_LONG = 3_650 * DAY;

export async function tellOfStaff(telling: Telling): Promise<void> {
  const { now } = telling;
  const haru = idOf(telling, 'haru');
  const id = await staffId(telling, 'staff-support');
  await telling.market.orm.em.fork().transactional(async (em) => {
    const mori = await em.findOneOrFail(StaffMember, { id });
    const ground = await layGround(em, { sort: 'CASE', under: mori.groundId, until: new Date(now + FOR_LONG) });
    await em.execute(
      `with c as (insert into staff_case (ground_id, staff_id, role, purpose, kinds, reason)
        values (?, ?, 'support', 'support', '{REGISTRATION,TRADE_RECORD,NAME,PHONE}', 'CS-1042') returning id)
        insert into staff_case_subject (case_id, member_id) select id, ?::uuid from c`,
      [ground, mori.id, haru],
    );
  });
}
