/** Why is this null for me? The answer is made of the policy and of the asker's own relation to the row, and of nothing that is stored. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audiences, roles, scopes } from '../../../src/policy/index.ts';
import { explanationOf } from '../../../src/market/catalogue/explain.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { listed } from '../listing/scene.ts';
import { asked, handed } from '../enquiry/scene.ts';
import { booked, bringParcel, parcel, partnerFor } from '../shipping/scene.ts';
import { trade, type Traded } from '../trade/scene.ts';

let server: TestServer;
let traded: Traded;
beforeAll(async () => {
  server = await startServer();
  traded = await trade(server);
});
afterAll(() => server.stop());

const ground = '{ to who under purpose when applies }';
const text = `query Explain($id: ID!, $fields: [String!]) { explain(id: $id, fields: $fields) {
  id type kinds grounds ${ground} fields { path coordinate kind open grounds ${ground} rows ${ground} }
} }`;

interface Ground {
  readonly to: string;
  readonly under: string;
  readonly when: string;
  readonly applies: boolean | null;
}
interface Field {
  readonly path: string;
  readonly coordinate: string;
  readonly kind: string;
  readonly open: boolean;
  readonly grounds: readonly Ground[];
  readonly rows: readonly Ground[] | null;
}
interface Explained {
  readonly type: string;
  readonly kinds: readonly string[];
  readonly grounds: readonly Ground[];
  readonly fields: readonly Field[];
}
type Who = Pick<Person, 'token'> | undefined;

const ask = (who: Who, id: string, fields?: readonly string[]) => server.as(who).ask(text, { id, fields });

async function explained(who: Who, id: string, fields?: readonly string[]): Promise<Explained | null> {
  const { body } = await ask(who, id, fields);
  expect(body.errors).toBeUndefined();
  return body.data.explain;
}

const at = (found: Explained | null, path: string): Field | undefined => found?.fields.find((one) => one.path === path);
const allGrounds = ({ grounds, fields }: Explained): Ground[] => [
  ...grounds,
  ...fields.flatMap((field) => [...field.grounds, ...(field.rows ?? [])]),
];
const told = (grounds: readonly Ground[] | null | undefined) =>
  grounds?.map(({ to, under, applies }) => ({ to, under, applies }));

async function otherCard(who: Person): Promise<string> {
  const { body } = await server
    .as(who)
    .ask('query ($id: ID!) { trade(id: $id) { otherCard { id phone } } }', { id: traded.tradeId });
  return body.data.trade.otherCard?.id;
}

const leaves = async () => Number((await server.db.owner.query('select count(*) as n from disclosure')).rows[0]?.n);

describe('a side of a trade asks why it sees a phone number', () => {
  test('and is told the kind, the audience, the article, the purpose and the published words', async () => {
    const card = await otherCard(traded.seller);
    const found = await explained(traded.seller, card, ['phone']);
    expect(found).toEqual({
      id: card,
      type: 'ContactCard',
      kinds: ['TRADE_RECORD', 'ASSIGNMENT'],
      grounds: expect.arrayContaining([expect.objectContaining({ to: 'tradeSide', applies: true })]),
      fields: [
        {
          path: 'phone',
          coordinate: 'ContactCard.phone',
          kind: 'PHONE',
          open: true,
          grounds: [
            expect.objectContaining({ to: 'self', under: 'P11.1', applies: false }),
            {
              to: 'counterparty',
              who: 'The other side of the trade.',
              under: 'P6.1',
              purpose: 'contract',
              when: "From the decision until the trade's contact period ends; not once the trade is cancelled.",
              applies: true,
            },
          ],
          rows: null,
        },
      ],
    });
  });

  test('of their own card they are the one it is about', async () => {
    const [sellers, winners] = [await otherCard(traded.winner), await otherCard(traded.seller)];
    const [own, other] = [await explained(traded.seller, sellers), await explained(traded.seller, winners)];
    expect(told(at(own, 'phone')?.grounds)).toEqual([
      { to: 'self', under: 'P11.1', applies: true },
      { to: 'counterparty', under: 'P6.1', applies: false },
    ]);
    expect(own?.fields.map(({ path }) => path)).toEqual(other?.fields.map(({ path }) => path));
  });

  test('a coordinate is as good as a name; what is everyone’s is told when it is named; a name of nothing says nothing', async () => {
    const card = await otherCard(traded.seller);
    const found = await explained(traded.seller, card, ['ContactCard.address', 'version', 'nothing', 'Trade.price']);
    expect(found?.fields.map(({ coordinate }) => coordinate)).toEqual(['ContactCard.address', 'ContactCard.version']);
    expect(at(found, 'version')).toMatchObject({ kind: 'PUBLIC', open: true, grounds: [], rows: null });
    expect(await explained(traded.seller, card, [])).toMatchObject({ fields: [] });
  });

  test('nobody else gets more than for an id of nothing', async () => {
    const card = await otherCard(traded.seller);
    for (const who of [undefined, traded.loser, await server.staff('support'), await server.partner('shipments')]) {
      const [hidden, nothing] = [await ask(who, card), await ask(who, randomUUID())];
      expect([hidden.status, hidden.text]).toEqual([nothing.status, nothing.text]);
      expect(hidden.body.data).toEqual({ explain: null });
    }
  });

  test('it takes one statement, with other questions too, opens no record, and is no look that is recorded', async () => {
    const [card, before] = [await otherCard(traded.seller), await leaves()];
    await ask(traded.seller, card);
    const { statements } = await ask(traded.seller, card);
    expect(statements).toHaveLength(1);
    expect(statements.join()).not.toContain('record_key');
    const both =
      'query ($id: ID!) { explain(id: $id) { type } node(id: $id) { id } again: explain(id: $id) { kinds } }';
    expect((await server.as(traded.seller).ask(both, { id: card })).statements).toHaveLength(1);
    expect(await leaves()).toBe(before);
  });

  test('where a card is gone, the trade tells when there is one', async () => {
    const gone = await trade(server, { people: [traded.seller, traded.winner, traded.loser] });
    await server.db.owner.query(`update trade set contact_until = decided_at where id = $1`, [gone.tradeId]);
    const field = at(await explained(gone.seller, gone.tradeId), 'otherCard');
    expect(field).toMatchObject({ coordinate: 'Trade.otherCard', kind: 'PUBLIC', open: true, grounds: [] });
    const counterparty = field?.rows?.find(({ to }) => to === 'counterparty');
    expect(counterparty).toMatchObject({ applies: null, when: expect.stringContaining('contact period ends') });
  });
});

describe('of a reserve price', () => {
  test('a visitor is told that it is closed, and of no ground; not whether there is one', async () => {
    const [none = '', some = ''] = await listed(
      server.db.owner,
      { sellerId: traded.seller.id, endAt: '2027-01-05T00:00:00Z' },
      { sellerId: traded.seller.id, endAt: '2027-01-05T00:00:00Z' },
    );
    await server.db.owner.query('update listing set reserve_price = 7654321 where id = $1', [some]);
    for (const who of [undefined, traded.loser, traded.seller]) {
      const [of, ofNone] = [(await ask(who, some)).text, (await ask(who, none)).text];
      expect(of.replaceAll(some, '')).toBe(ofNone.replaceAll(none, ''));
      expect(of).not.toContain('7654321');
    }
    expect(at(await explained(undefined, some), 'reservePrice')).toMatchObject({ open: false, grounds: [] });
    const sellers = at(await explained(traded.seller, some), 'reservePrice');
    expect(sellers).toMatchObject({ kind: 'RESERVE_PRICE', open: true });
    expect(told(sellers?.grounds)).toEqual([{ to: 'self', under: 'P11.1', applies: true }]);
  });
});

describe('a support tool asks why a case does not show an address', () => {
  test('and is told that the case would have to name it, as staff of that role and no other', async () => {
    const staff = await server.staff('support');
    const { id } = await server.caseOf(staff, traded.winner, { kinds: ['REGISTRATION', 'PHONE'] });
    const before = await leaves();
    const found = await explained(staff, id);
    const [address, phone] = ['address', 'phone'].map((part) => at(found, `subjects.0.registration.${part}`));
    expect(address).toMatchObject({ coordinate: 'Registration.address', kind: 'ADDRESS', open: false });
    const supportStaff = { to: 'supportStaff', under: 'P4' };
    expect(told(address?.grounds)).toEqual([{ ...supportStaff, applies: false }]);
    expect(address?.grounds[0]?.when).toBe('On an open case, for what it needs.');
    expect(told(phone?.grounds)).toEqual([{ ...supportStaff, applies: true }]);
    expect(at(found, 'subjects.0.registration')?.rows?.map(({ to }) => to)).toEqual(['supportStaff']);
    expect(found?.fields.some(({ path }) => path.endsWith('occupation'))).toBe(false); // not in its schema
    expect(await leaves()).toBe(before);
    const one = await explained(staff, id, ['Registration.address']);
    expect(one?.fields.map(({ path }) => path)).toEqual(['subjects.0.registration.address']);
  });

  test('a case of a colleague is nothing, and one that is over opens nothing of the member', async () => {
    const [staff, colleague] = [await server.staff('support'), await server.staff('support')];
    const { id } = await server.caseOf(staff, traded.winner);
    expect(await explained(colleague, id)).toBeNull();
    await server.db.owner.query(
      'update ground set ended_at = noren_now() where id = (select ground_id from staff_case where id = $1)',
      [id],
    );
    const found = await explained(staff, id);
    expect(found?.type).toBe('StaffCase');
    expect(found?.fields.filter(({ coordinate }) => coordinate.startsWith('Registration'))).toEqual([]);
    expect(told(at(found, 'subjects.0.registration')?.rows)).toEqual([
      { to: 'supportStaff', under: 'P4', applies: null },
    ]);
  });
});

test('a carrier asks why the address of a parcel is gone, and is told until when there is one', async () => {
  const carrier = await partnerFor(server, 'shipments');
  const made = await booked(server, carrier);
  const card = (await parcel(server, carrier, made.shipmentId)).recipient.id;
  const name = at(await explained(carrier, card), 'name');
  expect(told(name?.grounds)).toEqual([{ to: 'carrier', under: 'P6.7', applies: true }]);
  await bringParcel(server, made, 'CANCELLED');
  expect((await parcel(server, carrier, made.shipmentId))?.recipient ?? null).toBeNull();
  expect(await explained(carrier, card)).toBeNull();
});

test('an affiliate is told why it reads no more: the published words, where nothing stands any more', async () => {
  const { id, member, partner } = await handed(server);
  const before = await explained(partner, id);
  const affiliate = { to: 'affiliate', under: 'P7.6' };
  expect(told(at(before, 'question.text')?.grounds)).toContainEqual({ ...affiliate, applies: true });
  expect(told(at(before, 'registration.phone')?.grounds)).toContainEqual({ ...affiliate, applies: true });
  await server
    .as(member)
    .ask('mutation { setProvisionToAffiliates(input: { allowed: false }) { userErrors { code } } }');
  const after = await explained(partner, id);
  for (const way of ['question', 'registration']) {
    expect(after?.fields.filter(({ path }) => path.startsWith(`${way}.`))).toEqual([]);
    const rows = at(after, way)?.rows;
    expect(told(rows)).toContainEqual({ ...affiliate, applies: null });
    expect(rows?.find(({ to }) => to === 'affiliate')?.when).toContain('unless the member stopped provision');
  }
  expect(await explained(partner, (await asked(server, member)).id)).toBeNull();
});

describe('every kind of caller', () => {
  const kinds = [
    'visitor',
    'member',
    ...scopes.map((scope) => `partner:${scope}`),
    ...roles.map((role) => `staff:${role}`),
  ];

  async function credential(kind: string): Promise<Who> {
    if (kind === 'visitor') return undefined;
    if (kind === 'member') return traded.winner;
    const [, power = ''] = kind.split(':');
    return kind.startsWith('partner') ? server.partner(power as never) : server.staff(power as never); // its own words
  }

  test.each(kinds)('%s: has the query, and hears of audiences of its own alone', async (kind) => {
    const who = await credential(kind);
    expect(await explained(who, randomUUID())).toBeNull();
    const words = new Set([kind, kind.split(':')[0]]);
    const ids = [traded.listingId, traded.seller.id, traded.tradeId, ...(who && 'id' in who ? [String(who.id)] : [])];
    for (const id of ids) {
      const found = await explained(who, id);
      for (const { to } of found ? allGrounds(found) : [])
        expect([to, audiences[to as keyof typeof audiences].classes.some((word) => words.has(word))]).toEqual([
          to,
          true,
        ]);
    }
  });
});

describe('what it costs', () => {
  test('is stated before, for as many fields as there can be, and charged by what it came to', async () => {
    const short = 'query ($id: ID!) { explain(id: $id) { fields { path open } } }';
    const costOf = async (id: string) => (await server.as(traded.seller).ask(short, { id })).cost;
    const cost = await costOf(traded.listingId);
    expect(cost?.requested).toBe(2 + 200 * 2);
    expect(cost?.actual).toBeLessThan(100);
    expect(await costOf(randomUUID())).toMatchObject({ requested: cost?.requested, actual: 1 });
  });

  test('and there is no answer that is larger', () => {
    const field = { path: 'a', coordinate: 'A.a', kind: 'PUBLIC', open: true, grounds: [], rows: null };
    const row = { type: 'A', kinds: [], grounds: [], fields: Array.from({ length: 300 }, () => field) };
    expect(explanationOf(randomUUID(), row).fields).toHaveLength(200);
  });
});
