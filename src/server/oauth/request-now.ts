import { AsyncLocalStorage } from 'node:async_hooks';
import type { Client } from '../../market/partner/index.ts';

/** What the token service must know of the request that it answers, besides what stands in it. */
export interface RequestNow {
  /** Where it came from. */
  readonly address: string;
  /** Whether it is signed with a key; otherwise it comes with a secret, or with nothing. */
  readonly signed: boolean;
  /** Who was looked for already. */
  readonly clients: Map<string, Promise<Client | undefined>>;
}

const store = new AsyncLocalStorage<RequestNow>();

export function during<T>(request: Omit<RequestNow, 'clients'>, work: () => T): T {
  return store.run({ ...request, clients: new Map() }, work);
}

export function requestNow(): RequestNow {
  const now = store.getStore();
  if (!now) throw new Error('The token service is asked within requests only.');
  return now;
}
