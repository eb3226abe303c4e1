import './blocked-member.reads.ts';

export { BlockedMember } from './blocked-member.ts';
export { BlockResolver } from './block.resolver.ts';
