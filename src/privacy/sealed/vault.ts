/**
 * The one place where sealed records are made and opened. Each record has a random key of its own; that key is wrapped by an outer
 * key and stands in a table of its own, so that destroying one row there destroys one record for good. Both ciphertexts are bound
 * to their row: moved to another, they do not open. Nothing that was opened stays here after the call.
 */
import { randomBytes } from 'node:crypto';
import type { SealedPart } from '../statements.ts';
import { decrypt, encrypt, KEY_BYTES } from './cipher.ts';
import type { Keyring } from './keyring.ts';
import { copyPart, decodeParts, encodeParts, provenanceOf, storeParts } from './parts.ts';
import type { Provenance, Source, StoredParts } from './parts.ts';
import { ciphertext, Closed, Sealed } from './sealed.ts';

/** The row that a record belongs to: the type's name and the row's id. */
export interface RecordName {
  readonly type: string;
  readonly id: string;
}

/** A record's own key as it stands in the table of keys. */
export interface WrappedKey {
  readonly recordId: string;
  readonly wrapped: Buffer;
  /** The id of the outer key it is wrapped with. */
  readonly outerKey: string;
}

/** A record and its key as the database gives them. The key's columns are null once it was destroyed. */
export interface SealedRecord<Parts> extends RecordName {
  readonly sealed: Sealed<Parts> | Buffer;
  readonly wrapped: Buffer | null;
  readonly outerKey: string | null;
}

export interface NewRecord<Parts> {
  readonly sealed: Sealed<Parts>;
  readonly wrappedKey: WrappedKey;
}

/** Which parts a copy takes: the new record's part → the old record's part and its kind; only kinds in the mask are taken. */
export interface CopyOrder<Parts> {
  readonly parts: Readonly<Partial<Record<keyof Parts & string, SealedPart>>>;
  readonly mask: number;
}

/** The record's key is gone, and the record with it. It tells nothing of the record. */
export class KeyDestroyed extends Error {
  constructor() {
    super('The key of a sealed record was destroyed.');
    this.name = 'KeyDestroyed';
  }
}

export class Vault extends Closed {
  readonly what = 'the vault';
  readonly #keyring: Keyring;
  constructor(keyring: Keyring) {
    super();
    this.#keyring = keyring;
  }

  /** A new record under a new key. Values are JSON values; a part left undefined is not in the record. */
  seal<Parts extends object>(name: RecordName, parts: Parts, source: Source): NewRecord<Parts> {
    return this.#sealNew(name, storeParts(parts, source));
  }

  /**
   * The values of those parts whose kind is in the mask, null where the record has none; of the others nothing comes out. A kind
   * without a bit (public, internal) never opens. A mask that shows nothing opens nothing, not even to find the key destroyed.
   * Throws KeyDestroyed, SealBroken, OuterKeyUnknown.
   */
  open(record: SealedRecord<unknown>, parts: readonly SealedPart[], mask: number): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    const shown = inMask(parts, mask);
    if (shown.length === 0) return values;
    const stored = this.#openStored(record);
    for (const { part } of shown) values[part] = partOf(stored, part)?.[0] ?? null;
    return values;
  }

  /** As `open`, for pages: a record whose key was destroyed is one without values. Throws SealBroken, OuterKeyUnknown. */
  openOrNothing(record: SealedRecord<unknown>, parts: readonly SealedPart[], mask: number): Record<string, unknown> {
    if (record.wrapped !== null) return this.open(record, parts, mask);
    return Object.fromEntries(inMask(parts, mask).map(({ part }) => [part, null]));
  }

  /** Source and date of each part that the record has and the mask shows (P6 note). Throws as `open`. */
  provenance(record: SealedRecord<unknown>, parts: readonly SealedPart[], mask: number): Provenance[] {
    const shown = inMask(parts, mask);
    if (shown.length === 0) return [];
    const stored = this.#openStored(record);
    return shown.flatMap(({ part }) => {
      const found = partOf(stored, part);
      return found ? [provenanceOf(part, found)] : [];
    });
  }

  /**
   * Copies parts into a new record under a new key without a plain value leaving the vault: a member's registration to a
   * contact card. Each value keeps its own source and date; `via` says by what it came here, and when. Throws as `open`.
   */
  reseal<Parts extends object>(
    from: SealedRecord<unknown>,
    to: RecordName,
    copy: CopyOrder<Parts>,
    via: Source,
  ): NewRecord<Parts> {
    const stored = this.#openStored(from);
    const taken: StoredParts = {};
    for (const [part, order] of Object.entries<SealedPart | undefined>(copy.parts)) {
      if (order === undefined || (order.kind.bit & copy.mask) === 0) continue;
      const found = partOf(stored, order.part);
      if (found) taken[part] = copyPart(found, via);
    }
    return this.#sealNew(to, taken);
  }

  /**
   * The record with new values for some parts, under the same key with a fresh IV; the other parts keep value, source and date.
   * Null empties a part, undefined leaves it. Throws as `open`.
   */
  amend<Parts extends object>(record: SealedRecord<Parts>, parts: Partial<Parts>, source: Source): Sealed<Parts> {
    const amended = { ...this.#openStored(record), ...storeParts(parts, source) };
    return this.#withKey(record, (key) => sealStored<Parts>(key, record, amended));
  }

  /** The same key under the current outer key, for rotation; the record itself is not touched. One already there is returned as it is. */
  rewrap(key: WrappedKey): WrappedKey {
    if (key.outerKey === this.#keyring.currentId) return key;
    const plain = decrypt(this.#keyring.outer(key.outerKey), keyPlaceOf(key.recordId), key.wrapped);
    return this.#wrap(key.recordId, plain);
  }

  #sealNew<Parts>(name: RecordName, stored: StoredParts): NewRecord<Parts> {
    const key = randomBytes(KEY_BYTES);
    const sealed = sealStored<Parts>(key, name, stored);
    return { sealed, wrappedKey: this.#wrap(name.id, key) };
  }

  /** Wraps the key and wipes it. */
  #wrap(recordId: string, key: Buffer): WrappedKey {
    const outerKey = this.#keyring.currentId;
    const wrapped = encrypt(this.#keyring.outer(outerKey), keyPlaceOf(recordId), key);
    key.fill(0);
    return { recordId, wrapped, outerKey };
  }

  #openStored(record: SealedRecord<unknown>): StoredParts {
    const bytes = record.sealed instanceof Sealed ? ciphertext(record.sealed) : record.sealed;
    return this.#withKey(record, (key) => {
      const plain = decrypt(key, placeOf(record), bytes);
      const stored = decodeParts(plain);
      plain.fill(0);
      return stored;
    });
  }

  /** Lends the record's own key for one use, then wipes it. */
  #withKey<T>(record: SealedRecord<unknown>, use: (key: Buffer) => T): T {
    if (record.wrapped === null || record.outerKey === null) throw new KeyDestroyed();
    const key = decrypt(this.#keyring.outer(record.outerKey), keyPlaceOf(record.id), record.wrapped);
    try {
      return use(key);
    } finally {
      key.fill(0);
    }
  }
}

function sealStored<Parts>(key: Buffer, name: RecordName, stored: StoredParts): Sealed<Parts> {
  const plain = encodeParts(stored);
  const bytes = encrypt(key, placeOf(name), plain);
  plain.fill(0);
  return new Sealed<Parts>(bytes);
}

function inMask(parts: readonly SealedPart[], mask: number): SealedPart[] {
  return parts.filter(({ kind }) => (kind.bit & mask) !== 0);
}

/** Own parts only: a part is never found in what every object inherits. */
function partOf(stored: StoredParts, part: string): StoredParts[string] | undefined {
  return Object.hasOwn(stored, part) ? stored[part] : undefined;
}

/** Type names are GraphQL names, so the first NUL ends the name and no two rows share a place. */
function placeOf({ type, id }: RecordName): string {
  return `record\0${type}\0${id}`;
}

function keyPlaceOf(recordId: string): string {
  return `key\0${recordId}`;
}
