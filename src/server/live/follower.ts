/** One subscription of one client, as the hub sees it. */
import type { Following, Viewer } from '../../privacy/index.ts';
import type { ServedContext } from '../context.ts';
import type { Operation } from './operations.ts';

/** The way to the client. Each call is one step on the wire, in order; after the last two none follows. */
export interface Outlet {
  /** A frame, as JSON. */
  next(payload: string): void;
  /** There is nothing (any more) that this viewer may follow here. */
  complete(): void;
  /** The credential is good no longer; it closes whatever hangs on it. */
  forbid(): void;
}

/** What belongs to the client and not to an event. */
export type Asker = Pick<ServedContext, 'market' | 'language' | 'network' | 'trace' | 'budget'>;

export interface FollowerWords {
  readonly viewer: Viewer;
  /** Epoch milliseconds by this process's clock, by which tokens are judged; null for what has no end. */
  readonly expiresAt: number | null;
  readonly following: Following;
  readonly operation: Operation;
  readonly asker: Asker;
  readonly outlet: Outlet;
}

/** Frames of what was missed, where each thing is a frame of its own. */
export const MOST_MISSED = 500;

export class Follower {
  /** The version that the client has; null for one that has none and wants what comes from now on, until it is known what that is. */
  version: number | null;
  /** The version as it was last looked at. */
  newest = -1;
  /** Set once it is to get nothing more. */
  gone = false;
  /** Operations of a class and a language that want the same: one frame serves them all. */
  readonly group: string;

  constructor(readonly words: FollowerWords) {
    const { viewer, following, operation, asker } = words;
    this.version = following.after ?? (following.read.each ? null : -1);
    this.group = `${viewer.caller.name} ${asker.language} ${operation.shape}`;
  }

  get id(): string {
    return this.words.following.id;
  }

  get viewer(): Viewer {
    return this.words.viewer;
  }

  /** Whoever has the same is asked about once. */
  get watcher(): string {
    return `${this.viewer.id} ${this.viewer.sessionId} ${this.id}`;
  }

  /** How far things are by now. One that comes back late gets the last of what it missed one by one, and not all of it. */
  isBehind(newest: number): boolean {
    this.newest = newest;
    const { each } = this.words.following.read;
    this.version = Math.max(this.version ?? newest, each ? newest - MOST_MISSED : -1);
    return this.version < newest;
  }

  /** Whether it is known to miss something still. */
  get misses(): boolean {
    return !this.gone && this.version !== null && this.version < this.newest;
  }

  next(payload: string, version: number | null): void {
    const { expiresAt, outlet } = this.words;
    if (this.gone) return;
    if (expiresAt !== null && expiresAt <= Date.now()) return this.forbid();
    this.version = version;
    outlet.next(payload);
  }

  /** Tells what is wrong with the request itself, which no later event mends. */
  refuse(payload: string): void {
    this.next(payload, this.version);
    this.complete();
  }

  complete(): void {
    if (this.gone) return;
    this.gone = true;
    this.words.outlet.complete();
  }

  forbid(): void {
    if (this.gone) return;
    this.gone = true;
    this.words.outlet.forbid();
  }
}
