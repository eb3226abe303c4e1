/** Looks for thousands of needles in hundreds of megabytes: by the hash of four bytes at each place, then by comparing. */
import { spellings } from './spelling.ts';

interface Needle {
  readonly bytes: Buffer;
  /** Which value it is a spelling of: a place in the list, never the value, so that a failure prints none. */
  readonly canary: number;
  /** Digits alone, which are digits of hex too: a birth date may be met in an id or a digest by chance. */
  readonly digits: boolean;
}

const BITS = 22;

export class Search {
  readonly #seen = new Uint8Array(1 << BITS);
  readonly #byStart = new Map<number, Needle[]>();
  constructor(values: readonly string[]) {
    values.forEach((value, canary) => {
      for (const bytes of spellings(value))
        this.#add({ bytes, canary, digits: /^[\d-]+$/.test(bytes.toString('latin1')) });
    });
  }

  #add(needle: Needle): void {
    const start = needle.bytes.readUInt32BE(0);
    this.#seen[hashed(start)] = 1;
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), needle]);
  }

  /** Numbers of the values that stand in it in some spelling. */
  in(hay: Buffer | string): Set<number> {
    const bytes = typeof hay === 'string' ? Buffer.from(hay) : hay;
    const found = new Set<number>();
    const seen = this.#seen;
    let start = 0;
    for (let at = 0; at < bytes.length; at++) {
      start = (start << 8) | (bytes[at] as number); // below its length
      if (seen[hashed(start)] === 1 && at >= 3) this.#compare(bytes, at - 3, start >>> 0, found);
    }
    return found;
  }

  #compare(bytes: Buffer, at: number, start: number, found: Set<number>): void {
    for (const { bytes: needle, canary, digits } of this.#byStart.get(start) ?? []) {
      const end = at + needle.length;
      if (bytes.compare(needle, 0, needle.length, at, Math.min(end, bytes.length)) === 0)
        if (!digits || standsAlone(bytes, at, end)) found.add(canary);
    }
  }
}

/** In no longer hex text; but for what a phone number begins with, and an escaped letter, which ends in hex. */
function standsAlone(bytes: Buffer, at: number, end: number): boolean {
  const before = bytes.toString('latin1', Math.max(0, at - 10), at);
  const after = bytes.toString('latin1', end, end + 1);
  return /(^|[^\da-f-]|\\u[\da-f]{4})(81-?|0)?$/i.test(before) && !/[\da-f-]/i.test(after);
}

// Looked up once: in a test's own realm each look at a global is slow, and there are millions.
const { imul } = Math;

function hashed(start: number): number {
  return imul(start, 2654435761) >>> (32 - BITS);
}
