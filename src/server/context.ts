import type { MarketContext } from '../market/index.ts';

/** A request's context, with what the log will tell of it. */
export interface ServedContext extends MarketContext {
  readonly trace: Trace;
}

/** Filled while the request is served. It holds words of the program and digests, nothing that was sent. */
export interface Trace {
  readonly id: string;
  operation: string | undefined;
  digest: string | undefined;
  codes: readonly string[] | undefined;
}
