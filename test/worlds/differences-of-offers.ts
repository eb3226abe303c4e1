/** What is hidden of offers to runners-up (P6.2), and of what sides share (P6.5). */
import { company, unique } from '../harness/people.ts';
import type { TestServer } from '../harness/server.ts';
import { idsOf, longer, sealAnew, type Viewer } from './altering.ts';

const offerSide = '$1 in (o.seller_id, o.runner_up_id)';

/** P6.2: other people's offers, to whom they were made and for how much, what is written in them; one's own that stand no more. */
export async function offers(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  const stood = `(o.state = 'MADE' and noren_now() < o.expires_at)`;
  const hidden = `not ${offerSide} or not ${stood}`;
  const others = `select m.id from message m join runner_up_offer o on o.id = m.offer_id where m.author_id <> $1 and (${hidden})`;
  for (const id of await idsOf(world, others, viewer))
    await owner.query('update message set body = $2 where id = $1', [
      id,
      await sealAnew(world, 'Message', id, longer({ text: unique() })),
    ]);
  await owner.query(
    `update runner_up_offer o set price = price + 31, offered_at = offered_at - interval '1 hour', expires_at = expires_at
      + case when ${stood} then interval '1 hour' else interval '-1 hour' end where ${hidden}`,
    [viewer],
  );
  // one more, where the viewer has no part, in an auction that sold nothing on before
  await owner.query(
    `insert into runner_up_offer (listing_id, seller_id, runner_up_id, price, state, offered_at, expires_at)
    select l.id, l.seller_id, other.id, 4321, 'MADE', noren_now(), noren_now() + interval '1 day' from listing l
      join lateral (select id from member where id not in (l.seller_id, $1) order by id limit 1) other on true
      where l.state = 'ENDED' and l.seller_id <> $1 and not exists (select from runner_up_offer o where o.listing_id = l.id)`,
    [viewer],
  );
}

/** P6.5: what others share, and what was shared with the viewer in what is open no more, or was taken back. */
export async function shared(world: TestServer, viewer: Viewer): Promise<void> {
  const open = `s.withdrawn_at is null and (exists (select from trade t where t.id = s.trade_id and t.state <> 'CANCELLED' and noren_now() < t.contact_until)
    or exists (select from runner_up_offer o where o.id = s.offer_id and o.state = 'MADE' and noren_now() < o.expires_at))`;
  const hidden = `select s.id from shared_details s where s.owner_id <> $1 and not (s.recipient_id = $1 and ${open})`;
  for (const id of await idsOf(world, hidden, viewer)) {
    const details = await sealAnew(world, 'SharedDetails', id, longer(company()));
    await world.db.owner.query(
      `update shared_details set details = $2, shared_at = shared_at - interval '1 hour', form = 'SHIPPING_SLIP', party = 'RECIPIENT',
        tracking_number = 'OTHER-99' where id = $1`,
      [id, details],
    );
  }
}
