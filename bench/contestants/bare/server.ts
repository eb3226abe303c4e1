/** The floor: node:http in front of one hand-written statement for each page, whose text it passes on. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Keyring } from '../../../src/privacy/index.ts';
import pg from 'pg';
import { CONNECTIONS, keysOf, type Contestant } from '../start.ts';
import statements from './statements.ts';
import { tokenReader, type Viewer } from './tokens.ts';

interface Answer {
  readonly stands: boolean | null;
  readonly page: string;
}

type Ask = (
  statement: { readonly name: string; readonly text: string },
  values: readonly unknown[],
) => Promise<Answer | undefined>;

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function page(ask: Ask, viewer: Viewer | null, url: string): Promise<Answer | undefined> {
  const id = url.slice(url.lastIndexOf('/') + 1);
  if (url.startsWith('/trade/')) return ask(statements.trade, [id, viewer?.id ?? null, viewer?.session ?? null]);
  return viewer ? ask(statements.memberListing, [id, viewer.id, viewer.session]) : ask(statements.visitorListing, [id]);
}

async function bid(ask: Ask, viewer: Viewer | null, request: IncomingMessage): Promise<Answer | undefined> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk as string;
  const { listingId, amount, idempotencyKey } = JSON.parse(text) as {
    listingId: string;
    amount: number;
    idempotencyKey: string;
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([listingId, amount]))
    .digest();
  return ask(statements.bid, [viewer?.id ?? null, viewer?.session ?? null, listingId, amount, idempotencyKey, digest]);
}

export const bare: Contestant = async (order) => {
  const pool = new pg.Pool({ connectionString: order.serviceUrl, max: CONNECTIONS, options: '-c TimeZone=UTC' });
  const ask: Ask = async (statement, values) =>
    (await pool.query<Answer>({ ...statement, values: [...values] })).rows[0];
  const viewerOf = tokenReader(new Keyring(keysOf(order)).derived('access token'));
  const server = createServer((request, response) => {
    const viewer = viewerOf(request.headers.authorization);
    const answered = request.method === 'POST' ? bid(ask, viewer, request) : page(ask, viewer, request.url ?? '');
    answered.then(
      (answer) => (answer?.stands === true ? send(response, 200, answer.page) : send(response, 401, '{}')),
      () => send(response, 500, '{}'),
    );
  });
  server.keepAliveTimeout = 72_000; // as Fastify's
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port; // listening on TCP, so an AddressInfo
};
