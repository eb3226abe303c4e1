/** Live updates as a whole: who follows what, and the two ways to a client, held to one set of limits. */
import { networkOf } from '../../market/account/index.ts';
import type { Told } from '../../market/index.ts';
import type { Viewer } from '../../privacy/index.ts';
import { wakesOf, type Bus } from './bus/bus.ts';
import { Follower, type Asker, type Outlet } from './follower.ts';
import { Hub, type HubOptions } from './hub.ts';
import { liveLimits, Occupancy, type LiveLimits } from './limits.ts';
import type { Asked, Operations } from './operations.ts';
import type { ServedContext } from '../context.ts';
import type { Credential } from '../viewer.ts';
import type { GraphQLFormattedError } from 'graphql';

export interface LiveOptions extends HubOptions {
  readonly operations: Pick<Operations, 'open'>;
  readonly contextOf: (viewer: Viewer, asker: Asker) => ServedContext;
  readonly bus: Bus;
  readonly limits?: LiveLimits | undefined;
  /** How many more are followed, or fewer. */
  readonly onOpen: (by: 1 | -1) => void;
}

export class Live {
  readonly #hub: Hub;
  readonly #perNetwork: Occupancy;
  readonly #perAccount: Occupancy;
  readonly #ends = new Set<() => void>();
  #closing = false;

  constructor(readonly options: LiveOptions) {
    const { perNetwork, perAccount } = options.limits ?? liveLimits;
    this.#hub = new Hub(options);
    this.#perNetwork = new Occupancy(perNetwork);
    this.#perAccount = new Occupancy(perAccount);
    options.bus.subscribe((wakes) => this.#hub.wake(wakes));
  }

  /** What the outbox told, once it is committed: here at once, and to the other servers. */
  published(batch: readonly Told[]): void {
    const wakes = wakesOf(batch);
    this.#hub.wake(wakes);
    this.options.bus.publish(wakes);
  }

  /** A connection of this network; undefined when it has too many. What is given frees it. */
  enter(address: string): (() => void) | undefined {
    return this.#closing ? undefined : this.#perNetwork.take(networkOf(address));
  }

  /** A connection of this viewer; visitors are counted by their network alone. */
  admit({ id }: Viewer): (() => void) | undefined {
    return id === null ? () => undefined : this.#perAccount.take(id);
  }

  /** Follows what is asked for, or tells why not. What is given ends it from the client's side. */
  async open(
    asked: Asked,
    { viewer, expiresAt }: Credential,
    { asker, outlet }: { readonly asker: Asker; readonly outlet: Outlet },
  ): Promise<(() => void) | readonly GraphQLFormattedError[]> {
    const opened = await this.options.operations.open(asked, this.options.contextOf(viewer, asker));
    if (!('following' in opened)) return opened;
    const follower = new Follower({ viewer, expiresAt, asker, outlet, ...opened });
    this.options.onOpen(1);
    this.#hub.follow(follower);
    return () => {
      this.options.onOpen(-1);
      this.#hub.leave(follower);
    };
  }

  /** Called when the server stops; what is given takes it back. */
  atEnd(end: () => void): () => void {
    this.#ends.add(end);
    return () => void this.#ends.delete(end);
  }

  /** Takes nothing new, and closes what is open. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#hub.close();
    for (const end of this.#ends) end();
    await this.options.bus.close();
  }
}
