import './person/staff-member.reads.ts';
import './case/case.reads.ts';
import './seeing/seen-on-cases.ts';
import { CaseResolver } from './case/case.resolver.ts';

export { enterStaff, leaveStaff, type Entered, type ToldPerson } from './person/enter.ts';
export { StaffCase } from './case/staff-case.ts';
export { StaffMember } from './person/staff-member.ts';
export { opensOnCases, type OnCases } from './seeing/on-cases.ts';

export const staffResolvers = [CaseResolver] as const;
