import { Field, ID, Int, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove } from '../../privacy/index.ts';
import { DateTime } from '../scalars.ts';

/** That a post is public no more: whoever shows it elsewhere takes it down. */
@Holds(kind.PUBLISHED_POST)
@ObjectType({ description: 'That a post of this id is public no more: take it down wherever you show it.' })
export class RemovedPost {
  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'As the post had it.' })
  id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => Int, { description: 'Grows from removal to removal, and has gaps.' })
  removedPosition!: number;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'When that was noticed, a minute after it at most.' })
  removedAt!: Date;
}

export interface RemovedPostFacts {
  readonly removed: boolean;
}

prove<RemovedPostFacts>(RemovedPost, { contentLicensee: ({ removed }) => removed });
