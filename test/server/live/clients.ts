/** Clients of live updates as a test wants them: every byte that came, in order, and when it ended. */
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket, type ClientOptions } from 'ws';
import type { Answer, Person, TestServer } from '../../harness/server.ts';

/** A lost right ends within a second (SC-E2), in milliseconds. */
export const IN_TIME = 1_000;

/** A message of the protocol. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: Answer;
}

export interface Client {
  readonly socket: WebSocket;
  readonly messages: Message[];
  /** The code of the close, once it is closed. */
  readonly closed: Promise<number>;
  send(message: unknown): void;
  subscribe(id: string, query: string, variables?: Readonly<Record<string, unknown>>): void;
  /** Payloads of the frames of one subscription, so far. */
  frames(id?: string): Answer[];
  /** Waits until this is true of what came; throws after 10 s, before the test’s own time is over. */
  until(isSo: (client: Client) => boolean): Promise<void>;
  close(): void;
}

type Place = Pick<TestServer, 'url'>;

export function open(server: Place, options: ClientOptions = {}, protocol = 'graphql-transport-ws'): Client {
  const socket = new WebSocket(server.url.replace('http', 'ws'), protocol, { handshakeTimeout: 2_000, ...options });
  const messages: Message[] = [];
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as Message));
  socket.on('error', () => undefined);
  const client: Client = {
    socket,
    messages,
    closed: new Promise((done) => socket.once('close', done)),
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    subscribe: (id, query, variables = {}) => client.send({ id, type: 'subscribe', payload: { query, variables } }),
    frames: (id = '1') =>
      messages.flatMap((one) => (one.type === 'next' && one.id === id && one.payload ? [one.payload] : [])),
    until: (isSo) =>
      until(
        () => isSo(client),
        () => JSON.stringify(messages),
      ),
    close: () => socket.terminate(),
  };
  return client;
}

/** Connected, and greeted with this token or none. */
export async function connect(server: Place, who?: Person | string, options: ClientOptions = {}): Promise<Client> {
  const client = open(server, options);
  await until(() => client.socket.readyState === WebSocket.OPEN);
  const token = typeof who === 'object' ? who.token : who;
  client.send({
    type: 'connection_init',
    ...(token !== undefined && { payload: { authorization: `Bearer ${token}` } }),
  });
  await client.until(({ messages, socket }) => messages.length > 0 || socket.readyState !== WebSocket.OPEN);
  return client;
}

/** The status with which a WebSocket was refused, or 101. */
export function handshake(server: Place, options: ClientOptions = {}): Promise<number> {
  const { socket } = open(server, options);
  return new Promise((done) => {
    socket.once('open', () => (socket.terminate(), done(101)));
    socket.once('unexpected-response', (_request, response) => (response.destroy(), done(response.statusCode ?? 0)));
  });
}

export async function until(isSo: () => boolean, what: () => string = () => ''): Promise<void> {
  const since = Date.now();
  while (!isSo()) {
    if (Date.now() - since > 10_000) throw new Error(`It did not come to that. ${what()}`);
    await wait(2);
  }
}

export const LISTING_UPDATED = `subscription ($id: ID!, $after: Int) {
  listingUpdated(id: $id, after: $after) { revision price bidCount state endAt serverTime leader { nickname } } }`;

/** The revisions of the frames that came. */
export function revisions(client: Client, id = '1'): number[] {
  return client.frames(id).map(({ data }) => data.listingUpdated.revision as number);
}

/** A stream of server-sent events, as its bytes. */
export interface Stream {
  readonly status: number;
  readonly headers: Headers;
  text(): string;
  readonly ended: Promise<void>;
  until(isSo: (text: string) => boolean): Promise<void>;
  close(): void;
}

export async function stream(
  server: Place,
  body: unknown,
  { token, headers = {} }: { readonly token?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Stream> {
  const abort = new AbortController();
  const response = await fetch(server.url, {
    method: 'POST',
    signal: abort.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  let text = '';
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
    } catch {
      // cut off: what came, came
    }
  };
  return {
    status: response.status,
    headers: response.headers,
    text: () => text,
    ended: read(),
    until: (isSo) =>
      until(
        () => isSo(text),
        () => text,
      ),
    close: () => abort.abort(),
  };
}
