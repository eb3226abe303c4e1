/** Those who follow: WebSockets that note when a revision came, and little else, since they share the machine with the server. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { TokenOf } from '../requests.ts';

export interface Crowd {
  readonly size: number;
  /** When this revision reached each, by this process's clock. */
  next(revision: number): Promise<readonly number[]>;
  close(): void;
}

export interface Following {
  readonly port: number;
  readonly listingId: string;
  readonly followers: number;
  readonly tokenOf: TokenOf;
}

/** Connections that are opened at a time. */
const AT_ONCE = 50;

const query = `subscription Live($id: ID!) { listingUpdated(id: $id) { revision price bidCount state endAt serverTime leader { nickname } } }`;

export async function follow({ port, listingId, followers, tokenOf }: Following): Promise<Crowd> {
  const arrived = new Map<number, number[]>();
  let [wanted, done]: [number, (at: readonly number[]) => void] = [0, () => undefined];
  const note = (revision: number): void => {
    const at = arrived.get(revision) ?? [];
    at.push(performance.now());
    arrived.set(revision, at);
    if (revision === wanted && at.length === followers) done(at);
  };
  const sockets: WebSocket[] = [];
  const join = async (n: number): Promise<void> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    sockets.push(socket);
    await once(socket, 'open');
    const payload = n % 2 === 0 ? {} : { authorization: `Bearer ${tokenOf((n % 1_900) + 1)}` };
    const first = new Promise<void>((ready, failed) => {
      socket.once('close', (code) => failed(new Error(`The server closed a socket (${code}).`)));
      socket.on('message', (data: Buffer) => {
        const text = data.toString('latin1');
        if (text.includes('connection_ack'))
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { id: listingId } } }));
        const revision = /"revision":(\d+)/.exec(text)?.[1];
        if (revision === undefined) return;
        ready();
        note(Number(revision));
      });
    });
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    await first;
  };
  for (let n = 0; n < followers; n += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, followers - n) }, (_, more) => join(n + more)));
  return {
    size: followers,
    next: (revision) =>
      new Promise((resolve) => {
        [wanted, done] = [revision, resolve];
        const at = arrived.get(revision);
        if (at?.length === followers) resolve(at);
      }),
    close: () => sockets.forEach((socket) => socket.terminate()),
  };
}
