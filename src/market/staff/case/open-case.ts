/** Whether a case can be opened, decided from facts: within the role, for its purpose, for kinds of its own, with a ticket. */
import { periodInForce, type KindName, type PurposeName, type Role } from '../../../policy/index.ts';
import type { Problem } from '../../text/index.ts';
import { isCaseRole, wordsOfRole } from '../roles.ts';

/** Each further member is looked at for no better reason than the first. */
export const MOST_SUBJECTS = 5;

/** A ticket's number and nothing that could be somebody's: a word of capitals, a hyphen, at most eight digits. */
const TICKET = /^[A-Z][A-Z0-9]{0,9}-\d{1,8}$/;

export const isTicket = (text: string): boolean => TICKET.test(text);

export interface WantedCase {
  readonly role: Role;
  readonly purpose: PurposeName;
  readonly kinds: readonly KindName[];
  readonly subjects: readonly string[];
  readonly reason: string;
}

export type OpenDecision =
  | { readonly kind: 'opened'; readonly at: number; readonly until: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** `roles` are those of the credential that asks. `now` in epoch milliseconds. */
export function openCase(roles: readonly string[], wanted: WantedCase, now: number): OpenDecision {
  const problems = [...problemsOf(roles, wanted)];
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'opened', at: now, until: untilFrom(now) };
}

/** A case that is worked on longer is extended, which is to think of it again. */
export function untilFrom(now: number): number {
  return now + periodInForce('staffCase', now);
}

function* problemsOf(
  roles: readonly string[],
  { role, purpose, kinds, subjects, reason }: WantedCase,
): Iterable<Problem> {
  const words = isCaseRole(role) && roles.includes(role) ? wordsOfRole[role] : undefined;
  if (!words) yield { field: 'role', code: 'ROLE_NOT_YOURS' };
  else if (!words.purposes.includes(purpose)) yield { field: 'purpose', code: 'PURPOSE_NOT_OF_ROLE' };
  else if (kinds.length === 0 || kinds.some((name) => !words.kinds.includes(name)))
    yield { field: 'kinds', code: 'KINDS_NOT_OF_ROLE' };
  if (!isTicket(reason)) yield { field: 'reason', code: 'TICKET_UNFIT' };
  if (subjects.length === 0 || subjects.length > MOST_SUBJECTS) yield { field: 'memberIds', code: 'SUBJECTS_COUNT' };
}
