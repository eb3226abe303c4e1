import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { StartRefused } from '../words.ts';
import { KEY_BYTES } from './cipher.ts';
import { Closed } from './sealed.ts';

/** The keys as the settings give them: text from the environment, a file or a key service. */
export interface KeySettings {
  /** `id:key` pairs with commas between them, the current one first, such as `2026b:…,2026a:…`; a key is 32 bytes in base64. */
  readonly outerKeys: string;
  /** 32 bytes in base64. Changing it loses every blind index and every cursor, so it does not rotate with the outer keys. */
  readonly serviceKey: string;
}

/** A record's key was wrapped with an outer key that the settings no longer give. Its id is no secret. */
export class OuterKeyUnknown extends Error {
  constructor(id: string) {
    super(
      `OUTER_KEYS has no key "${id}", but records are still wrapped with it; give it again until they are rewrapped.`,
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

  /** Throws StartRefused, which names the setting and never what stands in it. */
  constructor(settings: KeySettings) {
    super();
    const refusals: string[] = [];
    const outer = readOuterKeys(settings.outerKeys, refusals);
    const service = readKey(settings.serviceKey);
    if (!service) refusals.push(`SERVICE_KEY: is not ${KEY_SHAPE}.`);
    const [currentId] = outer.keys();
    if (!service || currentId === undefined || refusals.length > 0) throw new StartRefused(refusals);
    if ([...outer.values()].some((key) => key.equals(service))) {
      throw new StartRefused(['SERVICE_KEY: is also one of OUTER_KEYS; make a key of its own.']);
    }
    this.#outer = outer;
    this.#service = service;
    this.currentId = currentId;
  }

  /** Throws OuterKeyUnknown. */
  outer(id: string): KeyObject {
    const key = this.#outer.get(id);
    if (!key) throw new OuterKeyUnknown(id);
    return key;
  }

  /** The key for one use, always the same for the same label. Labels are the program's words: they are kept. */
  derived(label: string): KeyObject {
    let key = this.#derived.get(label);
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', this.#service, '', label, KEY_BYTES)));
      this.#derived.set(label, key);
    }
    return key;
  }
}

const KEY_SHAPE = '32 bytes in base64 (44 characters); make one with: openssl rand -base64 32';

/** Undefined for anything else: Node's decoder alone would skip over characters it does not know. */
function readKey(text: string): KeyObject | undefined {
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? createSecretKey(Buffer.from(text, 'base64')) : undefined;
}

/** In the order of the setting. A refusal tells the place by number, since a wrongly placed colon makes an id of a key. */
function readOuterKeys(setting: string, refusals: string[]): Map<string, KeyObject> {
  const keys = new Map<string, KeyObject>();
  setting.split(',').forEach((pair, index) => {
    const place = `OUTER_KEYS: key ${index + 1}`;
    const [, id, text] = /^\s*([\w.-]{1,40}):(.*?)\s*$/.exec(pair) ?? [];
    const key = text === undefined ? undefined : readKey(text);
    if (id === undefined) refusals.push(`${place}: is not written as id:key.`);
    else if (!key) refusals.push(`${place}: after the id there are not ${KEY_SHAPE}.`);
    else if (keys.has(id)) refusals.push(`${place}: has the id of an earlier one; give it one of its own.`);
    else keys.set(id, key);
  });
  return keys;
}
