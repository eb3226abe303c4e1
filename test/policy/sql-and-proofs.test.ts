/** Who may know of a row is said twice, as SQL for reading and as proofs for deciding: on every row of the scene they agree. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readsOf } from '../../src/privacy/reading/reads.ts';
import { allStatements } from '../../src/privacy/statements.ts';
import { roles, scopes } from '../../src/policy/index.ts';
import { callerOf, viewerOf, type Caller, type Viewer } from '../../src/privacy/index.ts';
import { startServer, type Other, type TestServer } from '../harness/server.ts';
import { sqlAndProof } from '../harness/sql-and-proof.ts';
import { NOW, setScene } from './scene.ts';

let server: TestServer;
let viewers: Viewer[];
beforeAll(async () => {
  server = await startServer();
  const { viewers: people } = await setScene(server);
  const members = [...people.values()].filter((person) => person !== undefined);
  viewers = [viewerOf('visitor'), ...members.map(({ id, sessionId }) => viewerOf('member', id, sessionId))];
  const partners = await server.db.owner.query<{ id: string; scopes: string[] }>('select id, scopes from partner');
  for (const { id, scopes: theirs } of partners.rows) viewers.push(viewerOf(callerOf('partner', theirs), id, id));
  for (const scope of scopes) viewers.push(viewerFrom(callerOf('partner', [scope]), await server.partner(scope)));
  await server.db.owner.query(
    `insert into review_report (listing_id, review_id, reporter_id, reason, reported_at)
      select listing_id, id, reviewed_id, 'OTHER', noren_now() from review limit 1`,
  );
  await server.db.owner.query(
    `insert into partner_reminder (partner_id, sort, due_at) select id, 'CHECK_OVERDUE', noren_now() from partner limit 1`,
  );
  for (const stands of [true, false]) await plantMail(server, stands);
  const [one, ...others] = members;
  for (const role of roles) {
    const [staff, onCase] = [await server.staff(role), await server.staff(role)];
    viewers.push(...[staff, onCase].map((person) => viewerFrom(callerOf('staff', [role]), person)));
    if (role === 'recruiting' || !one) continue; // it has no cases
    await server.caseOf(onCase, [one, ...others.slice(0, 3)]);
    const { ground } = await server.caseOf(staff, members);
    await server.db.owner.query('update ground set ended_at = noren_now() where id = $1', [ground]);
    await server.db.owner.query('insert into staff_act (staff_id, act, target_id) values ($1, $2, $1)', [
      staff.id,
      'openCase',
    ]);
  }
}, 60_000);
afterAll(() => server.stop());

/** A mail to a member, given to the first contractor for mail; so that nobody else knows of it, and nobody once it is over. */
async function plantMail({ db: { owner } }: TestServer, stands: boolean): Promise<void> {
  await owner.query(
    `with g as (insert into ground (sort, ended_at) values ('ASSIGNMENT', case when $1 then null else noren_now() end) returning id),
      n as (insert into notice (member_id, kind) select id, 'UNSOLD' from member order by id limit 1 returning id, member_id)
      insert into mail_delivery (notice_id, member_id, partner_id, ground_id, state, subject, text, assigned_at)
      select n.id, n.member_id, (select id from partner where scopes = '{mail}' order by id limit 1), g.id, 'WAITING', 's', 't', noren_now()
      from g, n`,
    [stands],
  );
}

const viewerFrom = (caller: Caller, { id, sessionId }: Other): Viewer => viewerOf(caller, id, sessionId);

const conditioned = () =>
  allStatements()
    .map(({ target }) => target)
    .filter((target) => readsOf(target)?.visible);

test('every type with a condition of its own has rows that some may know of and others may not, and both say which', async () => {
  const types = conditioned();
  expect(types.map(({ name }) => name).sort()).toEqual([
    'AuthorityRequest',
    'Bid',
    'BlockedMember',
    'CaseSubject',
    'Claim',
    'ClaimedSeller',
    'Consent',
    'ConsentRequest',
    'ContactCard',
    'DisclosureLeaf',
    'Emergency',
    'Engagement',
    'Enquiry',
    'EnquiryText',
    'Fee',
    'Listing',
    'MailDelivery',
    'Me',
    'Message',
    'NamedMember',
    'NamedRegistration',
    'Notice',
    'Partner',
    'PartnerReminder',
    'Payment',
    'PaymentInstrument',
    'PublishedPost',
    'Question',
    'Registration',
    'RemovedPost',
    'Review',
    'ReviewReport',
    'RunnerUpOffer',
    'SavedSearch',
    'SharedDetails',
    'Shipment',
    'StaffAct',
    'StaffCase',
    'StaffMember',
    'Store',
    'Succession',
    'Trade',
    'WatchedListing',
    'WebhookDelivery',
    'WebhookEndpoint',
  ]);
  for (const type of types) {
    const { disagreements, seen, hidden } = await sqlAndProof(server.db.owner, type, viewers, NOW);
    expect({ type: type.name, disagreements }).toEqual({ type: type.name, disagreements: [] });
    expect({ type: type.name, some: seen > 0 && hidden > 0 }).toEqual({ type: type.name, some: true });
  }
});
