import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { buildSchema, execute, parse } from 'graphql';
import { explorerRoutes } from '../../src/pages/explorer.ts';
import type { ExplorerOptions } from '../../src/pages/explorer.ts';

/** What the claims are about: a prepared query that one persona sees answered and another does not. */
export interface ExplorerUnderTest {
  readonly baseUrl: string;
  readonly question: string;
  readonly shownTo: string;
  readonly hiddenFrom: string;
  /** A restricted coordinate of that query, its kind, and one way in which it is open. */
  readonly coordinate: string;
  readonly kind: string;
  readonly way: { readonly to: string; readonly under: string };
  stop(): Promise<void>;
}

const claims = {
  question: 'contact-card',
  hiddenFrom: 'visitor',
  coordinate: 'ContactCard.phone',
  kind: 'PHONE',
  way: { to: 'counterparty', under: 'P6.1' },
};

/** The marketplace itself, started as a newcomer starts it, with its demo data in a folder of its own. */
export async function theRealOne(): Promise<ExplorerUnderTest> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'noren-explorer-'));
  chmodSync(folder, 0o711);
  const child = spawn(process.execPath, ['--import', './typescript.mjs', 'src/main.ts'], {
    env: { PATH: process.env['PATH'], NOREN_DATA: path.join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' },
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let said = '';
  for await (const data of child.stdout) {
    said += String(data);
    const [, baseUrl] = /Noren is open at (\S+\/) /.exec(said) ?? [];
    if (!baseUrl) continue;
    child.stdout.resume();
    return { ...claims, shownTo: 'aoi', baseUrl, stop };
  }
  throw new Error(`The marketplace did not start: ${said}`);
}

/** The explorer alone, over an API of the test's own that tells two personas apart. */
export async function explorerUnderTest(change: Partial<ExplorerOptions> = {}): Promise<ExplorerUnderTest> {
  const app = Fastify();
  explorerRoutes(app, { ...story, ...change });
  tradeApi(app);
  const baseUrl = await app.listen({ port: 0, host: '127.0.0.1' });
  return { ...claims, shownTo: 'seller', baseUrl: `${baseUrl}/`, stop: () => app.close() };
}

const story: ExplorerOptions = {
  demo: true,
  personas: () => [
    {
      key: 'visitor',
      name: { en: 'Visitor', ja: '訪問者' },
      story: { en: 'Has come in from the street.', ja: '通りがかりの人。' },
      token: null,
    },
    {
      key: 'seller',
      name: { en: 'Hanako', ja: '花子' },
      story: { en: 'Sold a tea bowl and must now send it.', ja: '茶碗を売り、これから送る人。' },
      token: 'token-of-the-seller',
    },
    {
      key: 'winner',
      name: { en: 'Jirō', ja: '次郎' },
      story: { en: 'Won the tea bowl, and waits for it.', ja: '茶碗を落札し、届くのを待つ人。' },
      token: 'token-of-the-winner',
    },
    {
      key: 'store',
      name: { en: 'Kitano Antiques', ja: '北野古美術' },
      story: { en: 'A store: its address is public, as the law asks.', ja: 'ストア。住所は法律に従い公開。' },
      token: 'token-of-the-store',
    },
  ],
  queries: [
    {
      key: 'contact-card',
      title: { en: 'The trade and its contact cards', ja: '取引と連絡先カード' },
      story: { en: 'Who may call whom, once the hammer has fallen.', ja: '落札のあと、誰が誰に連絡できるか。' },
      query:
        'query ContactCards($id: ID!) {\n  trade(id: $id) {\n    id\n    priceYen\n    cards {\n      side\n      name\n      phone\n    }\n  }\n}\n',
      variables: { id: 'tea-bowl' },
    },
    {
      key: 'price',
      title: { en: 'What it went for', ja: 'いくらで落札されたか' },
      story: { en: 'Public, to anyone.', ja: '誰にでも公開。' },
      query:
        '# The price is history, under nicknames.\nquery Price {\n  trade(id: "tea-bowl") {\n    id\n    priceYen\n  }\n}\n',
      as: 'winner',
    },
  ],
  policy: {
    articles: {
      'P6.1': {
        title: { en: 'The winner and the seller learn how to reach each other', ja: '落札者と出品者の相互の連絡' },
      },
      'P11.1': { title: { en: 'Members see their own data', ja: '本人による閲覧' } },
    },
    kinds: {
      NAME: { description: { en: 'A name in civil life.', ja: '氏名' } },
      PHONE: { description: { en: 'A telephone number.', ja: '電話番号' } },
    },
    audiences: {
      self: { description: { en: 'The member whose data it is.', ja: '本人' } },
      counterparty: {
        description: {
          en: 'The other side of the trade, while its contact period lasts.',
          ja: '取引の相手方（連絡期間中）',
        },
      },
    },
  },
};

const schema = buildSchema(`
  type Query { trade(id: ID!): Trade }
  type Mutation { ship(id: ID!): Trade }
  type Trade { id: ID!, priceYen: Int!, cards: [ContactCard!]! }
  "The contact details that one side of a trade gives the other."
  type ContactCard { side: String!, name: String, phone: String }
`);

/** A GraphQL endpoint with just enough privacy to tell two personas apart. Counts how often its one act was done, in the price. */
function tradeApi(app: FastifyInstance): void {
  let shipped = 0;
  const trade = (inside: boolean) => ({
    id: 'tea-bowl',
    priceYen: 48_000 + shipped,
    cards: [
      { side: 'SELLER', name: inside ? '山田 花子' : null, phone: inside ? '+81 3-0000-0001' : null },
      {
        side: 'WINNER',
        name: inside ? '<img src=x onerror=alert(1)>' : null,
        phone: inside ? '+81 3-0000-0002' : null,
      },
    ],
  });
  app.post<{ Body: { query: string; variables?: Record<string, unknown>; operationName?: string } }>(
    '/graphql',
    async (request) => {
      const { query, variables, operationName } = request.body;
      const inside = ['Bearer token-of-the-seller', 'Bearer token-of-the-winner'].includes(
        request.headers.authorization ?? '',
      );
      const rootValue = { trade: () => trade(inside), ship: () => (shipped++, trade(inside)) };
      const answer = await execute({
        schema,
        document: parse(query),
        rootValue,
        variableValues: variables,
        operationName,
      });
      return { ...answer, extensions: { privacy: query.includes('__schema') ? [] : privacyOf(query) } };
    },
  );
}

const visible = [
  { to: 'self', under: 'P11.1' },
  { to: 'counterparty', under: 'P6.1' },
];
const privacyOf = (query: string) =>
  ['name', 'phone']
    .filter((field) => new RegExp(`\\b${field}\\b`).test(query))
    .map((field) => ({ coordinate: `ContactCard.${field}`, kind: field.toUpperCase(), visible }));
