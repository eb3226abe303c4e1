/** Wakes servers through the database they share: NOTIFY, and a connection of its own that listens. */
import { randomUUID } from 'node:crypto';
import pg, { type Pool } from 'pg';
import { CHANNEL, messagesOf, wakesIn, type Bus, type Wakes } from './bus.ts';

/** After a connection was lost, in milliseconds; twice as long after each try that failed. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

export interface DatabaseBusWords {
  /** Notifies on its connections; a connection like them listens. */
  readonly pool: Pool;
  readonly onTrouble?: (error: unknown) => void;
}

export async function databaseBus(words: DatabaseBusWords): Promise<Bus> {
  const bus = new DatabaseBus(words);
  await bus.listen();
  return bus;
}

class DatabaseBus implements Bus {
  readonly #self = randomUUID();
  readonly #handlers: ((wakes: Wakes) => void)[] = [];
  #client: pg.Client | undefined;
  #pause = FIRST_PAUSE;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(readonly words: DatabaseBusWords) {}

  publish(wakes: Wakes): void {
    const messages = messagesOf(this.#self, wakes);
    if (messages.length === 0 || this.#closed) return;
    const notify = 'select pg_notify($1, message) from unnest($2::text[]) as message';
    this.words.pool.query(notify, [CHANNEL, messages]).catch((error: unknown) => this.words.onTrouble?.(error));
  }

  subscribe(handler: (wakes: Wakes) => void): void {
    this.#handlers.push(handler);
  }

  /** Listens, however long it takes until the database can be reached. */
  async listen(): Promise<void> {
    const client = new pg.Client(this.words.pool.options);
    this.#client = client;
    client.on('notification', ({ payload = '' }) => this.#receive(payload));
    // It may tell of more than one; what is not listened to would end the process.
    client.on('error', () => undefined).once('end', () => this.#again());
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#pause = FIRST_PAUSE;
    } catch (error) {
      this.words.onTrouble?.(error);
      await client.end().catch(() => undefined);
      this.#again();
    }
  }

  #receive(message: string): void {
    const wakes = wakesIn(message, this.#self);
    if (wakes) for (const handler of this.#handlers) handler(wakes);
  }

  #again(): void {
    if (this.#closed || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.listen();
    }, this.#pause).unref();
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined); // it was lost already
  }
}
