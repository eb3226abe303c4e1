import { createHmac } from 'node:crypto';
import { networkOf } from '../../market/account/index.ts';
import type { Keyring } from '../../privacy/index.ts';

const A_DAY = 24 * 60 * 60 * 1000;
/** Addresses whose name is not made anew at each request; forgotten at the day's end. */
const MOST_NAMES = 2_000;

/** Networks by a keyed name that changes every day in UTC, so that logs of two days cannot be joined (P9). */
export function pseudonymsOf(keyring: Keyring): (address: string, at: number) => string {
  const key = keyring.derived('access-log');
  const nameOf = (address: string, day: string): string =>
    createHmac('sha256', key)
      .update(`${day} ${networkOf(address)}`)
      .digest('base64url')
      .slice(0, 16);
  let today = -1;
  const names = new Map<string, string>();
  return (address, at) => {
    const day = Math.floor(at / A_DAY);
    if (day !== today || names.size >= MOST_NAMES) names.clear();
    today = day;
    let name = names.get(address);
    if (name === undefined) names.set(address, (name = nameOf(address, new Date(at).toISOString().slice(0, 10))));
    return name;
  };
}

/** The digest under which an operation stands in logs and in the ledger: keyed, since a text may hold what is worth guessing. */
export function operationDigests(keyring: Keyring): (operation: string) => string {
  const key = keyring.derived('operation');
  return (operation) => createHmac('sha256', key).update(operation).digest('base64url').slice(0, 22);
}
