/**
 * A day at the marketplace, on which one after another of all who are named by the policy looks at a member's data. What the ledger
 * has of it in the evening is held against a list that was written by hand from the policy.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { caseOf } from '../../harness/people.ts';
import { startServer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { given, requested } from '../consent/scene.ts';
import { approved, type Office } from '../dossier/scene.ts';
import { handed } from '../enquiry/scene.ts';
import { booked, type Parcel } from '../shipping/scene.ts';

let server: TestServer;
let parcel: Parcel;
let legal: Office;
beforeAll(async () => {
  server = await startServer();
  parcel = await booked(server);
  legal = { one: await server.staff('legal'), two: await server.staff('legal') };
  await server.db.owner.query(`update ground set until = '2040-01-01'`); // the trade's clock is weeks ahead
  await server.db.owner.query('update session set expires_at = $1, password_entered_at = $2', [
    '2040-01-01',
    '2026-12-01',
  ]);
});
afterAll(() => server.stop());

interface Line {
  readonly to: string | null;
  readonly whose: string;
  readonly audience: string;
  readonly article: string;
  readonly purpose: string;
  readonly basis: string;
  readonly kinds: readonly string[];
  readonly reference: string;
  readonly legalRecord: boolean;
}

async function ledger(): Promise<Line[]> {
  const { rows } = await server.db.owner.query<{ line: Line }>(
    `select json_build_object('to', d.recipient_id, 'whose', l->>'subject', 'audience', l->>'audience', 'article', l->>'article',
      'purpose', l->>'purpose', 'basis', l->>'basis', 'kinds', l->'kinds', 'reference', l->>'reference',
      'legalRecord', (l->>'legalRecord')::boolean) as line
      from disclosure d, jsonb_array_elements(d.leaves) l order by d.at, d.id, l->>'subject'`,
  );
  return rows.map(({ line }) => line);
}

const ask = async (who: Pick<Person, 'token'> | undefined, query: string, variables = {}) => {
  const asked = await server.as(who).ask(query, variables);
  expect([query, asked.body.errors]).toEqual([query, undefined]);
  return asked.body.data;
};

/** What staff register and approve of members, beside an authority's request: its id. */
async function dossier(
  name: 'Emergency' | 'Engagement',
  [one, two]: readonly [Other, Other],
  words: object,
): Promise<string> {
  const field = name.toLowerCase();
  const made = await ask(
    one,
    `mutation ($input: Register${name}Input!) { register${name}(input: $input) { ${field} { id } userErrors { code } } }`,
    { input: { ...words, idempotencyKey: randomUUID() } },
  );
  const { id } = made[`register${name}`][field];
  await ask(two, `mutation ($id: ID!) { approve${name}(input: { ${field}Id: $id }) { userErrors { code } } }`, { id });
  return id as string;
}

test('the ledger has a line for each look that the policy records, and no other', async () => {
  const { seller, winner, loser, tradeId, shipmentId, carrier } = parcel;
  const known = await ledger();
  const day: { line: Omit<Line, 'to' | 'whose'>; to: Pick<Person, 'id'>; whose: Pick<Person, 'id'> }[] = [];
  const note = (line: Omit<Line, 'to' | 'whose'>, to: Pick<Person, 'id'>, whose: Pick<Person, 'id'>) =>
    void day.push({ line, to, whose });
  const all = 'name phone email birthDate address { city }';
  const registration = `registration { ${all} }`;

  // Morning: members look at their own data, the public at an auction, a loser at what became of it. Nothing of it is recorded.
  await ask(winner, `{ me { ${registration} } }`);
  await ask(undefined, 'query ($id: ID!) { listing(id: $id) { title } }', { id: parcel.listingId });
  await ask(loser, 'query ($id: ID!) { trade(id: $id) { otherCard { name } } }', { id: tradeId });

  // The two sides of the trade: each sees the other's card, once by each look.
  const card = 'query ($id: ID!) { trade(id: $id) { otherCard { name phone address { city } companyName } } }';
  const contact = {
    article: 'P6.1',
    purpose: 'contract',
    basis: 'ownAct',
    legalRecord: false,
    kinds: ['NAME', 'ADDRESS', 'PHONE'],
  };
  await ask(seller, card, { id: tradeId });
  note({ audience: 'counterparty', ...contact, reference: `trade:${tradeId}/card:1` }, seller, winner);
  await ask(winner, card, { id: tradeId });
  note({ audience: 'counterparty', ...contact, reference: `trade:${tradeId}/card:1` }, winner, seller);

  // The carrier, of its parcel's recipient.
  await ask(carrier, 'query ($id: ID!) { shipment(id: $id) { recipient { name phone address { city } } } }', {
    id: shipmentId,
  });
  const outsourced = { basis: 'outsourcing', legalRecord: false };
  note(
    {
      audience: 'carrier',
      article: 'P6.7',
      purpose: 'shipping',
      ...outsourced,
      kinds: ['NAME', 'ADDRESS', 'PHONE'],
      reference: `shipment:${shipmentId}`,
    },
    carrier,
    winner,
  );

  // Someone whom the winner consented to.
  const sponsor = await server.partner('consents');
  await server.db.owner.query(`update ground set until = '2040-01-01' where until < '2027-01-01'`);
  await server.db.owner.query(`update partner set ends_at = '2040-01-01', check_due_at = '2040-01-01'`);
  const { consent } = await given(
    server,
    winner,
    await requested(server, { partner: sponsor, kinds: ['NAME', 'BIRTH_DATE'] }),
  );
  await ask(sponsor, `{ consents { edges { node { ${registration} } } } }`);
  note(
    {
      audience: 'consentRecipient',
      article: 'P6.3',
      purpose: 'consentedUse',
      basis: 'consent',
      legalRecord: true,
      kinds: ['NAME', 'BIRTH_DATE'],
      reference: `consent:${consent.id}`,
    },
    sponsor,
    winner,
  );

  // An affiliate, to answer an enquiry.
  const enquiry = await handed(server, { member: winner });
  await ask(enquiry.partner, `{ enquiries { edges { node { registration { name address { city } phone } } } } }`);
  note(
    {
      audience: 'affiliate',
      article: 'P7.6',
      purpose: 'support',
      ...outsourced,
      kinds: ['NAME', 'ADDRESS', 'PHONE'],
      reference: `enquiry:${enquiry.id}`,
    },
    enquiry.partner,
    winner,
  );

  // Authorities, and one whom a law entitles; legal staff read for them.
  for (const entitledByLaw of [false, true]) {
    const id = await approved(server, legal, { members: [winner], kinds: ['NAME', 'PHONE'], entitledByLaw });
    await ask(legal.two, `query ($id: ID!) { authorityRequest(id: $id) { members { ${registration} } } }`, { id });
    note(
      {
        audience: entitledByLaw ? 'entitledByLaw' : 'authority',
        article: entitledByLaw ? 'P6.10' : 'P6.4',
        purpose: 'lawfulRequest',
        basis: 'law',
        legalRecord: false,
        kinds: ['NAME', 'PHONE'],
        reference: `request:${id}`,
      },
      legal.two,
      winner,
    );
  }

  // An emergency, and a lawyer.
  const safety: [Other, Other] = [await server.staff('safety'), await server.staff('safety')];
  await server.db.owner.query(`update ground set until = '2040-01-01' where until < '2027-01-01'`);
  const expiresAt = new Date((await server.clock.now()) + 2 * 86_400_000).toISOString();
  const rescued = {
    protects: 'LIFE',
    recipient: '消防署',
    reference: 'E-1',
    memberIds: [winner.id],
    kinds: ['ADDRESS'],
    expiresAt,
  };
  const emergency = await dossier('Emergency', safety, rescued);
  await ask(safety[0], `query ($id: ID!) { emergency(id: $id) { members { ${registration} } } }`, { id: emergency });
  note(
    {
      audience: 'emergencyRecipient',
      article: 'P7.3',
      purpose: 'lifeProtection',
      basis: 'lifeBodyProperty',
      legalRecord: false,
      kinds: ['ADDRESS'],
      reference: `emergency:${emergency}`,
    },
    safety[0],
    winner,
  );
  const lawyer = await server.partner('engagements');
  await server.db.owner.query(`update ground set until = '2040-01-01' where until < '2027-01-01'`);
  await server.db.owner.query(`update partner set ends_at = '2040-01-01', check_due_at = '2040-01-01'`);
  const engaged = { partnerId: lawyer.id, matter: 'M-1', memberIds: [winner.id], kinds: ['EMAIL'] };
  const engagement = await dossier('Engagement', [legal.one, legal.two], engaged);
  await ask(lawyer, `{ engagements { edges { node { members { ${registration} } } } } }`);
  note(
    {
      audience: 'professional',
      article: 'P6.8',
      purpose: 'professionalAdvice',
      ...outsourced,
      kinds: ['EMAIL'],
      reference: `engagement:${engagement}`,
    },
    lawyer,
    winner,
  );

  // Staff, each on a case of their own; what the role does not need is not in its schema.
  const cases = [
    ['support', 'supportStaff', 'support', 'name phone email address { city }', ['NAME', 'EMAIL', 'ADDRESS', 'PHONE']],
    ['safety', 'safetyStaff', 'safety', all, ['NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'BIRTH_DATE']],
    ['legal', 'legalStaff', 'lawfulRequest', all, ['NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'BIRTH_DATE']],
    ['finance', 'financeStaff', 'billing', 'name phone address { city }', ['NAME', 'ADDRESS', 'PHONE']],
  ] as const;
  for (const [role, audience, purpose, fields, kinds] of cases) {
    const staff = await server.staff(role);
    const { id } = await caseOf(server.db.owner, staff, [winner]);
    await server.db.owner.query(`update ground set until = '2040-01-01' where until < '2027-01-01'`);
    await ask(staff, `query ($id: ID!) { case(id: $id) { subjects { registration { ${fields} } } } }`, { id });
    note(
      { audience, article: 'P4', purpose, basis: 'notThirdParty', legalRecord: false, kinds, reference: `case:${id}` },
      staff,
      winner,
    );
  }

  // Evening: those without a right look once more, and see and leave nothing.
  const stranger = await server.member();
  await ask(stranger, card, { id: tradeId });
  const idle = await server.partner('shipments');
  await ask(idle, 'query ($id: ID!) { shipment(id: $id) { recipient { name } } }', { id: shipmentId });

  // The clock stands still, so that the order of lines says nothing.
  const before = (line: Line): string => `${line.article} ${line.audience} ${line.to}`;
  const told = (lines: readonly Line[]) =>
    lines
      .map((line) => ({ ...line, kinds: line.kinds.toSorted() }))
      .toSorted((one, other) => (before(one) < before(other) ? -1 : 1));
  const expected = day.map(({ line, to, whose }) => ({ ...line, to: to.id, whose: whose.id }));
  expect(told(await ledger())).toEqual(told([...known, ...expected]));
});
