/**
 * Who follows what on this server. A wake-up makes it look at what is said to have changed; without any it looks at everything
 * followed here about once a second, in one statement for each kind of thing: a lost wake-up costs a second, and a lost right ends
 * within one.
 */
import type { RootLive } from '../../privacy/index.ts';
import type { Wakes } from './bus/bus.ts';
import { Followed } from './followed.ts';
import type { Follower } from './follower.ts';
import type { Frames } from './frames.ts';

/** How often everything followed is looked at, in milliseconds: with the time of the look itself it stays under a second. */
export const LOOK_EVERY = 700;

export interface HubOptions {
  readonly frames: Pick<Frames, 'send' | 'judge'>;
  readonly onTrouble: (error: unknown) => void;
}

export class Hub {
  readonly #followed = new Map<RootLive, Map<string, Followed>>();
  readonly #ofMember = new Map<string, Set<Follower>>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(readonly options: HubOptions) {}

  follow(follower: Follower): void {
    if (this.#closed) return follower.forbid();
    const { read } = follower.words.following;
    const ofRead = this.#followed.get(read) ?? new Map<string, Followed>();
    this.#followed.set(read, ofRead);
    const followed = ofRead.get(follower.id) ?? new Followed(this.options.frames, this.options.onTrouble);
    ofRead.set(follower.id, followed);
    const { id: memberId } = follower.viewer;
    if (memberId !== null) {
      const own = this.#ofMember.get(memberId) ?? new Set<Follower>();
      this.#ofMember.set(memberId, own.add(follower));
    }
    followed.add(follower);
    this.#timer ??= this.#later();
  }

  /** The client went, or what it followed ended. */
  leave(follower: Follower): void {
    follower.gone = true;
    const { read } = follower.words.following;
    const ofRead = this.#followed.get(read);
    const followed = ofRead?.get(follower.id);
    followed?.remove(follower);
    if (followed?.empty) ofRead?.delete(follower.id);
    if (ofRead?.size === 0) this.#followed.delete(read);
    const own = this.#ofMember.get(follower.viewer.id ?? '');
    own?.delete(follower);
    if (own?.size === 0) this.#ofMember.delete(follower.viewer.id ?? '');
  }

  wake({ listings, members }: Wakes): void {
    for (const ofRead of this.#followed.values()) for (const id of new Set(listings)) ofRead.get(id)?.wake();
    const own = members.flatMap((id) => [...(this.#ofMember.get(id) ?? [])]);
    for (const read of new Set(own.map(({ words }) => words.following.read)))
      void this.#look(own.filter(({ words }) => words.following.read === read));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => void this.#lookAtAll(), LOOK_EVERY).unref();
  }

  async #lookAtAll(): Promise<void> {
    const all = [...this.#followed.values()].map((ofRead) =>
      [...ofRead.values()].flatMap((followed) => [...followed.followers()]),
    );
    for (const followers of all) await this.#look(followers);
    this.#timer = this.#closed || this.#followed.size === 0 ? undefined : this.#later();
  }

  /** Followers of one kind of thing. */
  async #look(followers: readonly Follower[]): Promise<void> {
    try {
      for (const behind of await this.options.frames.judge(followers)) this.#followedBy(behind)?.wakeGroup(behind);
    } catch (error) {
      this.options.onTrouble(error);
    }
  }

  #followedBy({ words, id }: Follower): Followed | undefined {
    return this.#followed.get(words.following.read)?.get(id);
  }
}
