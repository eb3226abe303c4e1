/** A page row: plain data as it came, its facts, and what its viewer may see of it. */
import type { Sight } from './deciding/sight.ts';

export const SIGHT = Symbol('sight');
export const OPENED = Symbol('opened');
/** Where a row's facts stand in its JSON; no GraphQL name can begin so. */
export const FACTS = '$';
/** Where the version of a row that is followed stands in its JSON. */
export const VERSION = '$version';
/** Before the name of a sealed record's property in a row's JSON. */
export const SEALED = '~';

export interface Row {
  [column: string]: unknown;
  [SIGHT]?: Sight;
  [OPENED]?: Record<string, Record<string, unknown>>;
}

/** A row reached a field without having been decided on: a defect of the program, never shown to anyone as data. */
export class UnprovenRow extends Error {
  constructor(where: string) {
    super(`${where}: a row arrived that nobody decided on.`);
    this.name = 'UnprovenRow';
  }
}
