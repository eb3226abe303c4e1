/** A bucket of points for each client, counted in this process, or in Redis for all servers together. */
import { createHmac } from 'node:crypto';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Keyring, Viewer } from '../../privacy/index.ts';
import type { Secret } from '../secret.ts';
import { rates, type CallerClass, type Rate, type Rates } from './rates.ts';

/** How a bucket stands after something was taken from it or given back. */
export interface Taken {
  readonly left: number;
  /** When all of it is there again, in epoch milliseconds of this process's clock. */
  readonly resetAt: number;
}

/** Where points are counted. */
export type Counter = (options: { keyPrefix: string; points: number; duration: number }) => RateLimiterAbstract;

const inMemory: Counter = (options) => new RateLimiterMemory(options);

export class Bucket {
  readonly #limiter: RateLimiterAbstract;
  /** Points a second, on average. */
  readonly restoreRate: number;
  constructor(
    name: string,
    readonly rate: Rate,
    counter: Counter,
  ) {
    this.#limiter = counter({ keyPrefix: `noren_rate:${name}`, points: rate.max, duration: rate.seconds });
    this.restoreRate = Math.floor(rate.max / rate.seconds);
  }

  /** False where so much is not there; nothing is taken then, unless `anyway`. */
  async take(key: string, points: number, anyway = false): Promise<Taken & { readonly ok: boolean }> {
    try {
      return { ok: true, ...this.#taken(await this.#limiter.consume(key, points)) };
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      return { ok: false, ...this.#taken(anyway ? full : await this.#limiter.reward(key, points)) };
    }
  }

  giveBack(key: string, points: number): Promise<unknown> {
    return this.#limiter.reward(key, points);
  }

  #taken({ consumedPoints, msBeforeNext }: RateLimiterRes): Taken {
    const left = Math.min(this.rate.max, Math.max(0, this.rate.max - consumedPoints));
    return { left, resetAt: Date.now() + Math.max(0, msBeforeNext) };
  }
}

export interface ClientBuckets {
  /** Whose: nobody else's points are counted under it. */
  readonly key: string;
  readonly points: Bucket;
  readonly contacts: Bucket;
}

export interface BucketsOptions {
  readonly rates?: Rates | undefined;
  readonly counter?: Counter;
  /** What a network is called where the counts are; as it is when left out. */
  readonly nameOf?: (network: string) => string;
}

export class Buckets {
  readonly #of: ReadonlyMap<string, Omit<ClientBuckets, 'key'>>;
  readonly #nameOf: (network: string) => string;

  constructor({ rates: table = rates, counter = inMemory, nameOf = (network) => network }: BucketsOptions = {}) {
    const bucketsOf = (name: CallerClass): Omit<ClientBuckets, 'key'> => ({
      points: new Bucket(`${name}:points`, table[name].points, counter),
      contacts: new Bucket(`${name}:contacts`, table[name].contacts, counter),
    });
    this.#of = new Map((['visitor', 'member', 'partner', 'staff'] as const).map((name) => [name, bucketsOf(name)]));
    this.#nameOf = nameOf;
  }

  /** A member, a partner, one of the staff by their id; who has none, by the network they come from. */
  for({ caller, id }: Viewer, network: string): ClientBuckets {
    const buckets = this.#of.get(caller.callerClass);
    if (!buckets) throw new Error(`No rates for ${caller.callerClass}: write them in rates.ts.`);
    return { key: id ?? this.#nameOf(network), ...buckets };
  }
}

/** A Redis that takes longer is done without, in milliseconds. */
const PATIENCE = 100;

export interface SharedBuckets {
  readonly buckets: Buckets;
  readonly close: () => void;
}

export interface SharedBucketsOptions {
  readonly url: Secret;
  readonly keyring: Keyring;
  readonly rates?: Rates | undefined;
  readonly onTrouble: (error: unknown) => void;
}

/** Counts that all servers share, and each its own while Redis cannot be reached. Redis gets no address, only a keyed name of it. */
export function sharedBuckets({ url, keyring, rates: table, onTrouble }: SharedBucketsOptions): SharedBuckets {
  const options = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5_000,
    commandTimeout: PATIENCE,
  };
  const redis = new Redis(url.reveal(), options).on('error', onTrouble);
  const counter: Counter = (words) =>
    new RateLimiterRedis({
      ...words,
      storeClient: redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(words),
    });
  const key = keyring.derived('rate-limit');
  const nameOf = (network: string): string =>
    createHmac('sha256', key).update(network).digest('base64url').slice(0, 22);
  return { buckets: new Buckets({ rates: table, counter, nameOf }), close: () => redis.disconnect() };
}
