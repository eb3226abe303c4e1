/**
 * Sends requests on kept connections, each its next one when the last was answered, and leaves nothing unanswered. It knows just
 * enough HTTP for that: what it costs is taken from the two cores that the servers want too.
 */
import { connect, type Socket } from 'node:net';

/** A whole HTTP request for one connection's next turn. */
export type NextRequest = (connection: number) => Buffer;

export interface Driven {
  readonly requests: number;
  /** Answers without status 200, or with an `errors` member. */
  readonly failures: number;
  readonly milliseconds: number;
}

export interface Drive {
  readonly port: number;
  readonly connections: number;
  readonly milliseconds: number;
  readonly next: NextRequest;
  /** Told of each answer's body. */
  readonly onBody?: (body: string) => void;
}

export function httpRequest(method: 'GET' | 'POST', path: string, token: string | null, body?: string): Buffer {
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: localhost',
    ...(token === null ? [] : [`Authorization: Bearer ${token}`]),
  ];
  if (body !== undefined) head.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`);
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

/** Ends with the last answer; rejects when a connection breaks. */
export async function drive(order: Drive): Promise<Driven> {
  const began = performance.now();
  const counts = { requests: 0, failures: 0 };
  const until = began + order.milliseconds;
  const runs = Array.from({ length: order.connections }, (_, index) => runConnection(order, index, until, counts));
  const ended = await Promise.allSettled(runs);
  const broken = ended.find((run) => run.status === 'rejected');
  if (broken) throw broken.reason;
  return { ...counts, milliseconds: performance.now() - began };
}

function runConnection(
  { port, next, onBody }: Drive,
  index: number,
  until: number,
  counts: { requests: number; failures: number },
): Promise<void> {
  return new Promise((done, fail) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let received: Buffer = Buffer.alloc(0);
    let whole = -1;
    let ended = false;
    socket.setTimeout(30_000, () => socket.destroy(new Error('A request had no answer within 30 s.')));
    socket.on('connect', () => socket.write(next(index)));
    socket.on('error', fail);
    socket.on('close', () => (ended ? done() : fail(new Error('The server closed a connection.'))));
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      whole = whole < 0 ? lengthOf(received) : whole;
      if (whole < 0 || received.length < whole) return;
      counts.requests += 1;
      if (isFailure(received)) counts.failures += 1;
      onBody?.(received.toString('utf8', received.indexOf('\r\n\r\n') + 4));
      received = Buffer.alloc(0);
      whole = -1;
      if (performance.now() < until) return void socket.write(next(index));
      ended = true;
      socket.end();
      socket.destroy();
    });
  });
}

/** Head and body together; -1 while the head is not whole. */
function lengthOf(received: Buffer): number {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return -1;
  const stated = /\r\ncontent-length: *(\d+)/i.exec(received.toString('latin1', 0, head));
  if (!stated) throw new Error('An answer did not state its length.');
  return head + 4 + Number(stated[1]);
}

function isFailure(answer: Buffer): boolean {
  return answer.toString('latin1', 9, 12) !== '200' || answer.includes('"errors":');
}
