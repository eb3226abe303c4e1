import type { Charge } from './limits/index.ts';
import type { MarketContext } from '../market/index.ts';
import type { RequestContext } from '../privacy/index.ts';

/** A request's context, with what the log will tell of it. */
export interface ServedContext extends MarketContext {
  readonly trace: Trace;
  readonly budget?: Charge | undefined;
}

/** Filled while the request is served. It holds words of the program and digests, nothing that was sent. */
export interface Trace {
  readonly id: string;
  operation: string | undefined;
  digest: string | undefined;
  codes: readonly string[] | undefined;
}

/** Made when it is first asked for, and so a prototype's: Apollo copies a context's own fields, asking for each. */
const unitOfWork = {
  get em(): ServedContext['em'] {
    const context = this as unknown as { market: ServedContext['market']; unit?: ServedContext['em'] }; // what is made of it below
    return (context.unit ??= context.market.orm.em.fork());
  },
};

type Asker = Pick<ServedContext, 'market' | 'language' | 'network' | 'trace' | 'budget'>;

export function contextOf(request: RequestContext, { market, language, network, trace, budget }: Asker): ServedContext {
  const context = Object.create(unitOfWork) as Pick<ServedContext, 'em'>;
  return Object.assign(context, { ...request, market, language, network, trace, budget });
}
