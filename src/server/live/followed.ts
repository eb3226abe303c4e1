/** One thing that is followed here, and its frames: one at a time, the newest state for all that happened meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Follower } from './follower.ts';
import type { Frames } from './frames.ts';

/**
 * The least time between two frames of one thing, in milliseconds: in a burst of bids each client gets the newest state so often and
 * not each step, which `priceHistory` has.
 */
const LEAST_GAP = 50;

class Group {
  readonly followers = new Set<Follower>();
  stale = false;
}

export class Followed {
  readonly #groups = new Map<string, Group>();
  #running = false;
  #lastFrame = -Infinity;

  constructor(
    readonly frames: Pick<Frames, 'send'>,
    readonly onTrouble: (error: unknown) => void,
  ) {}

  get empty(): boolean {
    return this.#groups.size === 0;
  }

  *followers(): Iterable<Follower> {
    for (const { followers } of this.#groups.values()) yield* followers;
  }

  /** A new follower gets what it misses, like everyone else. */
  add(follower: Follower): void {
    const group = this.#groups.get(follower.group) ?? new Group();
    this.#groups.set(follower.group, group);
    group.followers.add(follower);
    group.stale = true;
    void this.#run();
  }

  remove(follower: Follower): void {
    const group = this.#groups.get(follower.group);
    group?.followers.delete(follower);
    if (group?.followers.size === 0) this.#groups.delete(follower.group);
  }

  /** Something of it may have changed: look again. */
  wake(): void {
    for (const group of this.#groups.values()) group.stale = true;
    void this.#run();
  }

  /** Its followers of one group miss something. */
  wakeGroup({ group }: Follower): void {
    const found = this.#groups.get(group);
    if (found) found.stale = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let group = this.#stale(); group; group = this.#stale()) {
      const early = this.#lastFrame + LEAST_GAP - performance.now();
      if (early > 0) await wait(early, undefined, { ref: false });
      for (const one of this.#groups.values()) await this.#bringUpToDate(one);
      this.#lastFrame = performance.now();
    }
    this.#running = false;
  }

  #stale(): Group | undefined {
    return [...this.#groups.values()].find(({ stale }) => stale);
  }

  /** What fails is tried again when all that is followed is next looked at. */
  async #bringUpToDate(group: Group): Promise<void> {
    if (!group.stale) return;
    group.stale = false;
    try {
      if (await this.frames.send([...group.followers])) group.stale = true;
    } catch (error) {
      this.onTrouble(error);
    }
  }
}
