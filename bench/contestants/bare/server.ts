/** The floor: node:http in front of one hand-written statement for each page, whose text it passes on. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Keyring, Vault } from '../../../src/privacy/index.ts';
import pg from 'pg';
import { CONNECTIONS, keysOf, type Contestant } from '../start.ts';
import { answerOf, sealedTrade, valuesFor, type SealedRow } from './sealed-trade.ts';
import statements from './statements.ts';
import { tokenReader, type Viewer } from './tokens.ts';

interface Answer {
  readonly stands: boolean | null;
  readonly page: string;
}

type Ask = <Row>(
  statement: { readonly name: string; readonly text: string },
  values: readonly unknown[],
) => Promise<Row | undefined>;

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function page(ask: Ask, viewer: Viewer | null, url: string, vault: Vault | null): Promise<Answer | undefined> {
  const id = url.slice(url.lastIndexOf('/') + 1);
  if (url.startsWith('/trade/'))
    return vault
      ? sealedPage(ask, viewer, id, vault)
      : ask(statements.trade, [id, viewer?.id ?? null, viewer?.session ?? null]);
  return viewer ? ask(statements.memberListing, [id, viewer.id, viewer.session]) : ask(statements.visitorListing, [id]);
}

async function sealedPage(ask: Ask, viewer: Viewer | null, id: string, vault: Vault): Promise<Answer | undefined> {
  const row = await ask<SealedRow>(sealedTrade, valuesFor(id, viewer));
  return row && { stands: row.stands, page: row.stands === true ? answerOf(vault, row) : '' };
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

/** JSON stays the text that it came as. */
const JSON_TYPE = 114;
const untouched = {
  getTypeParser: (type: number) => (type === JSON_TYPE ? (text: string) => text : pg.types.getTypeParser(type)),
};

/** `complete` opens sealed cards and keeps the ledger. */
export const bare =
  ({ complete }: { readonly complete: boolean }): Contestant =>
  async (order) => {
    const pool = new pg.Pool({
      connectionString: order.serviceUrl,
      max: CONNECTIONS,
      options: '-c TimeZone=UTC',
      types: untouched,
    });
    const ask: Ask = async <Row>(statement: object, values: readonly unknown[]) =>
      (await pool.query({ ...statement, values: [...values] } as pg.QueryConfig)).rows[0] as Row | undefined;
    const keyring = new Keyring(keysOf(order));
    const vault = complete ? new Vault(keyring) : null;
    const viewerOf = tokenReader(keyring.derived('access token'));
    const server = createServer((request, response) => {
      const viewer = viewerOf(request.headers.authorization);
      const answered =
        request.method === 'POST' ? bid(ask, viewer, request) : page(ask, viewer, request.url ?? '', vault);
      answered.then(
        (answer) => (answer?.stands === true ? send(response, 200, answer.page) : send(response, 401, '{}')),
        () => send(response, 500, '{}'),
      );
    });
    server.keepAliveTimeout = 72_000; // as long as the bench needs them
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return (server.address() as AddressInfo).port; // listening on TCP, so an AddressInfo
  };
