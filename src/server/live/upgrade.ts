/** Requests that ask for a WebSocket take the way of every request: host, address, id, refusals and log are the same for them. */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What a WebSocket is made of. */
export interface Upgrade {
  readonly socket: Socket;
  readonly head: Buffer;
}

/** A socket that asked and was not taken up in this time is cut off, in milliseconds. */
const PATIENCE = 5_000;

/** Sends them through the routes; the handler finds there what it can take over. */
export function routeUpgrades(http: FastifyInstance): (request: IncomingMessage) => Upgrade | undefined {
  const upgrades = new WeakMap<IncomingMessage, Upgrade>();
  // Node's types say Duplex, since a server can be given others; an HTTP server's are sockets.
  http.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    socket.setTimeout(PATIENCE, () => socket.destroy());
    upgrades.set(request, { socket, head });
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.once('finish', () => socket.end());
    response.assignSocket(socket);
    http.routing(request, response);
  });
  return (request) => upgrades.get(request);
}

/** Asks for a WebSocket of the one version there is. */
export function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && headers['sec-websocket-version'] === '13';
}

/**
 * Programs send no origin. A page's browser always does, and then it is one of those that may call, or this server's own: a
 * WebSocket asks no permission beforehand, as a request of another origin does (AT-17).
 */
export function isOriginAllowed({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
