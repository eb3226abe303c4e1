/** The trade-support tool: what a side shares, the other side alone sees, while the trade or the offer is open (P6.5). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { unique } from '../../harness/people.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { answer, codesOf, must, offered, remove, toldOf } from '../runner-up/scene.ts';
import { trade } from '../trade/scene.ts';

let server: TestServer;
let people: { readonly seller: Person; readonly bidders: readonly [Person, Person, Person] };
let stranger: Person;
beforeAll(async () => {
  server = await startServer();
  const member = () => server.member();
  people = { seller: await member(), bidders: [await member(), await member(), await member()] };
  stranger = await member();
});
afterAll(() => server.stop());
beforeEach(() =>
  server.db.owner.query(
    'alter table disclosure disable trigger user; delete from disclosure; alter table disclosure enable trigger user',
  ),
);

const parts = 'name companyName email phone representative contactPerson address { postalCode city street }';
const none = {
  name: null,
  companyName: null,
  email: null,
  phone: null,
  representative: null,
  contactPerson: null,
  address: null,
};
const fields = `id form from mine sharedAt sharedUntil withdrawnAt party carrier trackingNumber ${parts}`;

function share(who: Person | undefined, input: object, slip = false) {
  const [act, type] = slip
    ? ['shareShippingSlip', 'ShareShippingSlipInput']
    : ['shareContactCard', 'ShareContactCardInput'];
  const text = `mutation ($input: ${type}!) { ${act}(input: $input) { shared { ${fields} } userErrors { code field } } }`;
  return server.as(who).ask(text, { input: { idempotencyKey: randomUUID(), ...input } });
}
const idOf = (payload: Record<string, unknown>): string => (payload['shared'] as { id: string }).id;

const takeBack = (who: Person | undefined, sharedId: string) =>
  server
    .as(who)
    .ask(
      `mutation ($id: ID!) { withdrawShared(input: { sharedId: $id }) { shared { ${fields} } userErrors { code } } }`,
      { id: sharedId },
    );
const node = `query ($id: ID!) { node(id: $id) { id ... on SharedDetails { ${fields} } } }`;
const seen = async (who: Person | undefined, id: string) => (await server.as(who).ask(node, { id })).body.data.node;

async function leaves() {
  const { rows } = await server.db.owner.query<{ recipient_id: string; leaves: Record<string, unknown>[] }>(
    'select recipient_id, leaves from disclosure order by at, id',
  );
  return rows.map(({ recipient_id, leaves: [leaf] }) => [
    recipient_id,
    leaf?.['article'],
    leaf?.['reference'],
    leaf?.['kinds'],
  ]);
}

describe('In a trade', () => {
  test('what one side shares the other sees, only the parts that were entered, and the ledger says so (P6.5)', async () => {
    const { tradeId, listingId, seller, winner } = await trade(server);
    const [name, email] = [`贈り先 ${unique()}`, `gift-${unique()}@example.jp`];
    const shared = must(await share(winner, { tradeId, details: { name, email } }), 'shareContactCard');
    const id = idOf(shared);
    const told = {
      ...none,
      id,
      name,
      email,
      form: 'CONTACT_CARD',
      from: 'WINNER',
      sharedAt: '2026-12-01T12:00:01.000Z',
      sharedUntil: '2027-03-31T12:00:00.000Z',
      withdrawnAt: null,
      party: null,
      carrier: null,
      trackingNumber: null,
    };
    expect(shared['shared']).toEqual({ ...told, mine: true });
    expect(await leaves()).toEqual([]);
    expect(await seen(seller, id)).toEqual({ ...told, mine: false });
    expect(await leaves()).toEqual([[seller.id, 'P6.5', `trade:${tradeId}/shared:${id}`, ['NAME', 'EMAIL']]]);
    const page = `query ($id: ID!) { trade(id: $id) { sharedDetails { edges { node { name } } } } }`;
    const { body } = await server.as(seller).ask(page, { id: tradeId });
    expect(body.data.trade.sharedDetails.edges).toEqual([{ node: { name } }]);
    expect((await toldOf(server, listingId)).at(-1)).toEqual(['DETAILS_SHARED', seller.id, id]);
  });

  test('is what its notice is about, until it is taken back', async () => {
    const { tradeId, seller, winner } = await trade(server);
    const id = idOf(must(await share(winner, { tradeId, details: { phone: '090-1111-2222' } }), 'shareContactCard'));
    await server.market.relay.drain();
    const about = async () => {
      const { body } = await server
        .as(seller)
        .ask('{ me { notices(first: 50) { edges { node { kind subject { __typename id } } } } } }');
      const notices: { node: { kind: string; subject: unknown } }[] = body.data.me.notices.edges;
      return notices.filter(({ node }) => node.kind === 'DETAILS_SHARED').map(({ node }) => node.subject);
    };
    expect(await about()).toEqual([{ __typename: 'SharedDetails', id }]);
    await takeBack(winner, id);
    expect(await about()).toEqual([null]);
  });

  test('a shipping slip has each side’s own part alone, the carrier and the number', async () => {
    const { tradeId, seller, winner } = await trade(server);
    const details = { name: `送り主 ${unique()}`, phone: '090-1234-5678', address: seller.values.address };
    const slip = { tradeId, details, party: 'SENDER', carrier: 'YAMATO', trackingNumber: ' 1234-5678-９０１２ ' };
    const id = idOf(must(await share(seller, slip, true), 'shareShippingSlip'));
    expect(await seen(winner, id)).toMatchObject({
      form: 'SHIPPING_SLIP',
      party: 'SENDER',
      carrier: 'YAMATO',
      trackingNumber: '1234-5678-9012',
      name: details.name,
      phone: '+819012345678',
    });
  });

  test('is gone at once for the other side when its owner takes it back; its key is destroyed; again comes to the same', async () => {
    const { tradeId, seller, winner } = await trade(server);
    const id = idOf(must(await share(winner, { tradeId, details: { phone: '090-1111-2222' } }), 'shareContactCard'));
    for (const who of [seller, stranger])
      expect((await takeBack(who, id)).text).toBe((await takeBack(who, randomUUID())).text);
    expect((await seen(seller, id)).phone).toBe('+819011112222');
    const first = await takeBack(winner, id);
    expect(first.body.data.withdrawShared.shared).toMatchObject({
      phone: null,
      sharedUntil: null,
      withdrawnAt: expect.any(String),
    });
    expect(await seen(seller, id)).toBeNull();
    const { rows } = await server.db.owner.query(
      'select length(wrapped) as left from record_key where record_id = $1',
      [id],
    );
    expect(rows).toEqual([{ left: 0 }]);
    expect((await takeBack(winner, id)).text).toBe(first.text);
  });

  test('is gone for the other side when the trade is called off, or its contact is over; and nothing more is shared', async () => {
    const { tradeId, seller, winner } = await trade(server);
    const id = idOf(must(await share(winner, { tradeId, details: { name: 'until then' } }), 'shareContactCard'));
    const given = await trade(server);
    const other = idOf(
      must(await share(given.winner, { tradeId: given.tradeId, details: { name: 'mine' } }), 'shareContactCard'),
    );
    must(await remove(server, seller, tradeId), 'removeWinner');
    expect(await seen(seller, id)).toBeNull();
    expect(await seen(winner, id)).toMatchObject({ name: 'until then', sharedUntil: null });
    expect(codesOf(await share(winner, { tradeId, details: { name: 'late' } }))).toEqual(['CONTACT_CLOSED']);
    await server.clock.advance('120 days');
    expect(await seen(await server.session(given.seller), other)).toBeNull();
    await server.clock.release();
  });

  test('is refused without a place, with two, without a detail, with one that is none', async () => {
    const { tradeId, winner } = await trade(server);
    const details = { name: 'me' };
    expect(codesOf(await share(winner, { details }))).toEqual(['ONE_OF_BOTH']);
    expect(codesOf(await share(winner, { details, tradeId, offerId: tradeId }))).toEqual(['ONE_OF_BOTH']);
    expect(codesOf(await share(winner, { tradeId, details: { name: null } }))).toEqual(['REQUIRED']);
    expect(codesOf(await share(winner, { tradeId, details: { phone: '12' } }))).toEqual(['INVALID']);
    const slip = { tradeId, details, party: 'RECIPIENT', trackingNumber: '山田の住所は' };
    expect(codesOf(await share(winner, slip, true))).toEqual(['INVALID']);
  });

  test('is one under its key, and the key with other details is refused (R31)', async () => {
    const { tradeId, winner } = await trade(server);
    const once = { tradeId, idempotencyKey: randomUUID(), details: { name: 'once' } };
    const [one, two] = await Promise.all([share(winner, once), share(winner, once)]);
    expect(one.text).toBe(two.text);
    expect(codesOf(await share(winner, { ...once, details: { name: 'twice' } }))).toEqual(['KEY_REUSED']);
  });
});

describe('In an offer', () => {
  test('a side may share its own; the other sees it while the offer stands, and the old winner, a loser and strangers never', async () => {
    const { offerId } = await offered(server, people);
    const { seller, bidders } = people;
    const [oldWinner, runnerUp, loser] = bidders;
    const phone = '080-9999-0000';
    const id = idOf(must(await share(runnerUp, { offerId, details: { phone } }), 'shareContactCard'));
    expect(await seen(seller, id)).toMatchObject({
      phone: '+818099990000',
      from: 'RUNNER_UP',
      mine: false,
      sharedUntil: '2026-12-03T12:00:01.000Z',
    });
    expect(await leaves()).toEqual([[seller.id, 'P6.5', `offer:${offerId}/shared:${id}`, ['PHONE']]]);
    for (const who of [oldWinner, loser, stranger, undefined]) {
      expect((await server.as(who).ask(node, { id })).text).toBe(
        (await server.as(who).ask(node, { id: randomUUID() })).text,
      );
      if (who === undefined) continue;
      const input = { details: { phone: 'no number' }, idempotencyKey: randomUUID() };
      expect((await share(who, { ...input, offerId })).text).toBe(
        (await share(who, { ...input, idempotencyKey: randomUUID(), offerId: randomUUID() })).text,
      );
    }
    must(await answer(server, runnerUp, 'declineOffer', offerId), 'declineOffer');
    expect(await seen(seller, id)).toBeNull();
    expect(await seen(runnerUp, id)).toMatchObject({ phone: '+818099990000', sharedUntil: null });
    expect(codesOf(await share(runnerUp, { offerId, details: { phone } }))).toEqual(['NOT_FOUND']);
  });
});
