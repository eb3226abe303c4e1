/**
 * Takes what acts put into the outbox to those who make something of it. Any number of servers relay from one outbox: a line is
 * locked while one of them works on it, and goes in the same transaction in which its effects come, so each effect comes once.
 */
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Told } from './happenings.ts';

/** Makes something of a batch, in the order in which it was told, within the transaction that takes it out. */
export type Receiver = (em: EntityManager, batch: readonly Told[]) => Promise<void>;

export interface RelayWords {
  readonly orm: MikroORM;
  readonly receivers: readonly Receiver[];
  /** Called once a batch is committed: a server that dies in between has not called it, so nothing may rest on it alone. */
  readonly published?: (batch: readonly Told[]) => void;
  /** A batch that failed; its lines are tried again, each alone, at growing intervals. */
  readonly onTrouble?: (error: unknown) => void;
}

interface Line extends Told {
  readonly id: string;
}

const BATCH = 500;

/** How often the outbox is looked at without being told to, in milliseconds: another server may have died before it did. */
const LOOK_EVERY = 1_000;

export class Relay {
  readonly #words: RelayWords;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #started = false;

  constructor(words: RelayWords) {
    this.#words = words;
  }

  start(): void {
    this.#started = true;
    this.nudge();
  }

  /** Relays no more, and waits for the batch under way. */
  async stop(): Promise<void> {
    this.#started = false;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Something was committed: look now. Calls in one turn, and while a batch is under way, come to one look. */
  nudge(): void {
    if (!this.#started) return;
    if (this.#running) this.#again = true;
    else this.#running = this.#look();
  }

  /** Relays until the outbox holds nothing that is due. */
  async drain(): Promise<void> {
    while ((await this.#relay()) > 0);
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      do {
        this.#again = false;
        await this.drain();
      } while (this.#again && this.#started);
    } catch (error) {
      this.#words.onTrouble?.(error);
    }
    this.#running = undefined;
    if (this.#started) this.#timer = setTimeout(() => this.nudge(), LOOK_EVERY).unref();
  }

  /** How many lines were taken, or put off because they failed. */
  async #relay(): Promise<number> {
    try {
      return await this.#take(BATCH);
    } catch (error) {
      this.#words.onTrouble?.(error);
      return this.#eachAlone();
    }
  }

  /** One line that cannot be relayed must not hold up the others. */
  async #eachAlone(): Promise<number> {
    for (let tried = 0; ; tried++) {
      try {
        if ((await this.#take(1)) === 0) return tried;
      } catch (error) {
        this.#words.onTrouble?.(error);
        await this.#putOffFirst();
      }
    }
  }

  async #take(most: number): Promise<number> {
    const batch = await this.#words.orm.em.fork().transactional(async (em) => {
      // What is lost in a crash is taken again: there is nothing to wait for.
      await em.execute('set local synchronous_commit = off');
      const lines = await taken(em, most);
      for (const receive of lines.length > 0 ? this.#words.receivers : []) await receive(em, lines);
      return lines;
    });
    if (batch.length > 0) this.#words.published?.(batch);
    return batch.length;
  }

  #putOffFirst(): Promise<unknown> {
    return this.#words.orm.em.fork().execute(
      `update outbox set attempts = attempts + 1, due_at = noren_now() + least(power(2, attempts), 3600) * interval '1 second'
        where id = (select id from outbox where due_at <= noren_now() order by id limit 1 for update skip locked)`,
    );
  }
}

async function taken(em: EntityManager, most: number): Promise<Line[]> {
  const lines = await em.execute<Line[]>(
    `delete from outbox where id = any (array(
        select id from outbox where due_at <= noren_now() order by id limit ? for update skip locked))
      returning id, happening, listing_id as "listingId", member_id as "memberId", partner_id as "partnerId", ref`,
    [most],
  );
  return lines.sort((a, b) => Number(a.id) - Number(b.id));
}
