/** Whether a case can go on with a colleague, decided from facts: it is open, and they work here in its role. */
import type { Role } from '../../../policy/index.ts';
import type { Problem } from '../../text/index.ts';

export interface AssignCaseFacts {
  readonly open: boolean;
  readonly role: Role;
  readonly holderId: string;
  /** Null where there is no such colleague. */
  readonly colleague: { readonly id: string; readonly roles: readonly Role[]; readonly worksHere: boolean } | null;
}

/** Null when it can. A colleague of other roles is answered like one who is not there. */
export function assignCase({ open, role, holderId, colleague }: AssignCaseFacts): Problem | null {
  if (!open) return { field: 'caseId', code: 'WRONG_STATE' };
  const fit = colleague?.worksHere === true && colleague.roles.includes(role) && colleague.id !== holderId;
  return fit ? null : { field: 'staffId', code: 'NOT_FOUND' };
}
