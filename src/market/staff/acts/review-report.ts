import { Field, ID, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove } from '../../../privacy/index.ts';
import { ReportReason } from '../../post/index.ts';
import { DateTime } from '../../scalars.ts';

/** That a member reported a review; who did is told to nobody. */
@Holds(kind.STAFF_RECORD)
@ObjectType({ description: 'That somebody reported a review to staff.' })
export class ReviewReport {
  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'Opaque; `node` does not take it.' })
  readonly id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'The review’s id, hidden or not.' })
  readonly reviewId!: string;

  @Holds(kind.PUBLIC)
  @Field(() => ReportReason, { description: 'Why.' })
  readonly reason!: ReportReason;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'When.' })
  readonly reportedAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether staff hid the review.' })
  readonly hidden!: boolean;
}

const itsRecord = new Set([kind.STAFF_RECORD]);

prove(ReviewReport, { safetyStaff: () => itsRecord });
