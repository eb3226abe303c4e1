/** Documents of the operator's own client applications: with TRUSTED_DOCUMENTS set, visitors and members run these only (SC-F5). */
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gatherDocuments } from '../../src/server/trusted/gather.ts';
import { checkManifest, idOf, manifestIn, readManifest } from '../../src/server/trusted/manifest.ts';
import { checkDocuments } from '../../src/server/limits/index.ts';
import { buildMarketSchema } from '../../src/server/schema.ts';
import type { SettingsError } from '../../src/server/settings.ts';
import { startServer, type Asker, type Person, type TestServer } from '../harness/server.ts';
import { connect, stream } from './live/clients.ts';

const page = 'query Page($id: ID!) { listing(id: $id) { id title } }';
const mine = '{ me { nickname } }';
const follow = 'subscription ($id: ID!) { listingUpdated(id: $id) { price } }';
const two = 'query One { __typename } query Two { two: __typename }';
const manifest = { [idOf(page)]: page, mine, follow, two };
const NOTHING = '00000000-0000-4000-8000-000000000000';

interface Said {
  readonly status: number;
  readonly text: string;
}

async function send(server: TestServer, body: unknown, token?: string): Promise<Said> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, text: (await response.text()).replace(/"left":\d+/, '"left":0') };
}
const data = ({ text }: Said) => (JSON.parse(text) as { data?: unknown }).data;
const code = ({ text }: Said) =>
  (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

describe('where documents are trusted', () => {
  let server: TestServer;
  let member: Person;
  beforeAll(async () => {
    server = await startServer({ trustedDocuments: manifest });
    member = await server.member();
  });
  afterAll(() => server.stop());

  test('visitors and members name one and get its answer', async () => {
    const asked = await send(server, { documentId: idOf(page), variables: { id: NOTHING } });
    expect([asked.status, data(asked)]).toEqual([200, { listing: null }]);
    expect(data(await send(server, { documentId: 'mine' }, member.token))).toEqual({
      me: { nickname: member.nickname },
    });
    expect(data(await send(server, { documentId: 'two', operationName: 'Two' }))).toEqual({ two: 'Query' });
  });

  test('and run nothing else: any other id and any text are answered with the same bytes', async () => {
    const refused = [
      { documentId: 'unknown' },
      { documentId: idOf('{ __typename }') },
      { documentId: 'constructor' },
      { documentId: '__proto__' },
      { documentId: 'x'.repeat(5_000) },
      { query: '{ __typename }' },
      { query: page, variables: { id: NOTHING } },
      { query: '{ nothing' },
      { query: `{ ${'a { '.repeat(50)} b ${'}'.repeat(50)} }` },
      { query: mine, documentId: 'mine' },
      { query: '{ __schema { types { name } } }' },
    ];
    for (const token of [undefined, member.token]) {
      const answers = [];
      for (const body of refused) answers.push(await send(server, body, token));
      for (const [at, answer] of answers.entries()) expect([refused[at], answer]).toEqual([refused[at], answers[0]]);
      expect([answers[0]?.status, code(answers[0] as Said)]).toEqual([400, 'UNKNOWN_DOCUMENT']);
    }
  });

  test('partners and staff write their own, and no id is theirs', async () => {
    for (const { token } of [await server.partner('mail'), await server.staff('legal')]) {
      expect(data(await send(server, { query: '{ __typename }' }, token))).toEqual({ __typename: 'Query' });
      const [known, unknown] = [
        await send(server, { documentId: 'two' }, token),
        await send(server, { documentId: 'x' }, token),
      ];
      expect(code(known)).toBe('UNKNOWN_DOCUMENT');
      expect(known).toEqual(unknown);
    }
  });

  test('what names nothing is no request', async () => {
    for (const body of [
      {},
      { documentId: '' },
      { documentId: 7 },
      { query: '', documentId: 'mine' },
      { query: 1, documentId: 'mine' },
    ])
      expect([body, code(await send(server, body))]).toEqual([body, 'BAD_REQUEST']);
  });

  test('subscriptions are named too, in a stream', async () => {
    const opened = await stream(server, { documentId: 'follow', variables: { id: NOTHING } });
    await opened.until((text) => text.includes('event: complete'));
    expect(opened.status).toBe(200);
    opened.close();
    for (const body of [{ documentId: 'x' }, { query: follow, variables: { id: NOTHING } }]) {
      const refused = await stream(server, body);
      expect(refused.status).toBe(400);
      refused.close();
    }
  });

  test('and over a WebSocket, whose protocol wants a query: an empty one', async () => {
    const socket = await connect(server, member);
    const payload = (of: object) => ({ query: '', variables: { id: NOTHING }, ...of });
    socket.send({ id: '1', type: 'subscribe', payload: payload({ documentId: 'follow' }) });
    socket.send({ id: '2', type: 'subscribe', payload: payload({ documentId: 'x' }) });
    socket.send({ id: '3', type: 'subscribe', payload: payload({ query: follow }) });
    await socket.until(({ messages }) => messages.length === 4);
    const of = (id: string) => socket.messages.find((message) => message.id === id);
    expect(of('1')?.type).toBe('complete');
    expect(of('2')?.type).toBe('error');
    expect(JSON.stringify(of('2')?.payload)).toContain('UNKNOWN_DOCUMENT');
    expect(of('3')?.payload).toEqual(of('2')?.payload);
    socket.close();
  });
});

test('where none are trusted, every id is answered alike, and texts run', async () => {
  const server = await startServer();
  try {
    const [one, other] = [await send(server, { documentId: 'mine' }), await send(server, { documentId: idOf(page) })];
    expect([one.status, code(one)]).toEqual([400, 'BAD_REQUEST']);
    expect(one).toEqual(other);
    const asker: Asker = server.as();
    expect((await asker.ask('{ __typename }')).status).toBe(200);
  } finally {
    await server.stop();
  }
});

describe('a manifest', () => {
  const problemsOf = async (make: () => unknown): Promise<readonly string[]> => {
    try {
      await make();
    } catch (error) {
      return (error as SettingsError).problems;
    }
    return [];
  };

  test('keeps the server from starting when it is none, or holds what clients could not ask', async () => {
    expect(await problemsOf(() => readManifest('/nowhere/at/all.json'))).toEqual([
      'TRUSTED_DOCUMENTS names a file that cannot be read.',
    ]);
    for (const text of ['', '[]', '{"a":1}', '{"":"{ me { id } }"}', '"x"'])
      expect([text, (await problemsOf(() => manifestIn(text))).length]).toEqual([text, 1]);
    const trustedDocuments = {
      wrong: '{ nothing }',
      'sha256:00': '{ __typename }',
      'no-graphql': '{',
      deep: `{ ${'a { '.repeat(50)} b ${'}'.repeat(50)} }`,
      fine: '{ __typename }',
    };
    const schema = await buildMarketSchema();
    const problems = await problemsOf(() => checkManifest(trustedDocuments, schema, checkDocuments()));
    expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
      'TRUSTED_DOCUMENTS: wrong',
      'TRUSTED_DOCUMENTS: sha256:00',
      'TRUSTED_DOCUMENTS: no-graphql',
      'TRUSTED_DOCUMENTS: deep',
    ]);
  });

  test('is made of a folder of .graphql files, each by the digest of its text', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-documents-'));
    try {
      fs.mkdirSync(path.join(folder, 'pages'));
      fs.writeFileSync(path.join(folder, 'pages', 'page.graphql'), `${page}\n`);
      fs.writeFileSync(path.join(folder, 'mine.gql'), mine);
      fs.writeFileSync(path.join(folder, 'notes.txt'), 'none');
      expect(gatherDocuments(folder)).toEqual({ [idOf(mine)]: mine, [idOf(page)]: page });
      fs.writeFileSync(path.join(folder, 'bad.graphql'), '{');
      expect(() => gatherDocuments(folder)).toThrow(/^bad\.graphql: /);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
