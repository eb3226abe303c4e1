/** Bidders who go on until the server is gone, and remember what they were told and what they never heard of. */
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { enter, type Bidder, type Place, type Sale } from '../http/sale.ts';

export interface Order {
  readonly bidder: Bidder;
  readonly amount: number;
  readonly idempotencyKey: string;
}

export interface Told extends Order {
  /** 'BidAccepted', 'BidOutbid' or 'BidRefused'. */
  readonly outcome: string;
}

/** No bidder enters an amount twice, so that a bid in the books tells which order it was. */
const entered = new Set<string>();

function newAmount({ id }: Bidder, above: number): number {
  let amount = above + 100 * randomInt(1, 100);
  while (entered.has(`${id} ${amount}`)) amount++;
  entered.add(`${id} ${amount}`);
  return amount;
}

export class Bidding {
  readonly told: Told[] = [];
  /** Sent, and never answered: each may be in the books or not. */
  readonly unheard = new Map<string, Order>();
  readonly #running: Promise<unknown>;
  #over = false;
  #price = 1_000;

  constructor(
    readonly place: Place,
    readonly sale: Pick<Sale, 'id'>,
    bidders: readonly Bidder[],
  ) {
    this.#running = Promise.all(bidders.map((bidder) => this.#goOn(bidder)));
  }

  /** Waits until this many bids were answered. */
  async answered(count: number): Promise<void> {
    for (const limit = Date.now() + 30_000; this.told.length < count; await wait(5))
      if (Date.now() > limit) throw new Error(`Only ${this.told.length} bids were answered within half a minute.`);
  }

  /** No further bids; waits until those under way have an answer or none. */
  async over(): Promise<void> {
    this.#over = true;
    await this.#running;
  }

  async #goOn(bidder: Bidder): Promise<void> {
    while (!this.#over) {
      const amount = newAmount(bidder, this.#price);
      const heard = await this.send({ bidder, amount, idempotencyKey: randomUUID() });
      if (!heard) await wait(20);
    }
  }

  /** False when there was no answer. A bid may be sent again with its key. */
  async send(order: Order): Promise<boolean> {
    const { bidder, amount, idempotencyKey } = order;
    this.unheard.set(idempotencyKey, order);
    const asked = await enter(this.place, bidder, { listingId: this.sale.id, amount, idempotencyKey }).catch(
      () => undefined,
    );
    const answer = asked?.body.data?.placeBid;
    if (!answer) return false;
    this.unheard.delete(idempotencyKey);
    this.told.push({ ...order, outcome: answer.__typename });
    this.#price = Math.max(this.#price, answer.listing?.price ?? answer.minimumBid ?? 0);
    return true;
  }
}
