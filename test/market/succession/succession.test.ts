/** The succession of the business (P6.9): two of the legal staff, one hand-over, encrypted, recorded before anything leaves. */
import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { compactDecrypt } from 'jose';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Answer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { spelled } from '../../harness/people.ts';
import { boughtOfCompany, claimed } from '../claim/scene.ts';
import { everything, leavesOf } from '../dossier/scene.ts';
import { asked } from '../enquiry/scene.ts';
import { register as registerInstrument, written } from '../payment/scene.ts';

let server: TestServer;
let one: Other;
let two: Other;
let people: Person[];
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

beforeAll(async () => {
  server = await startServer();
  [one, two] = [await server.staff('legal'), await server.staff('legal')];
  people = [];
  for (let made = 0; made < 3; made++) people.push(await server.member());
});
afterAll(() => server.stop());

const publicKey = (key: KeyObject = keys.publicKey): string => JSON.stringify(key.export({ format: 'jwk' }));

async function register(words: object = {}): Promise<Answer> {
  const input = {
    successor: '株式会社承継',
    address: '東京都千代田区1-1',
    representative: '承継 太郎',
    reason: 'merger 1',
    publicKey: publicKey(),
    expiresAt: '2040-01-01T00:00:00Z',
    idempotencyKey: randomUUID(),
    ...words,
  };
  const { body } = await server
    .as(one)
    .ask(
      `mutation ($input: RegisterSuccessionInput!) { registerSuccession(input: $input) { succession { id state } userErrors { code } } }`,
      { input },
    );
  return body;
}

async function decide(by: Other, name: string, id: string) {
  const { body } = await server
    .as(by)
    .ask(
      `mutation ($id: ID!) { ${name}(input: { successionId: $id }) { succession { state handedOver left } userErrors { code } } }`,
      { id },
    );
  return body.data?.[name];
}

async function take(by: Other, id: string) {
  const { body } = await server
    .as(by)
    .ask(
      `mutation ($id: ID!) { takeSuccessionPiece(input: { successionId: $id }) { piece { piece members jwe } userErrors { code } } }`,
      { id },
    );
  return body.data?.takeSuccessionPiece ?? body;
}

async function approved(): Promise<string> {
  const { id } = (await register()).data.registerSuccession.succession;
  expect((await decide(two, 'approveSuccession', id)).userErrors).toEqual([]);
  return id;
}

test('one alone hands nothing over, nor does the wrong role, and nothing is changed', async () => {
  const { id } = (await register()).data.registerSuccession.succession;
  const before = await everything(server);
  expect((await decide(one, 'approveSuccession', id)).userErrors).toEqual([{ code: 'OWN_APPROVAL' }]);
  expect(await take(one, id)).toEqual({ piece: null, userErrors: [{ code: 'NOT_STANDING' }] });
  const safety = await server.staff('safety');
  const counted = await everything(server);
  expect((await take(safety, id)).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await everything(server)).toBe(counted);
  expect(JSON.parse(before)[0]).toEqual(JSON.parse(counted)[0]);
  expect(await leavesOf(server, people[0]?.id ?? '')).toEqual([]);
});

test('a weak key, a private one and no key at all are refused', async () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  for (const key of [publicKey(weak), publicKey(keys.privateKey), '{}', 'x', '{"kty":"oct","k":"AAAA"}'])
    expect((await register({ publicKey: key })).data.registerSuccession.userErrors).toEqual([{ code: 'INVALID' }]);
});

test('a failing ledger hands nothing over; ended meanwhile, neither', async () => {
  const id = await approved();
  const { ledger } = server.market;
  const record = ledger.record.bind(ledger);
  Object.assign(ledger, { record: () => Promise.reject(new Error('no disk')) });
  const failed = await take(one, id);
  expect(JSON.stringify(failed)).not.toContain('jwe"');
  Object.assign(ledger, { record });
  expect((await decide(one, 'endSuccession', id)).succession).toEqual({ state: 'ENDED', handedOver: 0, left: 0 });
  expect(await take(one, id)).toEqual({ piece: null, userErrors: [{ code: 'NOT_STANDING' }] });
  expect(await leavesOf(server, people[0]?.id ?? '')).toEqual([]);
});

test('all of it is handed over once, encrypted, with sources and purposes, and a line for each member', async () => {
  const id = await approved();
  const taken = await take(two, id);
  expect(taken).toMatchObject({ piece: { piece: 1, members: people.length }, userErrors: [] });
  const { plaintext, protectedHeader } = await compactDecrypt(taken.piece.jwe, keys.privateKey);
  expect(protectedHeader).toMatchObject({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' });
  const text = new TextDecoder().decode(plaintext);
  for (const { values, nickname } of people)
    for (const value of [...spelled(values), nickname]) expect(text).toContain(value);
  const { members, purposes, collectedFor } = JSON.parse(text);
  expect(Object.keys(purposes)).toContain('contract');
  expect(collectedFor.NAME).toContain('shipping');
  const [first] = members;
  expect(first.purposes).toEqual(['ownUse', 'contract']);
  expect(first.records[0].parts[0]).toMatchObject({ source: { source: { by: 'member', at: expect.any(Number) } } });
  for (const person of people) {
    expect(await leavesOf(server, person.id)).toMatchObject([
      { audience: 'successor', article: 'P6.9', basis: 'succession', reference: `succession:${id}` },
    ]);
    const [leaf] = (await leavesOf(server, person.id)) as { kinds: string[] }[];
    expect(leaf?.kinds).toEqual(
      expect.arrayContaining(['NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'OCCUPATION', 'BIRTH_DATE', 'GENDER']),
    );
  }
  expect(await take(two, id)).toEqual({ piece: null, userErrors: [{ code: 'ALREADY_CARRIED_OUT' }] });
  const logged = server.logged.join('\n');
  for (const { values } of people) for (const value of spelled(values)) expect(logged).not.toContain(value);
});

test('two at the same time share no member', async () => {
  const id = await approved();
  const both = await Promise.all([take(one, id), take(two, id)]);
  expect(both.map((taken) => taken.userErrors.map(({ code }: { code: string }) => code)).sort()).toEqual([
    [],
    ['ALREADY_CARRIED_OUT'],
  ]);
});

test('what a member wrote to the operator and pays with goes too; what members wrote to one another does not', async () => {
  const traded = await boughtOfCompany(server);
  const { winner } = traded;
  [one, two] = [await server.staff('legal'), await server.staff('legal')]; // the trade took days, and a sign-in lasts hours
  const { reasons } = await claimed(server, traded);
  const enquiry = await asked(server, winner);
  const words = { message: `word ${randomUUID()}`, search: `搜 ${randomUUID().slice(0, 13)}`, ...written() };
  const bank = await server.partner('settlements');
  await registerInstrument(server, winner, bank.id, { token: words.token, lastFour: words.lastFour });
  for (const [text, input] of [
    [
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }',
      { tradeId: traded.tradeId, text: words.message },
    ],
    [
      'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { userErrors { code } } }',
      { name: words.search, filter: { text: 'camera' } },
    ],
  ] as const) {
    const { body } = await server.as(winner).ask(text, { input: { ...input, idempotencyKey: randomUUID() } });
    expect(Object.values(body.data)).toEqual([{ userErrors: [] }]);
  }
  const { jwe } = (await take(two, await approved())).piece;
  const { plaintext } = await compactDecrypt(jwe, keys.privateKey);
  const { members } = JSON.parse(new TextDecoder().decode(plaintext));
  const handed = JSON.stringify(members.find(({ id }: { id: string }) => id === winner.id));
  for (const said of [reasons, enquiry.subject, enquiry.text, words.search, words.token])
    expect(handed).toContain(said);
  expect(handed).not.toContain(words.message);
});
