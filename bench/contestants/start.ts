/** What a contestant's process is told, and what it makes of it. */
import { createSecretKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Keys } from '../../src/privacy/index.ts';
import type { Mailer } from '../../src/market/account/index.ts';
import type { PhotoTools } from '../../src/market/photo/index.ts';
import { folderStore } from '../../src/server/photos/folder-store.ts';
import { photoMaker } from '../../src/server/photos/photo-maker.ts';
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

/** In a folder that goes with the process. */
export function photosOfItsOwn(): PhotoTools {
  const folder = mkdtempSync(path.join(tmpdir(), 'noren-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { store: folderStore(folder), maker: photoMaker() };
}

export const noMail: Mailer = { send: () => Promise.resolve(), close: () => Promise.resolve() };

/** Requests are not logged, of any contestant; what goes wrong is. */
export const faults = openLog('error', process.stderr);
