import { createHmac } from 'node:crypto';
import { networkOf } from '../../market/account/index.ts';
import type { Keyring } from '../../privacy/index.ts';

/** Networks by a keyed name that changes every day in UTC, so that logs of two days cannot be joined (P9). */
export function pseudonymsOf(keyring: Keyring): (address: string, at: number) => string {
  const key = keyring.derived('access-log');
  return (address, at) => {
    const day = new Date(at).toISOString().slice(0, 10);
    return createHmac('sha256', key)
      .update(`${day} ${networkOf(address)}`)
      .digest('base64url')
      .slice(0, 16);
  };
}

/** The digest under which an operation stands in logs and in the ledger: keyed, since a text may hold what is worth guessing. */
export function operationDigests(keyring: Keyring): (operation: string) => string {
  const key = keyring.derived('operation');
  return (operation) => createHmac('sha256', key).update(operation).digest('base64url').slice(0, 22);
}
