/** Which photos a draft has, and in which order: facts in, decision out. */
import { MOST_PHOTOS } from './photo-store.ts';

export interface PhotoFacts {
  /** The draft's photos, in their order. */
  readonly current: readonly string[];
  /** Of the seller's uploads that are on no listing, those that are asked for. */
  readonly unused: ReadonlySet<string>;
}

export interface PhotoProblem {
  readonly code: 'TOO_MANY_PHOTOS' | 'PHOTO_TWICE' | 'NOT_FOUND';
  readonly field: string;
}

export type PhotoDecision =
  | { readonly kind: 'same' }
  /** `order` is what the draft has from now on; `put` comes to it, `taken` leaves it and is unused again. */
  | {
      readonly kind: 'set';
      readonly order: readonly string[];
      readonly put: readonly string[];
      readonly taken: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly PhotoProblem[] };

/** `wanted` are ids as they were sent. A photo that is another's, on another listing, or none at all is not found (P6). */
export function setPhotos({ current, unused }: PhotoFacts, wanted: readonly string[]): PhotoDecision {
  if (wanted.length > MOST_PHOTOS)
    return { kind: 'refused', problems: [{ code: 'TOO_MANY_PHOTOS', field: 'photoIds' }] };
  const problems = wanted.flatMap((id, at): PhotoProblem[] => {
    const field = `photoIds.${at}`;
    if (!unused.has(id) && !current.includes(id)) return [{ code: 'NOT_FOUND', field }];
    return wanted.indexOf(id) < at ? [{ code: 'PHOTO_TWICE', field }] : [];
  });
  if (problems.length > 0) return { kind: 'refused', problems };
  if (wanted.length === current.length && wanted.every((id, at) => id === current[at])) return { kind: 'same' };
  return {
    kind: 'set',
    order: wanted,
    put: wanted.filter((id) => !current.includes(id)),
    taken: current.filter((id) => !wanted.includes(id)),
  };
}
