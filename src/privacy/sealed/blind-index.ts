import { createHmac } from 'node:crypto';
import type { Keyring } from './keyring.ts';

/**
 * 32 bytes by which a sealed value can be found again when it is given whole: e-mail at sign-in. Equal values of one column
 * give equal bytes, equal values of two columns do not, and nothing comes back out without the service key.
 *
 * `column` is `table.column`. `normalisedValue` is the form in which two writings of one value are the same text (e-mail: trimmed,
 * lower case). Only columns that are unique, or nearly so, may be indexed: e-mail, phone. Never one with few values or common
 * ones (gender, occupation, birth date, prefecture, postal code, name): who holds a dump counts equal bytes and has them all.
 * The column stands in no schema and no page selects it.
 */
export function blindIndex(keyring: Keyring, column: string, normalisedValue: string): Buffer {
  return createHmac('sha256', keyring.derived(`blind index ${column}`))
    .update(normalisedValue)
    .digest();
}
