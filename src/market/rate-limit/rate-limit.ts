import { Field, Int, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import type { Budget } from '../context.ts';
import { DateTime } from '../scalars.ts';

/** Of the one who asks, and nobody else: it says nothing of any row. */
@Carries()
@ObjectType({
  description:
    'How much you may still ask for, in points: about one for each value that an operation can answer, and more for what is done. Members, partners and staff are counted one by one, visitors by their network.',
})
export class RateLimit implements Budget {
  @Field(() => Int, { description: 'The points of a full bucket.' })
  max!: number;

  @Field(() => Int, { description: 'What is left of it, once this operation is charged in full.' })
  left!: number;

  @Field(() => Int, { description: 'Points that come back in a second, on average; all are back at `resetAt`.' })
  restoreRate!: number;

  @Field(() => DateTime, { description: 'When all of them are there again.' })
  resetAt!: Date;

  @Field(() => Int, {
    description: 'What this operation is charged; what its answer does not come to is given back afterwards.',
  })
  requested!: number;
}
