/** What one request is charged, and what its answer says of it (P11). */
import type { Budget } from '../../market/index.ts';
import type { Viewer } from '../../privacy/index.ts';
import type { Buckets } from './buckets.ts';
import { type Bucket, type ClientBuckets, type Taken } from './buckets.ts';
import { weights, type Cost } from './cost.ts';

interface Throttle {
  readonly max: number;
  readonly left: number;
  readonly restoreRate: number;
}

/** `extensions.cost` of an answer; its form follows from the operation, its figures from that and the client's own bucket (SC-D4). */
export interface CostSaid {
  readonly requested: number;
  readonly actual: number;
  readonly throttle: Throttle;
  /** Where the operation asks for contact data that anyone may see. */
  readonly contacts?: Omit<CostSaid, 'contacts'>;
}

type Amount = Pick<Cost, 'points' | 'contacts'>;

/** Clients with nothing left; more are only looked at again at each request. */
const MOST_SPENT = 10_000;

/** So many schemas at least are made for one client while its bucket fills: that it comes at all is never too much. */
const LEAST_MADE = 20;

export class Charges {
  /** By whom, until when: what they send is not even read. */
  readonly spent = new Map<string, number>();
  constructor(readonly buckets: Buckets) {}

  for(viewer: Viewer, network: string): Charge {
    return new Charge(this.buckets.for(viewer, network), this.spent);
  }
}

export class Charge implements Budget {
  #requested = 0;
  #actual = 0;
  #taken: Taken | undefined;
  #contacts: { readonly requested: number; actual: number; taken: Taken } | undefined;
  #refusedUntil = 0;
  /** Whether anything was asked of the buckets yet. */
  made = false;

  constructor(
    readonly client: ClientBuckets,
    readonly spent: Map<string, number>,
  ) {}

  get requested(): number {
    return this.#requested;
  }

  get max(): number {
    return this.client.points.rate.max;
  }

  get left(): number {
    return this.#taken?.left ?? 0;
  }

  get restoreRate(): number {
    return this.client.points.restoreRate;
  }

  get resetAt(): Date {
    return new Date(this.#taken?.resetAt ?? Date.now());
  }

  /** Whole seconds until it is worth to come again; undefined for what was not refused. */
  get retryAfter(): number | undefined {
    return this.#refusedUntil === 0 ? undefined : Math.max(1, Math.ceil((this.#refusedUntil - Date.now()) / 1_000));
  }

  /** Whether its bucket ever holds so much. */
  holds({ points, contacts }: Amount): boolean {
    return points <= this.max && contacts <= this.client.contacts.rate.max;
  }

  /** False where the client has too little left: the operation is not to run. */
  async take({ points, contacts }: Amount): Promise<boolean> {
    const { client } = this;
    this.made = true;
    this.#requested = points;
    const { ok, ...taken } = await client.points.take(client.key, points);
    this.#taken = taken;
    if (!ok) return this.#refuse(taken);
    if (contacts === 0) return true;
    const ofContacts = await client.contacts.take(client.key, contacts);
    this.#contacts = { requested: contacts, actual: 0, taken: ofContacts };
    if (ofContacts.ok) return true;
    this.#giveBack(points);
    return this.#refuse(ofContacts);
  }

  /** For a document that is refused: what reading it costs. False for one who had too little left even for that. */
  async takeReading(text: string): Promise<boolean> {
    const { key, points: bucket } = this.client;
    this.made = true;
    const points = weights.refused + text.length;
    this.#requested = this.#actual = points;
    const { ok, ...taken } = await bucket.take(key, points, true);
    this.#taken = taken;
    if (taken.left === 0 && this.spent.size < MOST_SPENT) this.spent.set(key, taken.resetAt);
    return ok || this.#refuse(taken);
  }

  /** For the schema of its kind of caller, where it has to be made first. False for one who has too little left. */
  async takeMaking(): Promise<boolean> {
    const points = Math.min(weights.made, Math.floor(this.max / LEAST_MADE));
    const { ok, ...taken } = await this.client.points.take(this.client.key, points);
    if (ok) return true;
    this.made = true;
    this.#requested = points;
    this.#taken = taken;
    return this.#refuse(taken);
  }

  /** Whether the client had nothing left when it last asked; it is then refused what it sends, whatever that is. */
  refuseIfSpent(text: string): boolean {
    const { key } = this.client;
    const until = this.spent.get(key);
    if (until === undefined) return false;
    if (until <= Date.now()) {
      this.spent.delete(key);
      return false;
    }
    this.made = true;
    this.#requested = weights.refused + text.length;
    this.#taken = { left: 0, resetAt: until };
    return !this.#refuse(this.#taken);
  }

  /** Once it has run: what it did not come to is given back. */
  settle({ points, contacts }: Amount): void {
    this.#actual = points;
    this.#giveBack(this.#requested - points);
    if (!this.#contacts) return;
    const back = this.#contacts.requested - contacts;
    const { taken } = this.#contacts;
    Object.assign(this.#contacts, { actual: contacts, taken: { ...taken, left: taken.left + back } });
    if (back > 0) quietly(this.client.contacts.giveBack(this.client.key, back));
  }

  /** As it stands in the answer. */
  get said(): CostSaid {
    const cost: CostSaid = {
      requested: this.#requested,
      actual: this.#actual,
      throttle: { max: this.max, left: this.left, restoreRate: this.restoreRate },
    };
    if (!this.#contacts) return cost;
    const { requested, actual, taken } = this.#contacts;
    return { ...cost, contacts: { requested, actual, throttle: throttleOf(this.client.contacts, taken) } };
  }

  #giveBack(points: number): void {
    if (points <= 0 || !this.#taken) return;
    this.#taken = { ...this.#taken, left: this.#taken.left + points };
    quietly(this.client.points.giveBack(this.client.key, points));
  }

  #refuse({ resetAt }: Taken): false {
    this.#refusedUntil = resetAt;
    return false;
  }
}

function throttleOf({ rate: { max }, restoreRate }: Bucket, { left }: Taken): Throttle {
  return { max, left, restoreRate };
}

/** What cannot be given back comes back by itself at the window's end. */
function quietly(given: Promise<unknown>): void {
  given.catch(() => undefined);
}
