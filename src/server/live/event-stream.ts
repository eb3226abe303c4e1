/**
 * Subscriptions as server-sent events, one to a request (graphql-sse's distinct connections). graphql-sse's own handler keeps what a
 * slow client does not read without end, and writes each frame anew for each client; so the few lines of its protocol are written here.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { print } from 'graphql-sse';
import { refuse } from '../http/refuse.ts';
import type { Asker, Outlet } from './follower.ts';
import { MOST_UNREAD, PING_EVERY } from './limits.ts';
import type { Credential } from '../viewer.ts';
import type { Live } from './live.ts';
import type { Asked } from './operations.ts';

const COMPLETE = print({ event: 'complete', data: null });
const PING = ':\n\n';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store',
  // A proxy that gathers an answer before it passes it on would keep every event back.
  'x-accel-buffering': 'no',
};

export interface StreamWords {
  readonly live: Live;
  readonly credential: Credential;
  readonly asker: Asker;
  readonly asked: Asked;
}

/** Asks for a stream of events, and for nothing else. */
export function wantsStream({ headers }: FastifyRequest): boolean {
  return /^\s*text\/event-stream\s*(;|$)/i.test(headers.accept ?? '');
}

export async function answerStream(
  request: FastifyRequest,
  reply: FastifyReply,
  words: StreamWords,
): Promise<FastifyReply> {
  const { live, credential, asker, asked } = words;
  const free = live.enter(request.ip);
  if (!free) return refuse(request, reply, 'TOO_MANY_SUBSCRIPTIONS');
  const freeAccount = live.admit(credential.viewer);
  if (!freeAccount) {
    free();
    return refuse(request, reply, 'TOO_MANY_SUBSCRIPTIONS');
  }
  const stream = new EventStream(reply, live, credential.expiresAt);
  stream.atEnd(free);
  stream.atEnd(freeAccount);
  const opened = await live.open(asked, credential, { asker, outlet: stream });
  if (typeof opened === 'function') stream.atEnd(opened);
  else stream.refuse(opened);
  return reply;
}

class EventStream implements Outlet {
  readonly #ends: (() => void)[] = [];
  #ended = false;

  constructor(
    readonly reply: FastifyReply,
    live: Live,
    expiresAt: number | null,
  ) {
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, { ...ownHeaders(reply), ...headers });
    raw.write(PING);
    raw.on('error', () => undefined).once('close', () => this.#end());
    const ping = setInterval(() => this.#write(PING), PING_EVERY).unref();
    this.atEnd(() => clearInterval(ping));
    this.atEnd(live.atEnd(() => this.forbid()));
    if (expiresAt === null) return;
    const expiry = setTimeout(() => this.forbid(), expiresAt - Date.now()).unref();
    this.atEnd(() => clearTimeout(expiry));
  }

  next(payload: string): void {
    this.#write(`event: next\ndata: ${payload}\n\n`);
  }

  complete(): void {
    this.#write(COMPLETE);
    this.forbid();
  }

  /** Ends without the word that all is told, so that a client comes again; it then learns whether its token is good. */
  forbid(): void {
    if (!this.reply.raw.writableEnded) this.reply.raw.end();
    this.#end();
  }

  refuse(errors: readonly GraphQLFormattedError[]): void {
    this.next(JSON.stringify({ errors }));
    this.complete();
  }

  /** Calls it once the stream is over, at once if it is. */
  atEnd(call: () => void): void {
    if (this.#ended) call();
    else this.#ends.push(call);
  }

  #write(text: string): void {
    const { raw } = this.reply;
    if (this.#ended || raw.writableEnded) return;
    if (raw.writableLength > MOST_UNREAD) raw.destroy();
    else raw.write(text);
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const call of this.#ends.splice(0)) call();
  }
}

/** What the hooks of the route have set, such as the request's id and what CORS asks for. */
function ownHeaders(reply: FastifyReply): Record<string, string | number | readonly string[]> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
