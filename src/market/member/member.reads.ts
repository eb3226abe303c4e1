import { reads } from '../../privacy/index.ts';
import { Member } from './member.ts';

reads(Member, { table: 'member' });
