/** What the staff see of members: on an open case of their own what role, purpose and case name, and nothing without (P2, P4). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../src/policy/index.ts';
import { ending, meanwhile } from '../../harness/meanwhile.ts';
import { startServer, type Person, type StaffPerson, type TestServer } from '../../harness/server.ts';
import { trade, type Traded } from '../trade/scene.ts';

let server: TestServer;
let traded: Traded;
let company: Person;
beforeAll(async () => {
  server = await startServer();
  company = await server.member({ type: 'COMPANY' });
  traded = await trade(server, { people: [company, await server.member(), await server.member()] });
  await server.db.owner.query(`update listing set history_until = noren_now() - interval '1 day' where id = $1`, [
    traded.listingId,
  ]);
});
afterAll(() => server.stop());
beforeEach(() =>
  server.db.owner.query(
    'alter table disclosure disable trigger user; delete from disclosure; alter table disclosure enable trigger user',
  ),
);

const parts = {
  NAME: 'name',
  EMAIL: 'email',
  ADDRESS: 'address { city street }',
  PHONE: 'phone',
  OCCUPATION: 'occupation',
  BIRTH_DATE: 'birthDate',
  GENDER: 'gender',
  COMPANY_NAME: 'companyName',
  REPRESENTATIVE: 'representative',
  CONTACT_PERSON: 'contactPerson',
} as const;
type Part = keyof typeof parts;
const onCard: readonly Part[] = ['NAME', 'ADDRESS', 'PHONE', 'COMPANY_NAME', 'REPRESENTATIVE', 'CONTACT_PERSON'];

/** By hand, from clauses.md and the published table: what each role may see of a registration, on a case that names all it can. */
const seen: Readonly<Record<string, readonly Part[]>> = {
  support: ['NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'COMPANY_NAME', 'CONTACT_PERSON'],
  safety: ['NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'BIRTH_DATE', 'COMPANY_NAME', 'REPRESENTATIVE', 'CONTACT_PERSON'],
  legal: Object.keys(parts) as Part[],
  'privacy-officer': Object.keys(parts) as Part[],
  finance: ['NAME', 'ADDRESS', 'PHONE', 'COMPANY_NAME'],
};
const seesListings = ['support', 'safety', 'legal', 'privacy-officer'];
const seesLedger = ['legal', 'privacy-officer'];
const workers = Object.keys(seen) as Role[];

const nameOf = (part: Part): string => parts[part].split(' ')[0] ?? '';
const valueOf = (part: Part, person: Person): unknown => {
  const { address, ...plain } = person.values;
  if (part === 'ADDRESS') return { city: address.city, street: address.street };
  return (plain as Readonly<Record<string, unknown>>)[nameOf(part)] ?? null;
};
const expected = (kinds: readonly Part[], person: Person) =>
  Object.fromEntries(kinds.map((part) => [nameOf(part), valueOf(part, person)]));

/** Everything that the role's schema has. */
function page(role: string): string {
  const kinds = seen[role] ?? [];
  const text = (given: readonly Part[]) => given.map((part) => parts[part]).join(' ');
  const card = text(kinds.filter((part) => onCard.includes(part)));
  const lists = seesListings.includes(role) ? 'listings { edges { node { id } } }' : '';
  const leaves = seesLedger.includes(role) ? 'disclosures { edges { node { audience kinds } } }' : '';
  return `query ($id: ID!) { case(id: $id) { isOpen subjects { memberId member { nickname } registration { ${text(kinds)} }
    ${lists} trades { edges { node { id state cards { ${card} } } } } ${leaves} } } }`;
}

const look = (staff: StaffPerson, caseId: string, role: string = staff.roles[0] ?? '') =>
  server.as(staff).ask(page(role), { id: caseId });

async function leavesOf(person: Person) {
  const { body } = await server
    .as(person)
    .ask('{ me { disclosures { edges { node { audience recipient kinds article purpose trade { id } } } } } }');
  return body.data.me.disclosures.edges.map(({ node }: { node: unknown }) => node);
}

describe('a role sees', () => {
  test.each(workers)('%s: exactly its cells of the member of an open case', async (role) => {
    const staff = await server.staff(role);
    const { id } = await server.caseOf(staff, company);
    const { body } = await look(staff, id);
    expect(body.errors).toBeUndefined();
    const kinds = seen[role] ?? [];
    const listed = seesListings.includes(role);
    const [subject] = body.data.case.subjects;
    expect(subject).toMatchObject({ memberId: company.id, registration: expected(kinds, company) });
    expect(Object.keys(subject.registration)).toEqual(kinds.map(nameOf));
    expect(subject.listings?.edges).toEqual(listed ? [{ node: { id: traded.listingId } }] : undefined);
    const card = expected(
      kinds.filter((part) => onCard.includes(part)),
      company,
    );
    expect(subject.trades.edges).toEqual([{ node: { id: traded.tradeId, state: 'AWAITING_PAYMENT', cards: [card] } }]);
  });

  test.each(workers)('%s: no other field of a person, which its schema does not have', async (role) => {
    const staff = await server.staff(role);
    const { id } = await server.caseOf(staff, company);
    const unseen = (Object.keys(parts) as Part[]).filter((part) => !seen[role]?.includes(part));
    for (const part of unseen) {
      const text = `query ($id: ID!) { case(id: $id) { subjects { registration { ${parts[part]} } } } }`;
      const { body } = await server.as(staff).ask(text, { id });
      expect([role, part, body.data]).toEqual([role, part, undefined]);
    }
  });

  test.each(workers)('%s: nothing of a member whom the case is not about', async (role) => {
    const staff = await server.staff(role);
    const { id } = await server.caseOf(staff, traded.loser);
    const { body } = await look(staff, id);
    expect(body.data.case.subjects[0]).toMatchObject({ memberId: traded.loser.id, trades: { edges: [] } });
    const winners = await server.caseOf(staff, traded.winner);
    const other = (await look(staff, winners.id)).body.data.case.subjects[0];
    // the other side's card is about the other side
    expect(other.trades.edges[0].node.cards).toHaveLength(1);
    expect(JSON.stringify(other)).not.toContain(company.values.companyName);
  });

  test('recruiting: no case, no member, no word of them', async () => {
    const { body } = await server.as(await server.staff('recruiting')).ask('{ __schema { types { name } } }');
    const names = JSON.stringify(body);
    for (const name of ['Registration', 'StaffCase', 'Trade', 'ContactCard']) expect(names).not.toContain(`"${name}"`);
  });
});

describe('a case', () => {
  const everything = (role: Role) => seen[role] ?? [];

  test('narrows to the kinds that it names', async () => {
    const staff = await server.staff('support');
    const { id } = await server.caseOf(staff, company, { kinds: ['REGISTRATION', 'PHONE'] });
    const [subject] = (await look(staff, id)).body.data.case.subjects;
    expect(subject.registration).toEqual({
      ...Object.fromEntries(everything('support').map((part) => [nameOf(part), null])),
      phone: company.values.phone,
    });
    expect([subject.trades, subject.listings]).toEqual([null, null]);
  });

  test('opens a value in the records that it names, and not in others', async () => {
    const staff = await server.staff('support');
    const { id } = await server.caseOf(staff, company, { kinds: ['TRADE_RECORD', 'PHONE'] });
    await server.caseOf(staff, company, { kinds: ['REGISTRATION', 'COMPANY_NAME'] });
    const [subject] = (await look(staff, id)).body.data.case.subjects;
    expect(subject.registration).toMatchObject({ phone: null, companyName: company.values.companyName });
    expect(subject.trades.edges[0].node.cards[0]).toMatchObject({ phone: company.values.phone, companyName: null });
  });

  test('together with others opens what any of them names', async () => {
    const staff = await server.staff('support');
    const one = await server.caseOf(staff, company, { kinds: ['REGISTRATION', 'PHONE'] });
    const two = await server.caseOf(staff, company, { kinds: ['REGISTRATION', 'EMAIL'] });
    const [subject] = (await look(staff, one.id)).body.data.case.subjects;
    expect(subject.registration).toMatchObject({
      phone: company.values.phone,
      email: company.values.email,
      companyName: null,
    });
    const { rows } = await server.db.owner.query<{ leaves: { reference: string; kinds: string[] }[] }>(
      'select leaves from disclosure',
    );
    expect(rows.flatMap(({ leaves }) => leaves)).toMatchObject([
      { reference: `case:${[one.id, two.id].sort().join('+')}`, kinds: ['EMAIL', 'PHONE'], audience: 'supportStaff' },
    ]);
  });

  test.each([
    [
      'is closed',
      (ground: string) => server.db.owner.query('update ground set ended_at = noren_now() where id = $1', [ground]),
    ],
    [
      'is over',
      (ground: string) => server.db.owner.query('update ground set until = noren_now() where id = $1', [ground]),
    ],
  ])('opens nothing once it %s', async (_how, end) => {
    const staff = await server.staff('safety');
    const { id, ground } = await server.caseOf(staff, company);
    await end(ground);
    const { body } = await look(staff, id);
    expect(body.data.case).toMatchObject({ isOpen: false });
    expect(body.data.case.subjects[0]).toMatchObject({
      registration: null,
      trades: null,
      listings: null,
    });
    expect(await leavesOf(company)).toEqual([]);
  });

  test('opens nothing under a purpose that is not the role’s', async () => {
    const staff = await server.staff('support');
    const { id } = await server.caseOf(staff, company, { purpose: 'safety' });
    expect((await look(staff, id)).body.data.case.subjects[0]).toMatchObject({
      registration: null,
      trades: null,
    });
  });

  test('opens nothing to a colleague, and is not there for them', async () => {
    const [mine, other] = [await server.staff('support'), await server.staff('support')];
    const { id } = await server.caseOf(mine, company);
    expect((await look(other, id)).body.data.case).toBeNull();
    expect((await look(other, randomUUID())).text).toBe((await look(other, id)).text);
    const { id: ofOther } = await server.caseOf(other, traded.loser);
    expect((await look(other, ofOther)).body.data.case.subjects[0].registration.companyName).toBeNull();
  });

  test('opens nothing in another role of the same person', async () => {
    const staff = await server.staff('finance', 'support');
    const { id } = await server.caseOf(staff, company, { role: 'finance' });
    const [subject] = (await look(staff, id, 'support')).body.data.case.subjects;
    expect(subject.registration).toMatchObject({
      companyName: company.values.companyName,
      email: null,
      contactPerson: null,
    });
  });

  test('ends with the person: their session too', async () => {
    const staff = await server.staff('support');
    const { id } = await server.caseOf(staff, company);
    await server.db.owner.query('update ground set ended_at = noren_now() where id = $1 or under = $1', [staff.ground]);
    expect((await look(staff, id)).body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('that is closed while it is being looked at shows nothing: RIGHT_ENDED, and no record', async () => {
    const staff = await server.staff('support');
    const { id, ground } = await server.caseOf(staff, company);
    const { body, text } = await meanwhile(server, ending(ground), () => look(staff, id));
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'RIGHT_ENDED' } }] });
    expect(text).not.toContain(company.values.companyName);
    expect(await leavesOf(company)).toEqual([]);
  });
});

test('the member reads that staff looked, for what and at which kinds; never who, nor why the case is there', async () => {
  const staff = await server.staff('safety');
  const { id } = await server.caseOf(staff, company, { kinds: ['REGISTRATION', 'COMPANY_NAME', 'REPRESENTATIVE'] });
  await look(staff, id);
  const leaves = await leavesOf(company);
  expect(leaves).toEqual([
    {
      audience: 'safetyStaff',
      recipient: '対応中の案件で不正利用を調査する担当者。',
      kinds: ['COMPANY_NAME', 'REPRESENTATIVE'],
      article: 'P4',
      purpose: 'safety',
      trade: null,
    },
  ]);
});

test('a list of theirs is recorded too, by whomever it is read, and also where it is empty', async () => {
  const staff = await server.staff('legal');
  const lists = 'listings { edges { cursor } } trades { edges { cursor } } disclosures { edges { cursor } }';
  const text = `query ($id: ID!) { case(id: $id) { subjects { ${lists} } } }`;
  const { id } = await server.caseOf(staff, traded.loser);
  expect((await server.as(staff).ask(text, { id })).body.errors).toBeUndefined();
  expect(await leavesOf(traded.loser)).toMatchObject([
    { audience: 'legalStaff', kinds: ['HISTORY', 'TRADE_RECORD', 'DISCLOSURE_RECORD'], article: 'P4' },
  ]);
});

test('the member reads what kind of recipient it was in the language asked for', async () => {
  const staff = await server.staff('support');
  await look(staff, (await server.caseOf(staff, traded.loser)).id);
  const recipient = async (language: string) => {
    const text = '{ me { disclosures(first: 1) { edges { node { recipient } } } } }';
    const { body } = await server.as(traded.loser).ask(text, {}, { 'accept-language': language });
    return body.data.me.disclosures.edges[0].node.recipient;
  };
  expect(await recipient('ja')).toBe('対応中の案件で会員を支援する担当者。');
  expect(await recipient('en')).toBe('Staff who support members, on an open case.');
});

describe('the privacy officer', () => {
  const list =
    '{ cases(first: 50) { edges { node { id role purpose kinds staff { displayName } subjects { memberId registration { name companyName } } } } } }';

  test('watches over all cases, and sees no data on them', async () => {
    const [officer, support] = [await server.staff('privacy-officer'), await server.staff('support')];
    const { id } = await server.caseOf(support, company);
    const { body } = await server.as(officer).ask(list);
    const found = body.data.cases.edges.find(({ node }: { node: { id: string } }) => node.id === id).node;
    expect(found).toMatchObject({ role: 'SUPPORT', purpose: 'SUPPORT', staff: { displayName: support.displayName } });
    expect(found.subjects).toEqual([{ memberId: company.id, registration: null }]);
    const lists = 'listings { edges { cursor } } trades { edges { cursor } } disclosures { edges { cursor } }';
    const one = await server.as(officer).ask(`query ($id: ID!) { case(id: $id) { subjects { ${lists} } } }`, { id });
    expect(one.body.data.case.subjects).toEqual([{ listings: null, trades: null, disclosures: null }]);
  });

  test.each(workers.filter((role) => role !== 'privacy-officer'))('alone: %s has no such list', async (role) => {
    const { body } = await server.as(await server.staff(role)).ask('{ cases { edges { cursor } } }');
    expect(body.errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
