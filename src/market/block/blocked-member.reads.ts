import { kind } from '../../policy/index.ts';
import {
  adds,
  column,
  connectionOf,
  many,
  newestFirst,
  one,
  PageArgs,
  reads,
  rootOne,
  sql,
} from '../../privacy/index.ts';
import { Me, Member } from '../member/index.ts';
import { BlockedMember, type BlockFacts } from './blocked-member.ts';

reads<BlockFacts>(BlockedMember, {
  table: 'block',
  facts: { ownerId: 'owner_id' },
  visible: (block, { viewer }) => sql`${block}.owner_id = ${viewer}`,
  relations: {
    member: one(
      () => Member,
      (block, member) => sql`${member}.id = ${column(block, 'member_id')}`,
    ),
  },
});

export const blockById = rootOne(
  () => BlockedMember,
  (block, id) => sql`${block}.id = ${id('id')}`,
);

const BlockedMembers = connectionOf(BlockedMember);

adds(Me, {
  blockedMembers: {
    type: () => BlockedMembers,
    description: 'Whom you do not let bid on what you sell (R18), whom you blocked last first. Nobody else sees it.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => BlockedMember, {
      on: (me, block) => sql`${block}.owner_id = ${me}.id`,
      orders: newestFirst('blockedAt'),
      own: true,
    }),
  },
});
