/** What is hidden of offers, of what sides share, and of what members have with partners and the operator: see differences.ts. */
import { randomUUID } from 'node:crypto';
import { individual, unique } from '../harness/people.ts';
import type { TestServer } from '../harness/server.ts';
import { idsOf, longer, sealAnew, type Viewer } from './altering.ts';

const mine = '$1 in (seller_id, runner_up_id)';

/** P6.2: what is offered between others, until when, and what they write about it. */
export async function offers(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  await owner.query(
    `update runner_up_offer set price = price + 3, offered_at = offered_at - interval '1 hour', expires_at = expires_at + interval '1 hour'
      where not ${mine}`,
    [viewer],
  );
  const others = `select m.id from message m join runner_up_offer o on o.id = m.offer_id where not ${mine}`;
  for (const id of await idsOf(world, others, viewer))
    await owner.query(`update message set body = $2, sent_at = sent_at - interval '1 hour' where id = $1`, [
      id,
      await sealAnew(world, 'Message', id, longer({ text: unique() })),
    ]);
}

/** P6.5: what others put into the tool for each other, and one thing more of each. */
export async function sharedDetails(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  const others = 'select id from shared_details where withdrawn_at is null and $1 not in (owner_id, recipient_id)';
  for (const id of await idsOf(world, others, viewer)) {
    const details = await sealAnew(world, 'SharedDetails', id, longer(individual()));
    await owner.query(
      `update shared_details set details = $2, tracking_number = 'another', shared_at = shared_at - interval '1 hour' where id = $1`,
      [id, details],
    );
    const more = randomUUID();
    await owner.query(
      `insert into shared_details (listing_id, id, trade_id, offer_id, owner_id, recipient_id, side, form, details, party, carrier, tracking_number, shared_at)
        select listing_id, $2, trade_id, offer_id, owner_id, recipient_id, side, form, $3, party, carrier, 'more', shared_at
        from shared_details where id = $1`,
      [id, more, await sealAnew(world, 'SharedDetails', more, longer(individual()))],
    );
  }
}

const ofOthers = 'trade_id in (select id from trade where $1 not in (seller_id, winner_id))';

/** P6.6, P6.7: parcels and payments of other people's trades. */
export async function assigned({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `update shipment set tracking_reference = 'another', booked_at = booked_at - interval '1 hour' where ${ofOthers}`,
    [viewer],
  );
  await owner.query(`update payment set amount = amount + 5, made_at = made_at - interval '1 hour' where ${ofOthers}`, [
    viewer,
  ]);
}

/** P6.3, P7.6: what others consented to, and what they asked the operator. */
export async function withTheOperator(world: TestServer, viewer: Viewer): Promise<void> {
  const { owner } = world.db;
  await owner.query(
    `update consent set kinds = '{EMAIL}', given_at = given_at - interval '2 days' where member_id <> $1`,
    [viewer],
  );
  const others =
    'select t.id from enquiry_text t join enquiry e on e.id = t.enquiry_id where e.member_id <> $1 and exists (select from record_key k where k.record_id = t.id and k.destroyed_at is null)';
  for (const id of await idsOf(world, others, viewer))
    await owner.query(`update enquiry_text set body = $2 where id = $1`, [
      id,
      await sealAnew(world, 'EnquiryText', id, longer({ subject: unique(), text: unique() })),
    ]);
  await owner.query(`update enquiry set asked_at = asked_at - interval '2 days' where member_id <> $1`, [viewer]);
  await owner.query(
    `update claim set amount = amount + 7, made_at = made_at - interval '1 hour' where $1 not in (claimant_id, seller_id)`,
    [viewer],
  );
}
