import { disclosure, type AudienceName } from '../../policy/index.ts';
import type { NameableKind } from './dossier.states.ts';

export interface DossierWords {
  /** To whom it opens something. */
  readonly audience: AudienceName;
  readonly kinds: readonly NameableKind[];
  readonly memberIds: readonly string[];
  /** Epoch milliseconds; null where it ends only when it is ended. */
  readonly expiresAt: number | null;
  /** Until when it may last at most. */
  readonly latest?: number;
}

export type RegisterRefusal = { readonly code: string; readonly field: string };

const MOST_MEMBERS = 100;

/** Kinds and members are named, few, and no others than the published table allows its recipient. Null where all is well. */
export function registerDossier(words: DossierWords, now: number): RegisterRefusal | null {
  const { audience, kinds, memberIds, expiresAt, latest = Infinity } = words;
  const allowed = new Set<string>(disclosure.filter(({ to }) => to === audience).flatMap(({ of }) => of));
  if (kinds.length === 0 || kinds.some((name) => !allowed.has(name)))
    return { code: 'KINDS_NOT_ALLOWED', field: 'kinds' };
  if (memberIds.length === 0 || memberIds.length > MOST_MEMBERS) return { code: 'MEMBERS_MISSING', field: 'memberIds' };
  if (expiresAt !== null && (expiresAt <= now || expiresAt > latest)) return { code: 'END_PASSED', field: 'expiresAt' };
  return null;
}
