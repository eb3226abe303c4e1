import { Field, ID, ObjectType } from 'type-graphql';
import { kind, type AudienceName, type KindName, type PurposeName } from '../../../policy/index.ts';
import { Holds, prove, restsOn, whose, type Kind, type Viewer } from '../../../privacy/index.ts';
import { audienceOf, caseRoles, isCaseRole, OFFICER, wordOf, wordsOfRole } from '../roles.ts';
import type { StaffCaseFacts } from './staff-case.ts';

/** One of the members whom a case is about. What is kept of them has proofs of its own. */
@Holds(kind.STAFF_RECORD)
@ObjectType({ description: 'One of the members whom a case is about, with what it opens of them.' })
export class CaseSubject {
  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'The member’s id.' })
  readonly memberId!: string;
}

export interface CaseSubjectFacts extends StaffCaseFacts {
  readonly memberId: string;
  readonly caseId: string;
  readonly groundId: string;
  readonly purpose: PurposeName;
  readonly kinds: readonly KindName[];
  /** Whether its case is open. */
  readonly stands: boolean;
}

/** In whose case it is sees what the case names while it is open; the privacy officer, who watches over all, that there is one. */
function kindsFor(audience: AudienceName, subject: CaseSubjectFacts, viewer: Viewer): ReadonlySet<Kind> | false {
  const { role, staffId, purpose, kinds } = subject;
  const { words } = viewer.caller;
  if (viewer.is(staffId) && isCaseRole(role) && audienceOf[role] === audience && words.has(wordOf(role))) {
    const opens = subject.stands && wordsOfRole[role].purposes.includes(purpose);
    return new Set([kind.STAFF_RECORD, ...(opens ? kinds.map((name) => kind[name]) : [])]);
  }
  return words.has(OFFICER) ? new Set([kind.STAFF_RECORD]) : false;
}

whose<CaseSubjectFacts>(CaseSubject, ({ memberId }) => memberId);
for (const audience of new Set(caseRoles.map((role) => audienceOf[role]))) {
  prove<CaseSubjectFacts>(CaseSubject, { [audience]: (subject, viewer) => kindsFor(audience, subject, viewer) });
  restsOn<CaseSubjectFacts>(CaseSubject, {
    [audience]: { on: ({ groundId }) => [groundId], reference: ({ caseId }) => `case:${caseId}` },
  });
}
