import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove } from '../../privacy/index.ts';
import { Node } from '../node.ts';
import { Partner } from '../partner/index.ts';

/** What a lawyer or accountant bound to secrecy is engaged for (P6.8). */
@Holds(kind.STAFF_RECORD, kind.ASSIGNMENT)
@ObjectType({
  implements: Node,
  description: 'What a lawyer or accountant bound to secrecy is engaged for, and whose data it opens to them (P6.8).',
})
export class Engagement implements Node {
  @Holds(kind.PUBLIC)
  id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => Partner, { nullable: true, description: 'Who is engaged.' })
  readonly partner!: Partner | null;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What for; nobody’s name.' })
  readonly matter!: string;
}

export interface EngagementFacts {
  readonly partnerId: string;
  readonly stands: boolean;
}

prove<EngagementFacts>(Engagement, {
  legalStaff: () => new Set([kind.STAFF_RECORD]),
  professional: ({ partnerId, stands }, viewer) => stands && viewer.is(partnerId) && new Set([kind.ASSIGNMENT]),
});
