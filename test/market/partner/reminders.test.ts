/** Checks of partners fall due (LG-8, LG-19): the privacy officer is reminded in time, and who is not checked sees nothing. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { remindOfPartners } from '../../../src/market/partner/index.ts';
import { startServer, type StaffPerson, type TestServer } from '../../harness/server.ts';
import { Desk, NOW } from './scene.ts';

let server: TestServer;
let officer: StaffPerson;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set(NOW);
  officer = await server.staff('privacy-officer');
  await server.db.owner.query(`update ground set until = '2036-01-01' where id in ($1, $2)`, [
    officer.ground,
    officer.sessionId,
  ]);
  desk = new Desk(server, officer);
});
beforeEach(() => server.clock.set(NOW));
afterAll(() => server.stop());

/** Checked on the 20th of November 2026: due again a year later. */
const forLong = { endsAt: '2029-11-01T00:00:00Z' };
const DUE = '2027-11-20T00:00:00.000Z';

const remind = async (at: string) => {
  await server.clock.set(at);
  await remindOfPartners.run({}, server.market);
};

async function remindersOf(partnerId: string, open: boolean | null = null) {
  const { body } = await server.as(officer).ask(
    `query ($filter: PartnerReminderFilter) { partnerReminders(first: 100, filter: $filter) {
      edges { node { sort dueAt open partner { id state } } } } }`,
    { filter: { open } },
  );
  interface Found {
    readonly partner: { readonly id: string; readonly state: string };
  }
  return body.data.partnerReminders.edges
    .map(({ node }: { node: Found }) => node)
    .filter(({ partner }: Found) => partner.id === partnerId)
    .map(({ partner, ...rest }: Found) => ({ ...rest, state: partner.state }));
}

const soon = { sort: 'CHECK_DUE_SOON', dueAt: DUE, open: true, state: 'ACTIVE' };

test('a month before, once however often the job runs, and not a moment sooner', async () => {
  const id = await desk.registered(forLong);
  await remind('2027-10-20T23:59:59.999Z');
  expect(await remindersOf(id)).toEqual([]);
  for (const at of ['2027-10-21T00:00:00Z', '2027-10-22T00:00:00Z']) await remind(at);
  expect(await remindersOf(id, true)).toEqual([soon]);
});

test('a check moves the date: nothing is to be done any more, and next year there is another', async () => {
  const id = await desk.registered(forLong);
  await remind('2027-11-01T00:00:00Z');
  expect((await desk.ask('recordPartnerCheck', { partnerId: id })).userErrors).toEqual([]);
  expect(await remindersOf(id, true)).toEqual([]);
  expect(await remindersOf(id, false)).toEqual([{ ...soon, open: false }]);
  await remind('2028-10-15T00:00:00Z');
  expect(await remindersOf(id, true)).toMatchObject([{ sort: 'CHECK_DUE_SOON', dueAt: '2028-10-31T00:00:00.000Z' }]);
});

test('one that nobody checked in time sees nothing from that moment on, whether or not anybody was reminded', async () => {
  const id = await desk.registered(forLong);
  const stands = async () =>
    (
      await server.db.owner.query(
        'select g.ended_at is null and noren_now() < g.until as stands from partner p join ground g on g.id = p.ground_id where p.id = $1',
        [id],
      )
    ).rows[0]?.stands;
  await server.clock.set('2027-11-19T23:59:59.999Z');
  expect(await stands()).toBe(true);
  await server.clock.set(DUE);
  expect(await stands()).toBe(false);
  expect(await remindersOf(id)).toEqual([]);
  await remind('2028-02-01T00:00:00Z'); // months late
  expect(await remindersOf(id)).toEqual([{ sort: 'CHECK_OVERDUE', dueAt: DUE, open: true, state: 'CHECK_OVERDUE' }]);
  await desk.ask('recordPartnerCheck', { partnerId: id });
  expect(await remindersOf(id, true)).toEqual([]);
  expect(await stands()).toBe(true);
});

test('what was due soon is overdue then, and is told once', async () => {
  const id = await desk.registered(forLong);
  for (const at of ['2027-11-01T00:00:00Z', '2027-12-01T00:00:00Z']) await remind(at);
  expect(await remindersOf(id, true)).toMatchObject([{ sort: 'CHECK_OVERDUE' }]);
  expect(await remindersOf(id)).toHaveLength(2);
});

test('of a contract that ends; with one that ended nothing is to be done', async () => {
  const id = await desk.registered({ endsAt: '2027-03-01T00:00:00Z' });
  await remind('2027-02-10T00:00:00Z');
  expect(await remindersOf(id, true)).toEqual([
    { sort: 'CONTRACT_ENDS_SOON', dueAt: '2027-03-01T00:00:00.000Z', open: true, state: 'ACTIVE' },
  ]);
  await desk.ask('endPartner', { partnerId: id });
  expect(await remindersOf(id, true)).toEqual([]);
  await remind('2027-10-30T00:00:00Z');
  expect(await remindersOf(id)).toHaveLength(1);
});

test('no other of the staff, no partner and no member has such a list', async () => {
  const others = [await server.staff('legal'), await server.staff('support'), await server.partner('shipments')];
  for (const who of [...others, await server.member()]) {
    const { body } = await server.as(who).ask('{ partnerReminders { edges { cursor } } }');
    expect(body.errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});
