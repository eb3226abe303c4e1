import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: Record<string, string>;
  /** As it came, byte for byte. */
  readonly body: string;
}

/** A partner's own server, on a free port of this machine, that answers as it is told. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it answers from now on. */
  answer(status: number, headers?: Record<string, string>, body?: string): void;
  stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let next: { status: number; headers: Record<string, string>; body?: string } = { status: 204, headers: {} };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>; // none of them comes twice
      received.push({ path: request.url ?? '', headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(next.status, next.headers).end(next.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, // it listens on a port
    received,
    answer: (status, headers = {}, body = '') => (next = { status, headers, body }),
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
