/** The HTTP server before it has routes: bounded in size and time, with the same constant answers to whatever is wrong (SC-C3). */
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { refusal, type Code } from '../answers/words.ts';
import type { Log } from '../watch/log.ts';
import type { Metrics } from '../watch/metrics.ts';
import { refuse } from './refuse.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes bodies so large that they may take a while to come. */
    slowBody?: boolean;
  }
  interface FastifyRequest {
    /** What the log tells of the request, as far as it is known yet. */
    caller: string;
    /** The member who asks; it goes into no log but by a pseudonym. */
    memberId: string | undefined;
    operation: string | undefined;
    digest: string | undefined;
    codes: readonly string[] | undefined;
  }
}

export interface HttpOptions {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly pseudonym: (address: string, at: number) => string;
  readonly memberPseudonym: (memberId: string, at: number) => string;
  /** Host names that this server answers to, in lower case, without port; others could be a stranger's page in disguise. */
  readonly hosts: readonly string[];
  /** Milliseconds until an answer that is still not there is given up. */
  readonly slowestAnswer?: number;
  /** Addresses or networks of proxies whose `X-Forwarded-For` counts; none when left out. */
  readonly trustedProxies?: readonly string[] | undefined;
}

const LARGEST_BODY = 100_000;
const MOST_SOCKETS = 5_000;
const SECOND = 1_000;
/** How long a request may take to come in: where a route says so, and elsewhere. */
const [SLOWEST_BODY, SLOW_BODY] = [60 * SECOND, 10 * SECOND];
/** How long an answer may take once the request is there. */
const SLOWEST_ANSWER = 20 * SECOND;

export function openHttp(options: HttpOptions): FastifyInstance {
  const http = Fastify({
    logger: false,
    bodyLimit: LARGEST_BODY,
    trustProxy: options.trustedProxies ? [...options.trustedProxies] : false,
    // An id that is sent is only a stranger's text.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    requestTimeout: SLOWEST_BODY,
    keepAliveTimeout: 30 * SECOND,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    http: { maxHeaderSize: 16_384, headersTimeout: 5 * SECOND, connectionsCheckingInterval: SECOND },
    clientErrorHandler: (_error, socket) => refuseSocket(socket),
    frameworkErrors: (error, request, reply) => void refuse(request, reply, codeOf(error)),
  });
  http.server.maxConnections = MOST_SOCKETS;
  http.removeContentTypeParser('text/plain');
  for (const field of ['memberId', 'operation', 'digest', 'codes'] as const) http.decorateRequest(field, undefined);
  http.decorateRequest('caller', 'visitor');
  guard(http, options);
  hurry(http, options.slowestAnswer ?? SLOWEST_ANSWER);
  watch(http, options);
  return http;
}

/** What is no HTTP at all. */
function refuseSocket(socket: Socket): void {
  const body = refusal('BAD_REQUEST', 'ja');
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}`;
  if (socket.writable) socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
  else socket.destroy();
}

function guard(http: FastifyInstance, { hosts, log, metrics }: HttpOptions): void {
  const open = new Set(['/health', '/metrics']); // asked for by address, by machines that have no name for us
  http.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    if (!open.has(request.routeOptions.url ?? '') && !hosts.includes(hostOf(request)))
      return refuse(request, reply, 'WRONG_HOST');
    // `POST https://elsewhere/graphql` names a host beside the header's, and would be routed by its path all the same.
    if (!request.url.startsWith('/')) return refuse(request, reply, 'WRONG_HOST');
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') return refuse(request, reply, 'UNSUPPORTED_MEDIA_TYPE');
    return undefined;
  });
  http.setNotFoundHandler((request, reply) => refuse(request, reply, 'NO_SUCH_ROUTE'));
  http.setErrorHandler<FastifyError>((error, request, reply) => {
    const code = codeOf(error);
    if (code === 'INTERNAL_SERVER_ERROR') {
      log.unexpected(error, request.id);
      metrics.unexpected();
    }
    return refuse(request, reply, code);
  });
}

/**
 * A body that comes too slowly is cut off like what is no HTTP (AT-17); an answer that takes too long is refused. Not by Fastify's own
 * `handlerTimeout`: that aborts a signal at the end of each request, a fortieth of all that the server does for a page.
 */
function hurry(http: FastifyInstance, slowestAnswer: number): void {
  const limits = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const limit = (request: FastifyRequest, act: () => void, after: number): void => {
    clearTimeout(limits.get(request));
    limits.set(request, setTimeout(act, after).unref());
  };
  const over = async (request: FastifyRequest): Promise<void> => clearTimeout(limits.get(request));
  http.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.slowBody === true || request.method === 'GET') return;
    limit(request, () => refuseSocket(request.raw.socket), SLOW_BODY);
  });
  http.addHook('preValidation', async (request, reply) => limit(request, () => giveUp(request, reply), slowestAnswer));
  http.addHook('onResponse', over);
  http.addHook('onRequestAbort', over);
}

/** What has begun to be sent is broken off; a stream of live updates, whose answer is its own affair, goes on. */
function giveUp(request: FastifyRequest, reply: FastifyReply): void {
  if (reply.raw.headersSent && !reply.sent) reply.raw.destroy();
  else if (!reply.sent) refuse(request, reply, 'TIMEOUT');
}

function hostOf({ headers }: FastifyRequest): string {
  return (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

const codes: Readonly<Record<string, Code>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
};

function codeOf({ code, statusCode }: FastifyError): Code {
  const known = codes[code];
  if (known) return known;
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
}

function watch(http: FastifyInstance, { log, metrics, pseudonym, memberPseudonym }: HttpOptions): void {
  http.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { statusCode: status, elapsedTime } = reply;
    metrics.request(route, status, elapsedTime / SECOND);
    const { id, method, caller, memberId, operation, digest, codes } = request;
    const now = Date.now();
    const network = pseudonym(request.ip, now);
    const member = memberId === undefined ? undefined : memberPseudonym(memberId, now);
    log.request({
      request: id,
      method,
      route,
      status,
      took: Math.round(elapsedTime * 10) / 10,
      caller,
      network,
      member,
      operation,
      digest,
      codes,
    });
  });
}
