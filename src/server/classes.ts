/**
 * One Apollo instance for each kind of caller: the client applications of visitors and members share one, made at start; partners and
 * staff get theirs, by their scopes and roles, when the first of them comes. Few are kept; one that has not been asked for longest is
 * drained and let go.
 */
import type { ApolloServer } from '@apollo/server';
import { callerOf, type Caller, type Privacy } from '../privacy/index.ts';
import type { ServedContext } from './context.ts';

export interface Served {
  readonly privacy: Privacy;
  readonly apollo: ApolloServer<ServedContext>;
}

export type Make = (callers: readonly Caller[], name: string) => Promise<Served>;

/** Those who come with the operator's client applications. */
export const clients: readonly Caller[] = [callerOf('visitor'), callerOf('member')];

/** Besides the clients'. A scope, a role, and the usual unions of them. */
const MOST_KEPT = 16;

interface Entry {
  readonly made: Promise<Served>;
  running: number;
  dropped: boolean;
}

export class CallerClasses {
  readonly #others = new Map<string, Entry>();
  readonly #leaving = new Set<Promise<unknown>>();

  private constructor(
    readonly client: Served,
    readonly make: Make,
    readonly most: number,
  ) {}

  static async start(make: Make, most = MOST_KEPT): Promise<CallerClasses> {
    return new CallerClasses(await make(clients, 'client'), make, most);
  }

  /** Whether there is an instance of a caller already. To make one takes as long as a thousand pages. */
  has(caller: Caller): boolean {
    return clients.includes(caller) || this.#others.has(caller.name);
  }

  /** Does something with the instance of a caller, which stays until it is done. */
  async with<T>(caller: Caller, work: (served: Served) => Promise<T>): Promise<T> {
    if (clients.includes(caller)) return work(this.client);
    const entry = this.#entryOf(caller);
    entry.running += 1;
    try {
      return await work(await entry.made);
    } finally {
      entry.running -= 1;
      if (entry.dropped && entry.running === 0) this.#stop(entry);
    }
  }

  async stop(): Promise<void> {
    for (const entry of this.#others.values()) this.#stop(entry);
    this.#others.clear();
    await Promise.all([this.client.apollo.stop(), ...this.#leaving]);
  }

  /** The latest asked for stands last. */
  #entryOf(caller: Caller): Entry {
    const known = this.#others.get(caller.name);
    const entry = known ?? { made: this.make([caller], caller.name), running: 0, dropped: false };
    this.#others.delete(caller.name);
    this.#others.set(caller.name, entry);
    if (!known) {
      entry.made.catch(() => this.#others.delete(caller.name)); // to be tried again; who waits for it is told
      this.#dropOldest();
    }
    return entry;
  }

  #dropOldest(): void {
    const [oldest] = this.#others;
    if (!oldest || this.#others.size <= this.most) return;
    const [name, entry] = oldest;
    this.#others.delete(name);
    entry.dropped = true;
    if (entry.running === 0) this.#stop(entry);
  }

  #stop({ made }: Entry): void {
    const left = made.then(
      ({ apollo }) => apollo.stop(),
      () => undefined,
    );
    this.#leaving.add(left);
    void left.finally(() => this.#leaving.delete(left));
  }
}
