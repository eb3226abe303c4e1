import { type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, whose } from '../../privacy/index.ts';
import { Member } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';

/** That a seller takes no bids of a member, for what they sell as a store too. Nobody else knows of it, least of all who is blocked. */
@Holds(kind.BLOCK_LIST)
@Entity({ tableName: 'block' })
@ObjectType({
  implements: Node,
  description:
    'A member on your block list, which nobody else sees: they cannot bid on what you sell, and are not told why (R18).',
})
export class BlockedMember implements Node {
  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member, { primary: true })
  owner!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Member, { primary: true })
  @Field(() => Member, { description: 'Whom you blocked.' })
  member!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'uuid' })
  id!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'Since when.' })
  blockedAt!: Date;
}

export interface BlockFacts {
  readonly ownerId: string;
}

whose<BlockFacts>(BlockedMember, (block) => block.ownerId);
