/** The name under which a member's requests stand in the access log (P9): keyed, another one each day, and nobody's own. */
import { createHmac } from 'node:crypto';
import type { Keyring } from '../../privacy/index.ts';

/** The day in UTC is the period: the names of two days cannot be joined without the key. `day` is `YYYY-MM-DD`. */
export function accessPseudonym(keyring: Keyring, memberId: string, day: string): string {
  return createHmac('sha256', keyring.derived('access-log.member'))
    .update(`${day} ${memberId}`)
    .digest('base64url')
    .slice(0, 16);
}
