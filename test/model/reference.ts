/**
 * The auction and what follows it, once more: written from the rules' text, and unlike the code that it checks. It keeps who entered
 * what, in order, and works everything out from that each time it is asked.
 */

/** R1, as the page states it. */
function step(price: number): number {
  if (price <= 999) return 10;
  if (price <= 4_999) return 100;
  if (price <= 9_999) return 250;
  return price <= 49_999 ? 500 : 1_000;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface Terms {
  readonly start: number;
  readonly reserve: number | null;
  readonly buyNow: number | null;
}

interface Entry {
  readonly who: string;
  readonly max: number;
}

export interface Sold {
  readonly winner: string;
  readonly price: number;
  /** When it was won; as much later as an authority held it up (R29). */
  at: number;
  standing: boolean;
  /** Where it stood last. */
  state: 'AWAITING_PAYMENT' | 'PAID' | 'SHIPPED' | 'RECEIVED';
  /** When its two sides are in contact no more, and it takes no step (P6.1). */
  contactUntil: number;
  /** The winner is out, so that it can be offered to the next (R23). */
  vacant: boolean;
}

export interface Offered {
  readonly to: string;
  readonly price: number;
  until: number;
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
}

/** What an act comes to: 'done', or why not. */
export type Came = string;

export class Reference {
  now = 0;
  status: 'OPEN' | 'ENDED' | 'CANCELLED' | 'SUSPENDED' = 'OPEN';
  boughtBy: string | null = null;
  everBid = false;
  relisted = false;
  readonly removed = new Set<string>();
  readonly blocked = new Set<string>();
  readonly trades: Sold[] = [];
  readonly offers: Offered[] = [];
  #entries: Entry[] = [];
  #stoppedAt = 0;

  constructor(
    readonly terms: Terms,
    public endAt: number,
  ) {}

  /** Everyone's standing maximum, the highest first; of equal ones the one that was entered first. */
  ranking(): Entry[] {
    const last = new Map(this.#entries.map((entry, place) => [entry.who, { ...entry, place }]));
    return [...last.values()]
      .toSorted((a, b) => b.max - a.max || a.place - b.place)
      .map(({ who, max }) => ({ who, max }));
  }

  /** R2, R4, R5, R11, R12. */
  price(): number {
    const { start, reserve, buyNow } = this.terms;
    const [first, second] = this.ranking();
    if (first === undefined) return start;
    if (this.boughtBy !== null && buyNow !== null) return buyNow;
    if (reserve !== null && first.max < reserve) return first.max;
    const contested = second === undefined ? start : Math.min(first.max, second.max + step(second.max));
    return Math.max(contested, reserve ?? 0);
  }

  reserveMet(): boolean {
    const [first] = this.ranking();
    return first !== undefined && (this.terms.reserve === null || first.max >= this.terms.reserve);
  }

  /** R14. */
  running(): boolean {
    return this.status === 'OPEN' && this.now < this.endAt;
  }

  /** The least that this member may enter: R2, R3, R9. */
  least(who: string): number {
    const [first] = this.ranking();
    const next = first === undefined ? this.terms.start : this.price() + step(this.price());
    return first?.who === who ? first.max + 1 : Math.min(next, this.terms.buyNow ?? next);
  }

  /** R18, as the bidder is told. */
  bid(who: string, amount: number): Came {
    if (this.status === 'SUSPENDED' && who !== 'seller') return 'NOT_FOUND';
    if (!this.running()) return 'AUCTION_ENDED';
    if (who === 'seller') return 'SELLER_CANNOT_BID';
    if (this.blocked.has(who)) return 'NOT_ALLOWED_HERE';
    if (this.removed.has(who)) return 'REMOVED_BEFORE';
    if (amount < this.least(who)) return 'TOO_LITTLE';
    const before = this.price();
    this.#entries.push({ who, max: amount });
    this.everBid = true;
    if (this.terms.buyNow !== null && amount >= this.terms.buyNow) {
      this.boughtBy = who;
      this.endAt = this.now;
    } else if (this.price() > before && this.endAt - this.now <= 5 * MINUTE) {
      this.endAt += 5 * MINUTE;
    }
    return this.ranking()[0]?.who === who ? 'BidAccepted' : 'BidOutbid';
  }

  /** R17. */
  remove(who: string): Came {
    if (!this.running()) return 'refused';
    if (!this.#entries.some((entry) => entry.who === who)) return 'refused';
    this.#entries = this.#entries.filter((entry) => entry.who !== who);
    this.removed.add(who);
    return 'done';
  }

  /** R15. */
  endEarly(): Came {
    if (!this.running() || !this.reserveMet()) return 'refused';
    this.endAt = this.now;
    return 'done';
  }

  /** R16: what it costs, or that it cannot be. */
  cancel(): Came {
    if (!this.running()) return 'refused';
    this.status = 'CANCELLED';
    return this.everBid ? '550' : '0';
  }

  /** R29. */
  suspend(): Came {
    if (this.status === 'SUSPENDED') return 'refused';
    this.#resumed = this.status;
    this.#stoppedAt = this.now;
    this.status = 'SUSPENDED';
    return 'done';
  }
  #resumed: 'OPEN' | 'ENDED' | 'CANCELLED' = 'OPEN';

  resume(): Came {
    if (this.status !== 'SUSPENDED') return 'refused';
    this.status = this.#resumed;
    const held = this.now - this.#stoppedAt;
    if (this.status === 'OPEN' && this.endAt > this.#stoppedAt) this.endAt += held;
    for (const trade of this.trades) {
      trade.at += held;
      if (trade.contactUntil > this.#stoppedAt) trade.contactUntil += held;
    }
    for (const offer of this.offers) if (offer.until > this.#stoppedAt) offer.until += held;
    return 'done';
  }

  /** R20, R21: what the end comes to once its job has come. */
  close(): void {
    if (this.status !== 'OPEN' || this.now < this.endAt) return;
    this.status = 'ENDED';
    const [first] = this.ranking();
    if (first && this.reserveMet()) this.#sell(first.who, this.price(), this.endAt);
  }

  #sell(winner: string, price: number, at: number): void {
    const contactUntil = at + 120 * DAY;
    this.trades.push({ winner, price, at, standing: true, state: 'AWAITING_PAYMENT', contactUntil, vacant: false });
  }

  /** The standing trade, where it can take a step from one of these. */
  #from(...states: Sold['state'][]): Sold | undefined {
    const trade = this.status === 'ENDED' ? this.standing() : undefined;
    return trade && states.includes(trade.state) && this.now < trade.contactUntil ? trade : undefined;
  }

  /** P6.1: after receipt contact lasts 30 days; unreported, receipt is presumed 90 days after the shipping. */
  take(step: 'PAID' | 'SHIPPED' | 'RECEIVED'): Came {
    const before = { PAID: 'AWAITING_PAYMENT', SHIPPED: 'PAID', RECEIVED: 'SHIPPED' } as const;
    const trade = this.#from(before[step]);
    if (!trade) return 'refused';
    trade.state = step;
    if (step === 'SHIPPED') trade.contactUntil = this.now + 120 * DAY;
    if (step === 'RECEIVED') trade.contactUntil = Math.min(this.now + 30 * DAY, trade.contactUntil);
    return 'done';
  }

  /** Either side calls it off before it is shipped; a winner who goes without paying is out, and one whom the seller has waited for. */
  callOff(by: 'seller' | 'winner', reason: 'NOT_PAID' | 'OTHER'): Came {
    const trade = this.#from('AWAITING_PAYMENT', 'PAID');
    if (!trade) return 'refused';
    trade.standing = false;
    trade.vacant = trade.state === 'AWAITING_PAYMENT' && (by === 'winner' || reason === 'NOT_PAID');
    return 'done';
  }

  /** R21: once, as long as nobody ever won it. */
  relist(): Came {
    if (this.status !== 'ENDED' || this.trades.length > 0 || this.relisted) return 'refused';
    this.relisted = true;
    return 'done';
  }

  standing(): Sold | undefined {
    return this.trades.find(({ standing }) => standing);
  }

  /** R22: before it is paid, within 14 days. */
  removeWinner(): Came {
    const trade = this.#from('AWAITING_PAYMENT');
    if (!trade || this.now >= trade.at + 14 * DAY) return 'refused';
    trade.standing = false;
    trade.vacant = true;
    return 'done';
  }

  openOffer(): Offered | undefined {
    return this.offers.find(({ state, until }) => state === 'OPEN' && this.now < until);
  }

  /** R23: the next distinct bidder, at that bidder's own maximum. */
  nextRunnerUp(): Entry | undefined {
    const passed = new Set([...this.trades.map(({ winner }) => winner), ...this.offers.map(({ to }) => to)]);
    return this.ranking().find(({ who }) => !passed.has(who) && !this.removed.has(who) && !this.blocked.has(who));
  }

  offer(): Came {
    if (this.status !== 'ENDED' || !this.trades.at(-1)?.vacant || this.openOffer()) return 'refused';
    const next = this.nextRunnerUp();
    if (!next) return 'refused';
    this.offers.push({ to: next.who, price: next.max, until: this.now + 2 * DAY, state: 'OPEN' });
    return 'done';
  }

  answer(how: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'): Came {
    const offer = this.status === 'ENDED' ? this.openOffer() : undefined;
    if (!offer) return 'refused';
    offer.state = how;
    if (how === 'ACCEPTED') this.#sell(offer.to, offer.price, this.now);
    return 'done';
  }
}
