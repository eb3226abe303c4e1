import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { always, Holds, prove } from '../../privacy/index.ts';
import { Node } from '../node.ts';
import { MemberType } from './member-type.ts';

/** What anyone knows of a member: the nickname (P5.2). All else a member registered is in Registration. */
@Holds(kind.PUBLIC)
@Entity()
@ObjectType({ implements: Node, description: 'A member of the marketplace, as everyone sees them: a nickname.' })
export class Member implements Node {
  declare [OptionalProps]?: 'goodRatings' | 'badRatings' | 'withdrawnAt';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.NICKNAME)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The public pseudonym. A member who left has a name that says only that.' })
  nickname!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  type!: MemberType;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  joinedAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  withdrawnAt: Date | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'integer' })
  goodRatings: number = 0;

  @Holds(kind.INTERNAL)
  @Property({ type: 'integer' })
  badRatings: number = 0;
}

prove(Member, { anyone: always });
