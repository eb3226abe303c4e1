/** From when the members see that data of theirs was handed over: one of the legal staff proposes it, another sets it. */
export interface TellingFacts {
  readonly proposedBy: string | null;
}

export type TellingRefusal = 'OWN_APPROVAL' | 'NOT_PROPOSED';

/** Null where this person may set what was proposed. */
export function approveTelling({ proposedBy }: TellingFacts, actorId: string): TellingRefusal | null {
  if (proposedBy === null) return 'NOT_PROPOSED';
  return proposedBy === actorId ? 'OWN_APPROVAL' : null;
}
