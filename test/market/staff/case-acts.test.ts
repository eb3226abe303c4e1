/** How a case is opened, extended and closed; who may not is refused, and nothing is changed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Person, type StaffPerson, type TestServer } from '../../harness/server.ts';

let server: TestServer;
let company: Person;
let other: Person;
beforeAll(async () => {
  server = await startServer();
  company = await server.member({ type: 'COMPANY' });
  other = await server.member();
});
afterAll(() => server.stop());

const look = (staff: StaffPerson, id: string) =>
  server.as(staff).ask('query ($id: ID!) { case(id: $id) { isOpen subjects { registration { phone } } } }', { id });

const open = (staff: StaffPerson, input: object = {}) =>
  server.as(staff).ask(
    `mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id isOpen role purpose kinds reason subjects { memberId } }
      userErrors { code field } } }`,
    {
      input: {
        role: 'SUPPORT',
        purpose: 'SUPPORT',
        kinds: ['REGISTRATION', 'PHONE'],
        memberIds: [company.id],
        reason: 'CS-1042',
        idempotencyKey: randomUUID(),
        ...input,
      },
    },
  );
const act = (name: string, staff: StaffPerson, caseId: string) =>
  server
    .as(staff)
    .ask(
      `mutation ($id: ID!) { ${name}(input: { caseId: $id }) { case { isOpen until } userErrors { code field } } }`,
      {
        id: caseId,
      },
    );
const count = async () =>
  Number((await server.db.owner.query<{ n: string }>('select count(*) as n from staff_case')).rows[0]?.n);

test('a case is opened, shows, is extended, is closed, and shows no more', async () => {
  const staff = await server.staff('support');
  const { body } = await open(staff);
  const { id, ...opened } = body.data.openCase.case;
  expect(opened).toEqual({
    isOpen: true,
    role: 'SUPPORT',
    purpose: 'SUPPORT',
    kinds: ['REGISTRATION', 'PHONE'],
    reason: 'CS-1042',
    subjects: [{ memberId: company.id }],
  });
  expect((await look(staff, id)).body.data.case.subjects[0].registration.phone).toBe(company.values.phone);
  expect((await act('extendCase', staff, id)).body.data.extendCase.userErrors).toEqual([]);
  expect((await act('closeCase', staff, id)).body.data.closeCase).toMatchObject({
    case: { isOpen: false },
    userErrors: [],
  });
  expect((await look(staff, id)).body.data.case.subjects[0].registration).toBeNull();
  expect((await act('extendCase', staff, id)).body.data.extendCase.userErrors).toEqual([
    { code: 'WRONG_STATE', field: ['caseId'] },
  ]);
});

test('one key opens one case', async () => {
  const staff = await server.staff('support');
  const idempotencyKey = randomUUID();
  const [one, two] = [await open(staff, { idempotencyKey }), await open(staff, { idempotencyKey })];
  expect(two.body.data).toEqual(one.body.data);
  const { body } = await open(staff, { idempotencyKey, reason: 'CS-1043' });
  expect(body.data.openCase.userErrors).toEqual([{ code: 'KEY_REUSED', field: ['idempotencyKey'] }]);
});

test.each<[string, object, string, string]>([
  ['for a purpose of another role', { purpose: 'SAFETY' }, 'PURPOSE_NOT_OF_ROLE', 'purpose'],
  ['for a kind of another role', { kinds: ['BIRTH_DATE'] }, 'KINDS_NOT_OF_ROLE', 'kinds'],
  ['for no kind', { kinds: [] }, 'KINDS_NOT_OF_ROLE', 'kinds'],
  ['with words for a ticket', { reason: '山田さんの件' }, 'TICKET_UNFIT', 'reason'],
  ['with a phone number for a ticket', { reason: 'A-09012345678' }, 'TICKET_UNFIT', 'reason'],
  ['about nobody', { memberIds: [] }, 'SUBJECTS_COUNT', 'memberIds'],
  ['about everyone', { memberIds: Array.from({ length: 6 }, () => randomUUID()) }, 'SUBJECTS_COUNT', 'memberIds'],
  ['about one who is not there', { memberIds: [randomUUID()] }, 'NOT_FOUND', 'memberIds'],
  ['about what is no id', { memberIds: ['x'] }, 'NOT_FOUND', 'memberIds'],
])('a case %s is refused, and nothing is changed', async (_what, input, code, field) => {
  const staff = await server.staff('support', 'safety');
  const before = await count();
  const { body } = await open(staff, input);
  expect(body.data.openCase).toEqual({ case: null, userErrors: [{ code, field: [field] }] });
  expect(await count()).toBe(before);
});

test('a case in another’s role is refused: to whom it is not, the word does not exist', async () => {
  const before = await count();
  const { body } = await open(await server.staff('finance'));
  expect(body.data).toBeUndefined();
  const officer = await open(await server.staff('privacy-officer'));
  expect(officer.body.data.openCase.userErrors).toEqual([{ code: 'ROLE_NOT_YOURS', field: ['role'] }]);
  expect(await count()).toBe(before);
});

test('a colleague’s case can be closed by the privacy officer alone, and extended by nobody else', async () => {
  const [staff, colleague, officer] = [
    await server.staff('support'),
    await server.staff('support'),
    await server.staff('privacy-officer'),
  ];
  const { id } = await server.caseOf(staff, company);
  const none = [{ code: 'NOT_FOUND', field: ['caseId'] }];
  expect((await act('closeCase', colleague, id)).body.data.closeCase.userErrors).toEqual(none);
  expect((await act('extendCase', colleague, id)).body.data.extendCase.userErrors).toEqual(none);
  expect((await act('extendCase', officer, id)).body.data.extendCase.userErrors).toEqual(none);
  expect((await look(staff, id)).body.data.case.isOpen).toBe(true);
  expect((await act('closeCase', officer, id)).body.data.closeCase.case.isOpen).toBe(false);
});

test('one’s own cases are listed, closed ones too', async () => {
  const staff = await server.staff('support');
  const [one, two] = [await server.caseOf(staff, company), await server.caseOf(staff, other)];
  await act('closeCase', staff, one.id);
  const { body } = await server
    .as(staff)
    .ask('{ myself { displayName roles cases { edges { node { id isOpen } } } } }');
  expect(body.data.myself).toMatchObject({ displayName: staff.displayName, roles: ['SUPPORT'] });
  expect(body.data.myself.cases.edges.map(({ node }: { node: unknown }) => node)).toEqual(
    expect.arrayContaining([
      { id: one.id, isOpen: false },
      { id: two.id, isOpen: true },
    ]),
  );
});
