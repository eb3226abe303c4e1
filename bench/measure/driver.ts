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

export interface DriverOrder {
  readonly port: number;
  readonly connections: number;
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

/** Connections that stay open between runs. */
export class Driver {
  readonly #lines: readonly Line[];

  private constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  static async open(order: DriverOrder): Promise<Driver> {
    const lines = Array.from({ length: order.connections }, (_, index) => new Line(order, index));
    await Promise.all(lines.map((line) => line.ready));
    return new Driver(lines);
  }

  /** Ends with the last answer, at least one on each connection; rejects when a connection breaks. */
  async run(milliseconds: number): Promise<Driven> {
    const began = performance.now();
    const counts = { requests: 0, failures: 0 };
    const ended = await Promise.allSettled(this.#lines.map((line) => line.run(began + milliseconds, counts)));
    const broken = ended.find((run) => run.status === 'rejected');
    if (broken) throw broken.reason;
    return { ...counts, milliseconds: performance.now() - began };
  }

  close(): void {
    for (const line of this.#lines) line.close();
  }
}

interface Counts {
  requests: number;
  failures: number;
}

class Line {
  readonly ready: Promise<void>;
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  /** The length of the answer under way; -1 while its head is not whole. */
  #whole = -1;
  #answered: (answer: Buffer) => void = () => undefined;
  #broken: (error: Error) => void = () => undefined;

  constructor(
    readonly order: DriverOrder,
    readonly index: number,
  ) {
    this.#socket = connect({ port: order.port, host: '127.0.0.1', noDelay: true });
    this.#socket.setTimeout(60_000, () => this.#socket.destroy(new Error('A request had no answer within a minute.')));
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#broken(error));
    this.#socket.on('close', () => this.#broken(new Error('The server closed a connection.')));
    this.ready = new Promise((done, failed) => {
      this.#broken = failed;
      this.#socket.once('connect', () => done());
    });
  }

  run(until: number, counts: Counts): Promise<void> {
    return new Promise((done, failed) => {
      if (this.#socket.destroyed) return void failed(new Error('The server closed a connection between two runs.'));
      const { next, onBody } = this.order;
      this.#broken = failed;
      this.#answered = (answer) => {
        counts.requests += 1;
        if (isFailure(answer)) counts.failures += 1;
        onBody?.(answer.toString('utf8', answer.indexOf('\r\n\r\n') + 4));
        if (performance.now() < until) this.#socket.write(next(this.index));
        else done();
      };
      this.#socket.write(next(this.index));
    });
  }

  close(): void {
    this.#broken = () => undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    if (this.#whole < 0) this.#whole = lengthOf(this.#received);
    if (this.#whole < 0 || this.#received.length < this.#whole) return;
    const answer = this.#received;
    this.#received = Buffer.alloc(0);
    this.#whole = -1;
    this.#answered(answer);
  }
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
