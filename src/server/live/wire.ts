/** One WebSocket, bounded: in what waits for a client that does not read, in what it sends, and in how long it may be silent. */
import type { WebSocket as Adapter } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { LARGEST_MESSAGE, MESSAGE_WINDOW, MOST_MESSAGES, MOST_UNREAD, PING_EVERY } from './limits.ts';

/** Codes of a close (RFC 6455, and graphql-ws's own from 4400); none comes with a reason. */
export const closeCode = {
  goingAway: 1001,
  tooMuch: 1008,
  tryLater: 1013,
  badMessage: 4400,
  /** Not authorised, whatever the cause: a client may come again with another token. */
  forbidden: 4403,
} as const;

/** How long a client may take to answer a close, in milliseconds. */
const CLOSE_PATIENCE = 1_000;

export class Wire implements Adapter {
  readonly protocol: string;
  #alive = true;
  #messages = 0;
  #windowEnds = 0;

  constructor(readonly socket: WebSocket) {
    this.protocol = socket.protocol;
    const ping = setInterval(() => this.#ping(), PING_EVERY);
    socket.on('pong', () => (this.#alive = true));
    socket.on('error', () => undefined); // what is wrong with a frame closes the socket, with ws's own code
    socket.once('close', () => clearInterval(ping));
  }

  send(text: string): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_UNREAD) return socket.terminate();
    socket.send(text);
  }

  /** Nothing is sent after it. */
  close(code: number): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    socket.close(code);
    const late = setTimeout(() => socket.terminate(), CLOSE_PATIENCE).unref();
    socket.once('close', () => clearTimeout(late));
  }

  onMessage(handle: (text: string) => Promise<void>): void {
    this.socket.on('message', (data: RawData, isBinary: boolean) => {
      if (isBinary) return this.close(closeCode.badMessage);
      if (this.#isTooMany()) return this.close(closeCode.tooMuch);
      // ws gives one Buffer unless told otherwise; what fails in here is a message that is none of the protocol's
      handle((data as Buffer).toString()).catch(() => this.close(closeCode.badMessage));
    });
  }

  #isTooMany(): boolean {
    const now = performance.now();
    if (now >= this.#windowEnds) {
      this.#windowEnds = now + MESSAGE_WINDOW;
      this.#messages = 0;
    }
    return ++this.#messages > MOST_MESSAGES;
  }

  #ping(): void {
    if (!this.#alive) return this.socket.terminate();
    this.#alive = false;
    this.socket.ping();
  }
}

export const socketOptions = { noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false } as const;
