import './person/staff-member.reads.ts';
import './case/case.reads.ts';
import './seeing/seen-on-cases.ts';
import './acts/review-report.reads.ts';
import './record/staff-act.reads.ts';
import { LegalResolver } from './acts/legal.resolver.ts';
import { OfficerResolver } from './acts/officer.resolver.ts';
import { SafetyResolver } from './acts/safety.resolver.ts';
import { CaseResolver } from './case/case.resolver.ts';
import { RecordResolver } from './record/staff-act.resolver.ts';

export { stopOnOrder } from './acts/legal.resolver.ts';
export { moderated as moderateReview } from './acts/safety.resolver.ts';
export { enterStaff, leaveStaff, type Entered, type ToldPerson } from './person/enter.ts';
export { CaseSubject } from './case/case-subject.ts';
export { StaffCase } from './case/staff-case.ts';
export { StaffMember } from './person/staff-member.ts';
export { opensOnCases, type OnCases } from './seeing/on-cases.ts';

export const staffResolvers = [CaseResolver, SafetyResolver, LegalResolver, OfficerResolver, RecordResolver] as const;
