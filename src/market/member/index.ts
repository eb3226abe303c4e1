import './member.reads.ts';

export { Member, type MemberType } from './member.ts';
