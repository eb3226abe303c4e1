/** Who sees which contact card when, by hand from P6.1. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { bringTo, trade, type Traded } from './scene.ts';

let server: TestServer;
let company: Person;
let stranger: Person;
beforeAll(async () => {
  server = await startServer();
  company = await server.member({ type: 'COMPANY' });
  stranger = await server.member();
});
afterAll(() => server.stop());

const contact =
  'name companyName phone representative contactPerson address { postalCode prefecture city street building }';
const page = `query ($id: ID!) { trade(id: $id) { state contactOpen mySide myCard { id version ${contact} } otherCard { id version ${contact} } } }`;
const card = `query ($id: ID!) { node(id: $id) { id ... on ContactCard { version ${contact} } } }`;

/** What a card tells (P6.1): of a person the name, of a company its name, representative and contact person; never more. */
function told({ values }: Person) {
  const { name = null, companyName = null, representative = null, contactPerson = null, phone, address } = values;
  return { name, companyName, representative, contactPerson, phone, address };
}

const OPEN = ['AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'RECEIVED'] as const;
const states = [
  ...OPEN.map((state) => ({ state, later: null, open: true, words: `${state}, contact open` })),
  {
    state: 'RECEIVED',
    later: '29 days 23 hours',
    open: true,
    words: 'RECEIVED, an hour before the contact period ends',
  },
  { state: 'RECEIVED', later: '30 days', open: false, words: 'RECEIVED, the contact period over' },
  { state: 'SHIPPED', later: '119 days', open: true, words: 'SHIPPED and never reported as received, 119 days later' },
  {
    state: 'SHIPPED',
    later: '120 days',
    open: false,
    words: 'SHIPPED and never reported as received, receipt presumed and the contact period over',
  },
  { state: 'AWAITING_PAYMENT', later: '120 days', open: false, words: 'AWAITING_PAYMENT and given up by both' },
  { state: 'CANCELLED', later: null, open: false, words: 'CANCELLED, that very moment' },
];

async function cards(traded: Traded): Promise<Record<string, string>> {
  const { rows } = await server.db.owner.query<{ id: string; owner_id: string }>(
    'select id, owner_id from contact_card where trade_id = $1',
    [traded.tradeId],
  );
  return Object.fromEntries(rows.map((row) => [row.owner_id, row.id]));
}

async function leaves() {
  const { rows } = await server.db.owner.query<{ recipient_id: string; leaves: Record<string, unknown>[] }>(
    'select recipient_id, leaves from disclosure order by at, id',
  );
  return rows;
}

describe.each(states)('A trade that is $words', ({ state, later, open }) => {
  let traded: Traded;
  let seller: Person;
  let winner: Person;
  let loser: Person;
  let other: Person;
  let cardOf: Record<string, string>;
  beforeAll(async () => {
    await server.clock.release();
    company = await server.session(company);
    traded = await trade(server, { seller: company });
    await bringTo(server, traded, state);
    if (later) await server.clock.advance(later);
    // a session of today: the old ones have ended meanwhile
    [seller, winner, loser, other] = (await Promise.all(
      [traded.seller, traded.winner, traded.loser, stranger].map((person) => server.session(person)),
    )) as [Person, Person, Person, Person];
    cardOf = await cards(traded);
  });
  beforeEach(() =>
    server.db.owner.query(
      'alter table disclosure disable trigger user; delete from disclosure; alter table disclosure enable trigger user',
    ),
  );

  for (const side of ['SELLER', 'WINNER'] as const) {
    const sides = () => (side === 'SELLER' ? { me: seller, them: winner } : { me: winner, them: seller });

    test(`shows the ${side} their own card always, and the other’s ${open ? 'too' : 'no more'}`, async () => {
      const { me, them } = sides();
      const { body } = await server.as(me).ask(page, { id: traded.tradeId });
      const mine = { id: cardOf[me.id], version: 1, ...told(me) };
      const theirs = open ? { id: cardOf[them.id], version: 1, ...told(them) } : null;
      expect(body.data.trade).toEqual({ state, contactOpen: open, mySide: side, myCard: mine, otherCard: theirs });
    });

    test(`shows the ${side} the same by the cards’ ids`, async () => {
      const { me, them } = sides();
      const own = await server.as(me).ask(card, { id: cardOf[me.id] });
      expect(own.body.data.node).toMatchObject(told(me));
      const theirs = await server.as(me).ask(card, { id: cardOf[them.id] });
      if (open) expect(theirs.body.data.node).toMatchObject(told(them));
      else expect(theirs.body.data.node).toBeNull();
    });

    test(`records what the ${side} saw of the other in one record, and nothing of their own`, async () => {
      const { me, them } = sides();
      await server.as(me).ask(page, { id: traded.tradeId });
      const kinds = them.values.companyName
        ? ['ADDRESS', 'PHONE', 'COMPANY_NAME', 'REPRESENTATIVE', 'CONTACT_PERSON']
        : ['NAME', 'ADDRESS', 'PHONE'];
      const leaf = {
        subject: them.id,
        article: 'P6.1',
        audience: 'counterparty',
        purpose: 'contract',
        reference: `trade:${traded.tradeId}/card:1`,
        kinds,
      };
      expect(await leaves()).toEqual(open ? [{ recipient_id: me.id, leaves: [expect.objectContaining(leaf)] }] : []);
    });

    test(`records nothing where the ${side} asks for their own card alone, or for none of its parts`, async () => {
      const { me } = sides();
      await server
        .as(me)
        .ask(`query ($id: ID!) { trade(id: $id) { price myCard { ${contact} } otherCard { id version updatedAt } } }`, {
          id: traded.tradeId,
        });
      expect(await leaves()).toEqual([]);
    });
  }

  test('is nothing to the loser, to a stranger and to a visitor: the same bytes as what never was', async () => {
    for (const who of [loser, other]) {
      const asker = server.as(who);
      const [there, never] = [
        await asker.ask(page, { id: traded.tradeId }),
        await asker.ask(page, { id: randomUUID() }),
      ];
      expect(there.body.data).toEqual({ trade: null });
      expect(there.text).toBe(never.text);
    }
    for (const who of [loser, other, undefined]) {
      const asker = server.as(who);
      const never = await asker.ask(card, { id: randomUUID() });
      for (const id of [traded.tradeId, ...Object.values(cardOf)])
        expect((await asker.ask(card, { id })).text).toBe(never.text);
    }
    const visitor = await server.as().ask(page, { id: traded.tradeId });
    expect(visitor.body.data?.trade ?? null).toBeNull();
    expect(visitor.body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await leaves()).toEqual([]);
  });

  test('keeps out a side whose session was revoked', async () => {
    const gone = await server.session(winner);
    await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [gone.sessionId]);
    const { body } = await server.as(gone).ask(page, { id: traded.tradeId });
    expect([body.data?.trade ?? null, body.errors?.[0].extensions.code]).toEqual([null, 'UNAUTHENTICATED']);
    expect(await leaves()).toEqual([]);
  });
});
