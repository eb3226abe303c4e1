import type { Finding } from './find-contact-data.ts';

/**
 * What is wrong with something a person wrote: the field and a code that clients translate, never the value itself,
 * so that a problem may be answered, logged and counted.
 */
export interface Problem {
  readonly field: string;
  readonly code: string;
  /** Where in the text, for what stands there and must not (P14). */
  readonly places?: readonly Finding[];
}

/** Either what was written in its one stored form, or why it cannot be taken. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export function taken<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function refused(field: string, ...codes: readonly string[]): Read<never> {
  return { ok: false, problems: codes.map((code) => ({ field, code })) };
}

export function problemsOf(read: Read<unknown>): readonly Problem[] {
  return read.ok ? [] : read.problems;
}
