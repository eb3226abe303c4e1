/** Clients that bid until an allowance is used up, and send a bid that was not answered again, with its key, until it is. */
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { enter, type Bidder, type Place } from '../market/bid/http/sale.ts';

export interface Heard {
  readonly bidder: Bidder;
  readonly listingId: string;
  readonly amount: number;
  readonly idempotencyKey: string;
  /** 'BidAccepted', 'BidOutbid', or the code of a refusal. */
  readonly outcome: string;
}

export interface Order extends Omit<Heard, 'outcome'> {
  /** How many times it was sent until it was answered. */
  sent: number;
}

/** Which of `count` things: the first as often as all others together, the rest by Zipf's law. */
export function zipf(count: number): number {
  if (count === 1 || randomInt(2) === 0) return 0;
  const weights = Array.from({ length: count - 1 }, (_, n) => 1 / (n + 1));
  let point = (randomInt(1_000_000) / 1_000_000) * weights.reduce((sum, weight) => sum + weight, 0);
  return (
    1 +
    Math.max(
      0,
      weights.findIndex((weight) => (point -= weight) < 0),
    )
  );
}

/** Sends a bid until somebody answers it. */
export async function insist(place: Place, order: Order): Promise<Heard> {
  const instead = new Map<string, number>();
  for (const limit = Date.now() + 60_000; Date.now() < limit; await wait(20 + randomInt(60))) {
    order.sent++;
    const { bidder, listingId, amount, idempotencyKey } = order;
    const asked = await enter(place, bidder, { listingId, amount, idempotencyKey }).catch(() => undefined);
    const answer = asked?.body.data?.placeBid;
    if (answer) {
      const outcome = answer.__typename === 'BidRefused' ? (answer.code as string) : (answer.__typename as string);
      return { ...order, outcome };
    }
    const came = asked?.body.errors?.[0]?.extensions.code ?? 'no answer';
    instead.set(came, (instead.get(came) ?? 0) + 1);
  }
  throw new Error(`A bid was not answered for a minute; instead came ${JSON.stringify([...instead])}.`);
}

export class Clients {
  readonly heard: Heard[] = [];
  /** How many bids had to be sent again. */
  resent = 0;
  readonly over: Promise<void>;
  readonly #prices: Map<string, number>;
  readonly #entered = new Set<string>();
  #left: number;

  constructor(
    readonly place: Place,
    readonly listingIds: readonly string[],
    words: { readonly bidders: readonly Bidder[]; readonly bids: number },
  ) {
    this.#left = words.bids;
    this.#prices = new Map(listingIds.map((id) => [id, 1_000]));
    this.over = Promise.all(words.bidders.map((bidder) => this.#goOn(bidder))).then(() => undefined);
  }

  /** Resolves when this many bids were answered, or none is left to be. */
  async answered(count: number): Promise<void> {
    let done = false;
    void this.over.finally(() => (done = true)).catch(() => undefined);
    while (this.heard.length < count && !done) await wait(5);
  }

  async #goOn(bidder: Bidder): Promise<void> {
    while (this.#left-- > 0) {
      const listingId = this.listingIds[zipf(this.listingIds.length)] as string; // within its length
      const order = {
        bidder,
        listingId,
        amount: this.#amount(bidder, listingId),
        idempotencyKey: randomUUID(),
        sent: 0,
      };
      const heard = await insist(this.place, order);
      if (order.sent > 1) this.resent++;
      this.heard.push(heard);
      if (heard.outcome !== 'BidRefused')
        this.#prices.set(listingId, Math.max(heard.amount, this.#prices.get(listingId) ?? 0));
    }
  }

  /** Around what was last entered, sometimes too low; nobody enters an amount twice, so that the books tell which order it was. */
  #amount({ id }: Bidder, listingId: string): number {
    let amount = Math.max(1_000, (this.#prices.get(listingId) ?? 0) + 10 * randomInt(-20, 60));
    while (this.#entered.has(`${listingId} ${id} ${amount}`)) amount++;
    this.#entered.add(`${listingId} ${id} ${amount}`);
    return amount;
  }
}
