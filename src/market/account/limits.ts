import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

export type LimitedAct =
  | ('SIGN_IN' | 'REGISTER' | 'RESET_PASSWORD' | 'REFRESH' | 'UPLOAD_PHOTO')
  | ('PARTNER_TOKEN' | 'REGISTER_WEBHOOK' | 'REPLAY_WEBHOOK');

/** At most `points` attempts in `seconds`. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export interface ActLimits {
  /** For one account as tried from one network. */
  readonly account: Limit;
  /** For one network, whatever it tries. */
  readonly network: Limit;
}

export interface Attempt {
  readonly act: LimitedAct;
  /** The blind index of the e-mail tried (known or not), or the id of the session or the member; never the e-mail itself. */
  readonly account: string;
  /** The caller's network; `networkOf` makes it. */
  readonly network: string;
}

/** Too many attempts. The same whether the account exists, and whichever of the limits was met (SC-E7, AT-8). */
export class TooManyAttempts extends Error {
  readonly code = 'TOO_MANY_ATTEMPTS';
  constructor() {
    super('Too many attempts; try again later.');
    this.name = 'TooManyAttempts';
  }
}

export interface AttemptLimits {
  /**
   * Counts one attempt, before any work on it. An operation with ten aliases calls ten times (SC-E4). Throws
   * `TooManyAttempts`.
   */
  count(attempt: Attempt): Promise<void>;
}

/** Per account low enough against guessing; per network high enough for an office or a school behind one address. */
export const attemptLimits: Readonly<Record<LimitedAct, ActLimits>> = {
  SIGN_IN: { account: { points: 10, seconds: 15 * 60 }, network: { points: 100, seconds: 15 * 60 } },
  REGISTER: { account: { points: 3, seconds: 60 * 60 }, network: { points: 20, seconds: 60 * 60 } },
  RESET_PASSWORD: { account: { points: 3, seconds: 60 * 60 }, network: { points: 20, seconds: 60 * 60 } },
  REFRESH: { account: { points: 30, seconds: 15 * 60 }, network: { points: 600, seconds: 15 * 60 } },
  PARTNER_TOKEN: { account: { points: 60, seconds: 60 }, network: { points: 300, seconds: 60 } },
  // Each looks a name up, which keeps one of the few threads that passwords are hashed on for as long as its answer takes.
  REGISTER_WEBHOOK: { account: { points: 30, seconds: 60 * 60 }, network: { points: 100, seconds: 60 * 60 } },
  // Each is a request of ours to an address that the partner chose.
  REPLAY_WEBHOOK: { account: { points: 300, seconds: 60 * 60 }, network: { points: 1_000, seconds: 60 * 60 } },
  UPLOAD_PHOTO: { account: { points: 60, seconds: 60 * 60 }, network: { points: 600, seconds: 60 * 60 } },
};

/** Where counts are kept: in this process, or in a store that many servers share. */
export type CounterFactory = (options: { keyPrefix: string; points: number; duration: number }) => RateLimiterAbstract;

const inMemory: CounterFactory = (options) => new RateLimiterMemory(options);

export function limitAttempts(
  limits: Readonly<Record<LimitedAct, ActLimits>> = attemptLimits,
  counter: CounterFactory = inMemory,
  /** What an account or a network is called where it is counted; as it is when left out. */
  nameOf: (counted: string) => string = (counted) => counted,
): AttemptLimits {
  const of = (act: LimitedAct, by: keyof ActLimits): RateLimiterAbstract =>
    counter({ keyPrefix: `${act}:${by}`, points: limits[act][by].points, duration: limits[act][by].seconds });
  const counters = new Map<LimitedAct, readonly [RateLimiterAbstract, RateLimiterAbstract]>(
    // The keys of a record typed by LimitedAct are LimitedActs.
    (Object.keys(limits) as LimitedAct[]).map((act) => [act, [of(act, 'network'), of(act, 'account')]]),
  );

  return {
    async count({ act, account, network }) {
      const [perNetwork, perAccount] = counters.get(act) ?? [];
      if (!perNetwork || !perAccount) throw new TooManyAttempts();
      // Both are counted, always: a limit that stops counting when the other is met would let the two be told apart.
      const counted = await Promise.allSettled([
        perNetwork.consume(nameOf(network)),
        perAccount.consume(nameOf(`${account}|${network}`)),
      ]);
      for (const count of counted) if (count.status === 'rejected') refuse(count.reason);
    },
  };
}

/** A full counter rejects with its state; anything else is the store failing, which is not an attempt too many. */
function refuse(reason: unknown): never {
  if (reason instanceof RateLimiterRes) throw new TooManyAttempts();
  throw reason;
}
