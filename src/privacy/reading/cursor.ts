/**
 * Cursors of lists read by key. A cursor is the sort keys of one row, sealed: it decodes to nothing, and opens only for the list
 * it was made for. It is deterministic (a synthetic IV from what it holds, no randomness): the same row in the same list always has the
 * same cursor, so two databases that are equal for a viewer answer byte for byte the same, and a cursor outlives sign-in and deployment.
 * It has one length whatever it holds, so that the length of a sort key does not show.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { decrypt, encryptWithIv, IV_BYTES, ivOf, SealBroken, TAG_BYTES } from '../sealed/cipher.ts';
import type { Keyring } from '../sealed/keyring.ts';
import { Closed } from '../sealed/sealed.ts';

/** What a row has for one key of an order. */
export type KeyValue = string | number | null;

/** Room for three keys: a number, a time with microseconds, a UUID. It makes a whole number of base64 groups: no spare bits to change. */
const PLAIN_BYTES = 100;
const SEALED_BYTES = 1 + IV_BYTES + PLAIN_BYTES + TAG_BYTES;
const CURSOR = new RegExp(`^[A-Za-z0-9_-]{${(SEALED_BYTES / 3) * 4}}$`);
const SPACE = 0x20;

export class CursorSealer extends Closed {
  readonly what = 'the cursors’ key';
  readonly #keyring: Keyring;
  readonly #label: string;

  /** What is sealed under one label opens under no other. */
  constructor(keyring: Keyring, label = 'cursor') {
    super();
    this.#keyring = keyring;
    this.#label = label;
  }

  /**
   * `binding` says for what the cursor holds: caller class and connection, and the viewer where the list is the viewer's own.
   * Throws RangeError if the keys do not fit, or a number is not finite: such a column is not fit to sort by.
   */
  seal(binding: string, keys: readonly KeyValue[]): string {
    const plain = encodeKeys(keys);
    return encryptWithIv(this.#keyring.derived(this.#label), binding, plain, this.#ivFor(binding, plain)).toString(
      'base64url',
    );
  }

  /** The sort keys, or null for what is no cursor of this list: changed, borrowed or made up. */
  open(binding: string, cursor: string): readonly KeyValue[] | null {
    if (!CURSOR.test(cursor)) return null;
    const bytes = Buffer.from(cursor, 'base64url');
    try {
      const plain = decrypt(this.#keyring.derived(this.#label), binding, bytes);
      // Should two cursors ever meet in one IV, this still keeps anyone from forging a third.
      if (!timingSafeEqual(this.#ivFor(binding, plain), ivOf(bytes))) return null;
      // The cast is sound: the bytes are authenticated, so they are what encodeKeys wrote.
      return JSON.parse(plain.toString()) as KeyValue[];
    } catch (error) {
      if (error instanceof SealBroken) return null;
      throw error;
    }
  }

  /** The plain text has one length, so that where the binding ends is never in doubt. */
  #ivFor(binding: string, plain: Buffer): Buffer {
    return createHmac('sha256', this.#keyring.derived(`${this.#label} iv`))
      .update(binding)
      .update(plain)
      .digest()
      .subarray(0, IV_BYTES);
  }
}

function encodeKeys(keys: readonly KeyValue[]): Buffer {
  const unfit = keys.some((key) => typeof key === 'number' && !Number.isFinite(key));
  const json = JSON.stringify(keys);
  if (unfit || Buffer.byteLength(json) > PLAIN_BYTES) {
    throw new RangeError(`A cursor holds at most ${PLAIN_BYTES} bytes of sort keys, and finite numbers only.`);
  }
  const bytes = Buffer.alloc(PLAIN_BYTES, SPACE);
  bytes.write(json);
  return bytes;
}
