/** How the parts of a record are written before they are sealed. Nothing here encrypts. */

/** Where a value comes from. `by` is the program's word: member, registration, correction… */
export interface Source {
  readonly by: string;
  /** Epoch milliseconds, UTC. */
  readonly at: number;
}

/** Where one part comes from (P6 note), and by which copy it came to this record if it was not written here. */
export interface Provenance {
  readonly part: string;
  readonly source: Source;
  readonly via: Source | null;
}

/** One part: value, origin's `by` and `at`; for a copy also `by` and `at` of the copying. */
type StoredPart = [value: unknown, by: string, at: number, viaBy?: string, viaAt?: number];
export type StoredParts = Record<string, StoredPart>;

/** A part that is undefined is no part of the record; one that is null is, and knows who said so. */
export function storeParts(parts: object, source: Source): StoredParts {
  const said = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([part, value]): [string, StoredPart] => [part, [value, source.by, source.at]]));
}

/** The value keeps its first origin through any number of copies, and the last of the copies. */
export function copyPart([value, by, at]: StoredPart, via: Source): StoredPart {
  return [value, by, at, via.by, via.at];
}

export function provenanceOf(part: string, [, by, at, viaBy, viaAt]: StoredPart): Provenance {
  const via = viaBy === undefined || viaAt === undefined ? null : { by: viaBy, at: viaAt };
  return { part, source: { by, at }, via };
}

const BLOCK_BYTES = 128;
const SPACE = 0x20;

/** JSON, filled up with blanks to whole blocks so that a ciphertext's length tells little of a name or an address. */
export function encodeParts(parts: StoredParts): Buffer {
  const json = JSON.stringify(parts);
  const length = Buffer.byteLength(json);
  const bytes = Buffer.alloc(Math.ceil(length / BLOCK_BYTES) * BLOCK_BYTES, SPACE);
  bytes.write(json);
  return bytes;
}

export function decodeParts(bytes: Buffer): StoredParts {
  // The cast is sound: the bytes are authenticated, so they are what encodeParts wrote.
  return JSON.parse(bytes.toString()) as StoredParts;
}
