import { createHmac } from 'node:crypto';
import { accessPseudonym, networkOf } from '../../market/account/index.ts';
import type { Keyring } from '../../privacy/index.ts';

const A_DAY = 24 * 60 * 60 * 1000;
/** Addresses and members whose name is not made anew at each request; forgotten at the day's end. */
const MOST_NAMES = 2_000;

/** Remembers the names of a day, in UTC, and forgets them with it. */
function byDay(nameOf: (named: string, day: string) => string): (named: string, at: number) => string {
  let today = -1;
  const names = new Map<string, string>();
  return (named, at) => {
    const day = Math.floor(at / A_DAY);
    if (day !== today || names.size >= MOST_NAMES) names.clear();
    today = day;
    let name = names.get(named);
    if (name === undefined) names.set(named, (name = nameOf(named, new Date(at).toISOString().slice(0, 10))));
    return name;
  };
}

/** Networks by a keyed name that changes every day in UTC, so that logs of two days cannot be joined (P9). */
export function pseudonymsOf(keyring: Keyring): (address: string, at: number) => string {
  const key = keyring.derived('access-log');
  return byDay((address, day) =>
    createHmac('sha256', key)
      .update(`${day} ${networkOf(address)}`)
      .digest('base64url')
      .slice(0, 16),
  );
}

/** How the access log names networks, and members likewise; what links these to a member again is an authority's request alone. */
export function logNamesOf(keyring: Keyring): Record<'pseudonym' | 'memberPseudonym', ReturnType<typeof byDay>> {
  const memberPseudonym = byDay((memberId, day) => accessPseudonym(keyring, memberId, day));
  return { pseudonym: pseudonymsOf(keyring), memberPseudonym };
}

/** The digest under which an operation stands in logs and in the ledger: keyed, since a text may hold what is worth guessing. */
export function operationDigests(keyring: Keyring): (operation: string) => string {
  const key = keyring.derived('operation');
  return (operation) => createHmac('sha256', key).update(operation).digest('base64url').slice(0, 22);
}
