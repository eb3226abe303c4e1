/** Staff's own desk: cases that go on with a colleague, who the colleagues are, and what the privacy officer reads of all they did. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { policy, roles } from '../../../src/policy/index.ts';
import { asSeenBy, callerOf, examine } from '../../../src/privacy/index.ts';
import { buildMarketSchema } from '../../../src/server/schema.ts';
import { untilSomeoneWaits } from '../../harness/meanwhile.ts';
import { startServer, type Person, type StaffPerson, type TestServer } from '../../harness/server.ts';

let server: TestServer;
let member: Person;
let officer: StaffPerson;
let aoi: StaffPerson;
let ren: StaffPerson;
let legal: StaffPerson;
beforeAll(async () => {
  server = await startServer();
  member = await server.member();
  [aoi, ren, legal, officer] = [
    await server.staff('support'),
    await server.staff('support'),
    await server.staff('legal'),
    await server.staff('privacy-officer'),
  ];
});
afterAll(() => server.stop());

const assign = async (by: StaffPerson, caseId: string, staffId: string, idempotencyKey: string = randomUUID()) => {
  const { body } = await server
    .as(by)
    .ask(
      `mutation ($input: AssignCaseInput!) { assignCase(input: $input) { case { id continues isOpen } userErrors { code field } } }`,
      { input: { caseId, staffId, idempotencyKey } },
    );
  return body.data?.assignCase ?? body.errors?.[0].extensions.code;
};
const phoneSeen = async (staff: StaffPerson, id: string) => {
  const { body } = await server
    .as(staff)
    .ask('query ($id: ID!) { case(id: $id) { isOpen until subjects { registration { phone } } } }', { id });
  return body.data.case;
};
const openCases = async (staff: StaffPerson, open: boolean) => {
  const { body } = await server
    .as(staff)
    .ask('query ($open: Boolean) { myself { cases(filter: { open: $open }) { edges { node { id continues } } } } }', {
      open,
    });
  return body.data.myself.cases.edges.map(({ node }: { node: unknown }) => node);
};
interface Act {
  readonly act: string;
  readonly staff: { readonly displayName: string };
  readonly targetId: string;
  readonly otherId: string | null;
  readonly reason: string | null;
}
const actsOf = async (filter: object): Promise<Act[]> => {
  const { body } = await server
    .as(officer)
    .ask(
      'query ($filter: StaffActFilter) { staffActs(first: 50, filter: $filter) { edges { node { id act staff { displayName } targetId otherId reason doneAt } } } }',
      { filter },
    );
  return body.data.staffActs.edges.map(({ node }: { node: Act }) => node);
};
const count = async (table: string) =>
  Number((await server.db.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

test('a case goes on with a colleague: at once the one sees nothing any more, and the other what it names, no longer than before', async () => {
  const staff = await server.staff('support');
  const { id } = await server.caseOf(staff, member);
  const before = await phoneSeen(staff, id);
  expect(before.subjects[0].registration.phone).toBe(member.values.phone);
  const key = randomUUID();
  expect(await assign(staff, id, ren.id, key)).toEqual({ case: null, userErrors: [] }); // it is the colleague's now
  expect(await phoneSeen(staff, id)).toMatchObject({ isOpen: false, subjects: [{ registration: null }] });
  const [theirs] = (await openCases(ren, true)) as { id: string; continues: string }[];
  expect(theirs?.continues).toBe(id);
  expect(await phoneSeen(ren, theirs?.id ?? '')).toEqual(before);
  expect(await openCases(staff, true)).toEqual([]);
  expect(await openCases(staff, false)).toEqual([{ id, continues: null }]);
  expect(await assign(staff, id, ren.id, key)).toEqual({ case: null, userErrors: [] }); // once
  expect(await openCases(ren, true)).toHaveLength(1);
  expect(await actsOf({ about: id })).toMatchObject([
    { act: 'assignCase', staff: { displayName: staff.displayName }, targetId: id, otherId: ren.id },
  ]);
});

test('a look that is under way when the case is handed over shows nothing', async () => {
  const staff = await server.staff('support');
  const { id, ground } = await server.caseOf(staff, member);
  const handing = await server.db.owner.connect();
  try {
    await handing.query('begin');
    await handing.query('select 1 from ground where id = $1 for update', [ground]);
    const assigned = assign(staff, id, ren.id);
    await untilSomeoneWaits(server.db);
    const looked = phoneSeenOrError(staff, id);
    await untilSomeoneWaits(server.db, 2); // both wait for the ground, in the order in which they came
    await handing.query('commit');
    expect((await assigned).userErrors).toEqual([]);
    expect(await looked).toBe('RIGHT_ENDED');
  } finally {
    await handing.query('rollback');
    handing.release();
  }
});

const phoneSeenOrError = async (staff: StaffPerson, id: string) => {
  const text = 'query ($id: ID!) { case(id: $id) { subjects { registration { phone } } } }';
  const { body } = await server.as(staff).ask(text, { id });
  return body.errors?.[0].extensions.code ?? body.data.case.subjects[0].registration;
};

test('the privacy officer hands over any, and is shown it without data', async () => {
  const { id } = await server.caseOf(aoi, member);
  const { case: made, userErrors } = await assign(officer, id, ren.id);
  expect({ made, userErrors }).toMatchObject({ made: { continues: id, isOpen: true }, userErrors: [] });
  expect(await phoneSeen(officer, made.id)).toMatchObject({ subjects: [{ registration: null }] });
});

test('refused, and nothing is changed: to another role, to oneself, to one who left, of a colleague’s, of one that is over', async () => {
  const [gone, ofAoi] = [await server.staff('support'), await server.caseOf(aoi, member)];
  await server.db.owner.query('update ground set ended_at = noren_now() where id = $1', [gone.ground]);
  const over = await server.caseOf(aoi, member);
  await server.db.owner.query('update ground set until = noren_now() where id = $1', [over.ground]);
  const before = [await count('staff_case'), await count('staff_act')];
  const refused = (code: string, field: string) => ({ case: null, userErrors: [{ code, field: [field] }] });
  for (const staffId of [legal.id, officer.id, aoi.id, gone.id, randomUUID(), 'x'])
    expect(await assign(aoi, ofAoi.id, staffId)).toEqual(refused('NOT_FOUND', 'staffId'));
  for (const [by, id] of [
    [ren, ofAoi.id],
    [legal, ofAoi.id],
    [aoi, randomUUID()],
    [aoi, 'x'],
  ] as const)
    expect(await assign(by, id, ren.id)).toEqual(refused('NOT_FOUND', 'caseId'));
  expect(await assign(aoi, over.id, ren.id)).toEqual(refused('WRONG_STATE', 'caseId'));
  expect(await assign(await server.staff('recruiting'), ofAoi.id, ren.id)).toBe('GRAPHQL_VALIDATION_FAILED');
  expect([await count('staff_case'), await count('staff_act')]).toEqual(before);
  expect(await phoneSeen(aoi, ofAoi.id)).toMatchObject({ isOpen: true });
});

test('one reads who shares a role with them, the privacy officer who all the staff are; nobody the cases of another', async () => {
  const names = async (staff: StaffPerson) => {
    const { body } = await server
      .as(staff)
      .ask('{ colleagues(first: 100) { edges { node { displayName worksHere cases { edges { cursor } } } } } }');
    return body.data.colleagues.edges.map(({ node }: { node: { displayName: string } }) => node);
  };
  const [ofRen, ofOfficer] = [await names(ren), await names(officer)];
  expect(ofRen).toContainEqual({ displayName: aoi.displayName, worksHere: true, cases: { edges: [] } });
  const told = JSON.stringify(ofRen);
  for (const other of [legal, officer]) expect(told).not.toContain(other.displayName);
  for (const other of [aoi, ren, legal]) expect(JSON.stringify(ofOfficer)).toContain(other.displayName);
});

test('what staff do is in the record, by whom and to what, which the privacy officer alone reads and nobody changes', async () => {
  const staff = await server.staff('support');
  const input = { role: 'SUPPORT', purpose: 'SUPPORT', kinds: ['REGISTRATION', 'PHONE'], memberIds: [member.id] };
  const { body } = await server
    .as(staff)
    .ask('mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id } } }', {
      input: { ...input, reason: 'CS-77', idempotencyKey: randomUUID() },
    });
  const { id } = body.data.openCase.case;
  for (const act of ['extendCase', 'closeCase'])
    await server.as(staff).ask(`mutation ($id: ID!) { ${act}(input: { caseId: $id }) { case { id } } }`, { id });
  const record = ['closeCase', 'extendCase', 'openCase'].map((act) => ({
    act,
    staff: { displayName: staff.displayName },
    targetId: id,
    otherId: null,
    reason: 'CS-77',
  }));
  expect(await actsOf({ by: staff.id })).toMatchObject(record);
  expect(await actsOf({ about: id })).toMatchObject(record);
  for (const nobody of [randomUUID(), 'x']) expect(await actsOf({ by: nobody })).toEqual([]);
  for (const other of [staff, legal, member]) {
    const asked = await server.as(other).ask('{ staffActs { edges { cursor } } }');
    expect(asked.body.errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
  for (const change of ['update staff_act set act = act', 'delete from staff_act'])
    await expect(server.market.orm.em.fork().execute(change)).rejects.toThrow('permission denied');
});

/** By hand: each was put into the record as it was written. A new act fails here until it is too. */
const recorded: Readonly<Record<string, readonly string[]>> = {
  cases: ['openCase', 'extendCase', 'closeCase', 'assignCase'],
  safety: ['hideReview', 'unhideReview', 'linkMembers', 'unlinkMembers'],
  legal: ['stopAuction', 'letAuctionGoOn', 'linkPseudonyms', 'proposeMemberTelling', 'approveMemberTelling'],
  ofTwo: ['AuthorityRequest', 'Emergency', 'Engagement', 'Succession'].flatMap((what) =>
    ['register', 'approve', 'refuse', 'end'].map((verb) => `${verb}${what}`),
  ),
  succession: ['takeSuccessionPiece'],
  claims: ['grantClaim', 'refuseClaim', 'endClaim'],
  enquiries: ['assignEnquiry', 'unassignEnquiry', 'answerEnquiry', 'closeEnquiry'],
  finance: ['assignClaim', 'withdrawClaim'],
  officer: ['lockStaffOut', 'letStaffIn'],
  partners: ['registerPartner', 'recordPartnerCheck', 'renewPartner', 'setPartnerNetworks', 'suspendPartner'],
  partnersToo: ['resumePartner', 'endPartner', 'issuePartnerSecret', 'addPartnerKey', 'revokePartnerCredential'],
  consents: ['register', 'revise', 'publish', 'close'].map((verb) => `${verb}ConsentRequest`),
};

test('every act that staff have is in the record', async () => {
  const { schema } = asSeenBy(examine(await buildMarketSchema(), policy), [callerOf('staff', roles)]);
  const acts = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(acts.sort()).toEqual(Object.values(recorded).flat().sort());
});
