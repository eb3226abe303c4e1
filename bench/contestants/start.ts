/** What a contestant's process is told, and what it makes of it. */
import { createSecretKey } from 'node:crypto';
import type { Keys } from '../../src/privacy/index.ts';
import type { Mailer } from '../../src/market/account/index.ts';
import { openLog } from '../../src/server/watch/log.ts';

export interface Order {
  readonly name: string;
  readonly serviceUrl: string;
  /** Base64. */
  readonly outerKey: string;
  readonly serviceKey: string;
  readonly publicUrl: string;
}

/** Listens on a free port of the loopback and gives it. */
export type Contestant = (order: Order) => Promise<number>;

const keyOf = (base64: string) => createSecretKey(Buffer.from(base64, 'base64'));

export function keysOf({ outerKey, serviceKey }: Pick<Order, 'outerKey' | 'serviceKey'>): Keys {
  return { outerKeys: [{ id: 'bench', key: keyOf(outerKey) }], serviceKey: keyOf(serviceKey) };
}

/** As many connections as production has by default. */
export const CONNECTIONS = 10;

export const noMail: Mailer = { send: () => Promise.resolve(), close: () => Promise.resolve() };

/** Requests are not logged, of any contestant; what goes wrong is. */
export const faults = openLog('error', process.stderr);
