import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { StartRefused } from '../words.ts';
import { KEY_BYTES } from './cipher.ts';
import { Closed } from './sealed.ts';

/** An outer key. Its id is stored beside every key it wrapped; it is no secret. */
export interface OuterKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** The keys as the settings give them, from the environment, a file or a key service; each is 32 random bytes. */
export interface Keys {
  /** The first is current: it wraps; the others only unwrap what they wrapped. */
  readonly outerKeys: readonly OuterKey[];
  /** Changing it loses every blind index and every cursor, so it does not rotate with the outer keys. */
  readonly serviceKey: KeyObject;
}

/** A record's key was wrapped with an outer key that is not given any more. */
export class OuterKeyUnknown extends Error {
  constructor(id: string) {
    super(
      `Records are wrapped with the outer key "${id}", which is not given; give it again until they are rewrapped.`,
    );
    this.name = 'OuterKeyUnknown';
  }
}

/**
 * The keys that are not in the database. Outer keys wrap the records' own keys; all else (blind indexes, cursors, tokens)
 * is derived from the service key, one key for each label. Keys are handed out as key objects, which print nothing.
 */
export class Keyring extends Closed {
  readonly what = 'the keyring';
  readonly #outer: ReadonlyMap<string, KeyObject>;
  readonly #service: KeyObject;
  readonly #derived = new Map<string, KeyObject>();
  /** The id of the outer key that wraps new records. */
  readonly currentId: string;

  /** Throws StartRefused, which names the key and never what it is. */
  constructor({ outerKeys, serviceKey }: Keys) {
    super();
    const refusals = refusalsOf(outerKeys, serviceKey);
    const [current] = outerKeys;
    if (!current || refusals.length > 0) throw new StartRefused(refusals);
    this.#outer = new Map(outerKeys.map(({ id, key }) => [id, key]));
    this.#service = serviceKey;
    this.currentId = current.id;
  }

  /** Throws OuterKeyUnknown. */
  outer(id: string): KeyObject {
    const key = this.#outer.get(id);
    if (!key) throw new OuterKeyUnknown(id);
    return key;
  }

  /** The key for one use, always the same for the same label. Labels are the program's words, few enough to be kept. */
  derived(label: string): KeyObject {
    let key = this.#derived.get(label);
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', this.#service, '', label, KEY_BYTES)));
      this.#derived.set(label, key);
    }
    return key;
  }
}

function refusalsOf(outerKeys: readonly OuterKey[], serviceKey: KeyObject): string[] {
  const refusals: string[] = [];
  if (outerKeys.length === 0) refusals.push('outer keys: there is none; give at least the current one.');
  outerKeys.forEach(({ id, key }, index) => {
    const place = `outer keys: "${id}", number ${index + 1},`;
    if (!isWhole(key)) refusals.push(`${place} is not ${KEY_BYTES} bytes long; make another.`);
    if (outerKeys.findIndex((other) => other.id === id) < index)
      refusals.push(`${place} has the id of an earlier one.`);
    if (key.equals(serviceKey)) refusals.push(`${place} is the service key too; make one for each.`);
  });
  if (!isWhole(serviceKey)) refusals.push(`service key: is not ${KEY_BYTES} bytes long; make another.`);
  return refusals;
}

const isWhole = (key: KeyObject): boolean => key.type === 'secret' && key.symmetricKeySize === KEY_BYTES;
