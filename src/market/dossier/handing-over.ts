/** On which dossier what is handed over to whom: said once for all that is reached through one. */
import { kind } from '../../policy/index.ts';
import type { Kind } from '../../privacy/index.ts';
import type { DossierSort, NameableKind } from './dossier.states.ts';

/** A member as a dossier names them. */
export interface NamedFacts {
  readonly dossierId: string;
  /** Null to the member themself, who does not learn of it here. */
  readonly memberId: string | null;
  readonly sort: DossierSort;
  readonly kinds: readonly NameableKind[];
  readonly partnerId: string | null;
  readonly groundId: string | null;
  /** Approved, not ended, not expired. */
  readonly stands: boolean;
}

export function isOpen({ sort, stands }: NamedFacts, wanted: DossierSort): boolean {
  return stands && sort === wanted;
}

/** Exactly the kinds it names, and what of the rows themselves has to be known for that. */
export function kindsOf({ kinds }: NamedFacts, ...rows: readonly Kind[]): ReadonlySet<Kind> {
  return new Set([...kinds.map((name) => kind[name]), ...rows]);
}

const words: Readonly<Record<DossierSort, string>> = {
  AUTHORITY: 'request',
  LAW: 'request',
  EMERGENCY: 'emergency',
  ENGAGEMENT: 'engagement',
  SUCCESSION: 'succession',
};

/** What the ledger says that something was shown for. */
export function referenceOf({ sort, dossierId }: Pick<NamedFacts, 'sort' | 'dossierId'>): string {
  return `${words[sort]}:${dossierId}`;
}

/** No record without the ground that the approval laid, held as it is written. */
export const hangs = {
  on: ({ groundId }: NamedFacts): readonly string[] => (groundId === null ? [] : [groundId]),
  reference: referenceOf,
};
