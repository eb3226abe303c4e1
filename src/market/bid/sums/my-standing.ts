import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, within } from '../../../privacy/index.ts';
import { Listing } from '../../listing/index.ts';

/** How the viewer, who bid on it, stands on a listing. It is seen with its listing. */
@ObjectType({ description: 'How you stand on a listing that you bid on (P15).' })
export class MyStanding {
  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether you lead, or led at the end.' })
  readonly isLeading!: boolean;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, {
    description:
      'Whether you would win if it ended now, or did at its end: you lead, and the reserve is met if there is one (R11).',
  })
  readonly isWinningIfEndedNow!: boolean;
}

within(MyStanding, () => Listing);
