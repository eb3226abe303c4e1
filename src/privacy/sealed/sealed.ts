import { inspect } from 'node:util';

/** A value that must be opened through a decision was about to be printed, joined to a text or made JSON. */
export class SealedValueEscaped extends Error {
  constructor(what: string) {
    super(`${what} was about to be written out; open it through the field of its kind instead.`);
    this.name = 'SealedValueEscaped';
  }
}

/**
 * What can be held but not written out: printing, joining to a text, JSON and inspection all throw. What a closed thing
 * holds stands in #private fields, so that ways around (spreading, cloning, `customInspect: false`) find nothing either.
 */
export abstract class Closed {
  abstract readonly what: string;
  /** It never changes, so its copy is itself: what copies objects deeply (the ORM does) keeps it whole. */
  clone(): this {
    return this;
  }
  toString(): never {
    throw new SealedValueEscaped(this.what);
  }
  toJSON(): never {
    throw new SealedValueEscaped(this.what);
  }
  valueOf(): never {
    throw new SealedValueEscaped(this.what);
  }
  [Symbol.toPrimitive](): never {
    throw new SealedValueEscaped(this.what);
  }
  [inspect.custom](): never {
    throw new SealedValueEscaped(this.what);
  }
}

const bytesOf = Symbol('bytes');

/** A sealed record as it stands in the database: ciphertext. Only the vault opens it, and only with a mask. */
export class Sealed<Parts> extends Closed {
  readonly what = 'a sealed record';
  readonly #bytes: Buffer;
  /** Keeps `Sealed<Contact>` and `Sealed<Registration>` two types. */
  declare readonly parts: Parts;
  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }
  /** For the vault and the database driver: ciphertext only. */
  [bytesOf](): Buffer {
    return this.#bytes;
  }
}

export function ciphertext(sealed: Sealed<unknown>): Buffer {
  return sealed[bytesOf]();
}

const openSecret = Symbol('open');

/** A secret of the trade inside a page row: opened only as the field of its kind, so that no computed field can read it. */
export class Secret extends Closed {
  readonly what = 'a secret of the trade';
  readonly #value: unknown;
  constructor(value: unknown) {
    super();
    this.#value = value;
  }
  [openSecret](): unknown {
    return this.#value;
  }
}

/** For the engine's compiled field alone. */
export function revealSecret(secret: Secret): unknown {
  return secret[openSecret]();
}
