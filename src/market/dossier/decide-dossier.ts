/** What it takes two of the staff to do: one registers, another decides. From facts alone; times in epoch milliseconds. */
export interface DossierFacts {
  readonly registeredBy: string;
  readonly decided: boolean;
  /** Null where it has no end of its own. */
  readonly expiresAt: number | null;
  /** Whether the ground that its approval laid stands. */
  readonly stands: boolean;
}

export type DossierRefusal = 'OWN_APPROVAL' | 'ALREADY_DECIDED' | 'END_PASSED' | 'NOT_STANDING';

const ends = ({ expiresAt }: Pick<DossierFacts, 'expiresAt'>, now: number): boolean =>
  expiresAt !== null && expiresAt <= now;

/** Null where this person may approve it now. */
export function approveDossier(facts: DossierFacts, actorId: string, now: number): DossierRefusal | null {
  return refuseDossier(facts, actorId) ?? (ends(facts, now) ? 'END_PASSED' : null);
}

/** To refuse is to decide as well: whoever registered it does neither. */
export function refuseDossier({ decided, registeredBy }: DossierFacts, actorId: string): DossierRefusal | null {
  if (decided) return 'ALREADY_DECIDED';
  return actorId === registeredBy ? 'OWN_APPROVAL' : null;
}

/** To stop takes one: it takes something away and gives nothing. */
export function endDossier({ stands }: DossierFacts): DossierRefusal | null {
  return stands ? null : 'NOT_STANDING';
}
