import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { unique, type Person } from '../../harness/people.ts';
import { startServer, type Asked, type TestServer } from '../../harness/server.ts';

const terms = [
  'priceAndShipping',
  'payment',
  'deliveryTime',
  'applicationPeriod',
  'withdrawalAndReturns',
  'extraCosts',
  'nonConformity',
  'softwareEnvironment',
  'repeatedContracts',
  'quantityLimits',
  'foreignOffice',
];
let server: TestServer;
let keeper: Person;
let passerBy: Person;
beforeAll(async () => {
  server = await startServer();
  passerBy = await server.member();
});
afterAll(() => server.stop());
beforeEach(async () => {
  keeper = await server.member({ type: 'COMPANY' });
});

const page = `id shopName name companyName representative email phone address { postalCode prefecture city street building }
  ${terms.join(' ')} openedAt closedAt`;
const filledIn = () => ({
  shopName: `店 ${unique()}`,
  phone: '03-3212-3456',
  address: { postalCode: '1000001', prefecture: '東京', city: '千代田区', street: `1-1-${unique()}` },
  ...Object.fromEntries(terms.map((term) => [term, `${term} なし ${unique()}`])),
  idempotencyKey: unique(),
});
const register = (input: object, who: Person = keeper): Promise<Asked> =>
  server
    .as(who)
    .ask(
      `mutation ($input: RegisterStoreInput!) { registerStore(input: $input) { store { ${page} } userErrors { code field } } }`,
      {
        input,
      },
    );
const close = (storeId: string, who: Person = keeper): Promise<Asked> =>
  server
    .as(who)
    .ask(
      `mutation ($storeId: ID!) { closeStore(input: { storeId: $storeId }) { store { id closedAt } userErrors { code field } } }`,
      {
        storeId,
      },
    );
const see = (id: string, who?: Person): Promise<Asked> =>
  server.as(who).ask(`query ($id: ID!) { store(id: $id) { ${page} } }`, { id });
const storeOf = ({ body }: Asked) => body.data.registerStore.store;
const errorsOf = ({ body }: Asked) => (body.data.registerStore ?? body.data.closeStore).userErrors;

describe('a registered store', () => {
  test('shows anyone who stands behind it and every item of the law, in one statement (P5.1, LG-38)', async () => {
    const input = filledIn();
    const { id } = storeOf(await register(input));
    const { companyName, representative, email } = keeper.values;
    const { idempotencyKey: _key, ...display } = input;
    for (const who of [undefined, passerBy, keeper]) {
      const { body, statements } = await see(id, who);
      expect(body.data.store).toMatchObject({
        ...display,
        id,
        companyName,
        representative,
        email,
        name: null,
        phone: '+81332123456',
        address: { ...input.address, postalCode: '100-0001', prefecture: '東京都', building: null },
        closedAt: null,
      });
      expect(statements).toHaveLength(1);
    }
  });

  test('of a person shows their registered name', async () => {
    const person = await server.member();
    const { id } = storeOf(await register(filledIn(), person));
    expect((await see(id)).body.data.store).toMatchObject({ name: person.values.name, companyName: null });
  });

  test('is looked at without a line in the ledger: the public is not recorded', async () => {
    const { id } = storeOf(await register(filledIn()));
    await see(id);
    const { rows } = await server.db.owner.query('select 1 from disclosure where $1 = any (subjects)', [keeper.id]);
    expect(rows).toEqual([]);
  });

  test('tells neither the nickname nor the member of its owner, and they tell nothing of it', async () => {
    const { text } = await register(filledIn());
    const { id } = (JSON.parse(text) as { data: { registerStore: { store: { id: string } } } }).data.registerStore
      .store;
    const shown = (await see(id)).text;
    expect(shown).not.toContain(keeper.id);
    expect(shown).not.toContain(keeper.nickname);
    const { body } = await server
      .as()
      .ask('{ __type(name: "Store") { fields { name } } member: __type(name: "Member") { fields { name } } }');
    const names = (type: { fields: { name: string }[] }) => type.fields.map(({ name }) => name);
    expect(names(body.data.__type)).not.toContain('owner');
    expect(names(body.data.member)).not.toContain('store');
  });

  test('is found by its owner under me', async () => {
    const { id } = storeOf(await register(filledIn()));
    expect((await server.as(keeper).ask('{ me { store { id } } }')).body.data.me.store).toEqual({ id });
    expect((await server.as(passerBy).ask('{ me { store { id } } }')).body.data.me.store).toBeNull();
  });
});

describe('registering a store', () => {
  test('asks for every item: one that is blank is named, all at once', async () => {
    const blank = Object.fromEntries(terms.map((term) => [term, ' ']));
    const errors = errorsOf(await register({ ...filledIn(), ...blank, phone: '1', shopName: '' }));
    expect(
      errors.map(({ code, field }: { code: string; field: string[] }) => `${code} ${field.join('.')}`).sort(),
    ).toEqual(['REQUIRED shopName', 'INVALID phone', ...terms.map((term) => `REQUIRED ${term}`)].sort());
  });

  test('refuses a shop’s name that is the owner’s nickname, or holds contact data', async () => {
    expect(errorsOf(await register({ ...filledIn(), shopName: keeper.nickname.toUpperCase() }))).toEqual([
      { code: 'LIKE_NICKNAME', field: ['shopName'] },
    ]);
    expect(errorsOf(await register({ ...filledIn(), shopName: '店 090-1234-5678' }))).toEqual([
      { code: 'CONTACT_DATA', field: ['shopName'] },
    ]);
  });

  test('sent again with its key gives the same store; a second store is refused while one is open', async () => {
    const input = filledIn();
    const [first, again] = [storeOf(await register(input)), storeOf(await register(input))];
    expect(again.id).toBe(first.id);
    expect(errorsOf(await register(filledIn()))).toEqual([{ code: 'STORE_OPEN_ALREADY', field: null }]);
    expect(errorsOf(await register({ ...input, shopName: '別の店' }))).toEqual([
      { code: 'KEY_REUSED', field: ['idempotencyKey'] },
    ]);
  });

  test('is for members', async () => {
    const { body } = await server
      .as()
      .ask(`mutation ($input: RegisterStoreInput!) { registerStore(input: $input) { store { id } } }`, {
        input: filledIn(),
      });
    expect(body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a closed store', () => {
  test('is gone at once for all others, in the bytes of one that never was; its owner still sees it (LG-41)', async () => {
    const { id } = storeOf(await register(filledIn()));
    expect((await close(id)).body.data.closeStore).toMatchObject({
      store: { id, closedAt: expect.any(String) },
      userErrors: [],
    });
    const never = '00000000-0000-4000-8000-000000000000';
    for (const who of [undefined, passerBy]) {
      const gone = await see(id, who);
      expect(gone.body.data.store).toBeNull();
      expect(gone.text).toBe((await see(never, who)).text);
    }
    expect((await see(id, keeper)).body.data.store.id).toBe(id);
    expect((await server.as(keeper).ask('{ me { store { id } } }')).body.data.me.store).toBeNull();
  });

  test('leaves room for a new one, and is not closed twice', async () => {
    const { id } = storeOf(await register(filledIn()));
    await close(id);
    expect(errorsOf(await close(id))).toEqual([{ code: 'WRONG_STATE', field: ['storeId'] }]);
    expect(storeOf(await register(filledIn())).id).not.toBe(id);
  });

  test('is closed by its owner alone: another’s answer is that of no store (P6)', async () => {
    const { id } = storeOf(await register(filledIn()));
    const others = await close(id, passerBy);
    expect(errorsOf(others)).toEqual([{ code: 'NOT_FOUND', field: ['storeId'] }]);
    expect((await close('nonsense', passerBy)).text).toBe(others.text);
    expect((await see(id)).body.data.store.id).toBe(id);
  });
});

test('a revoked session acts no more: the store stays unregistered', async () => {
  await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [keeper.sessionId]);
  const { body } = await register(filledIn());
  expect(body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  const { rows } = await server.db.owner.query('select 1 from store where owner_id = $1', [keeper.id]);
  expect(rows).toEqual([]);
});

describe('R18: how many of its open auctions one member may lead', () => {
  const set = async (input: object, who: Person = keeper) => {
    const text = `mutation ($input: SetStoreLimitInput!) { setStoreLimit(input: $input) { store { mostLedPerMember } userErrors { code field } } }`;
    return (await server.as(who).ask(text, { input })).body.data.setStoreLimit;
  };
  const shown = async (id: string, who?: Person) =>
    (await server.as(who).ask('query ($id: ID!) { store(id: $id) { mostLedPerMember } }', { id })).body.data.store;

  test('is on the store’s page from its registration, and is set and taken back by its owner', async () => {
    const { id } = storeOf(await register({ ...filledIn(), mostLedPerMember: 3 }));
    expect(await shown(id)).toEqual({ mostLedPerMember: 3 });
    expect(await set({ storeId: id, mostLedPerMember: 1 })).toEqual({ store: { mostLedPerMember: 1 }, userErrors: [] });
    expect(await shown(id, passerBy)).toEqual({ mostLedPerMember: 1 });
    await set({ storeId: id, mostLedPerMember: null });
    expect(await shown(id)).toEqual({ mostLedPerMember: null });
  });

  test.each([0, -1, 1_001])('is not %d', async (mostLedPerMember) => {
    expect(errorsOf(await register({ ...filledIn(), mostLedPerMember }))).toEqual([
      { code: 'LIMIT_OUT_OF_RANGE', field: ['mostLedPerMember'] },
    ]);
    const { id } = storeOf(await register(filledIn()));
    expect(await set({ storeId: id, mostLedPerMember })).toEqual({
      store: null,
      userErrors: [{ code: 'LIMIT_OUT_OF_RANGE', field: ['mostLedPerMember'] }],
    });
  });

  test('is nobody else’s to set, nor a closed store’s', async () => {
    const { id } = storeOf(await register(filledIn()));
    const unknown = { store: null, userErrors: [{ code: 'NOT_FOUND', field: ['storeId'] }] };
    expect(await set({ storeId: id, mostLedPerMember: 5 }, passerBy)).toEqual(unknown);
    expect(await set({ storeId: 'x', mostLedPerMember: 5 })).toEqual(unknown);
    await close(id);
    expect(await set({ storeId: id, mostLedPerMember: 5 })).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] });
  });
});
