/** The words of reviews, for the schema. */
import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { Member } from '../../member/index.ts';
import { Store } from '../../store/index.ts';
import { Rating } from './write-review.ts';

registerEnumType(Rating, {
  name: 'Rating',
  description: 'What a side of a trade says of the other.',
  valuesConfig: { GOOD: { description: 'All in all good.' }, BAD: { description: 'All in all bad.' } },
});

export enum ReportReason {
  PERSONAL_DATA = 'PERSONAL_DATA',
  ABUSE = 'ABUSE',
  UNTRUE = 'UNTRUE',
  OTHER = 'OTHER',
}

registerEnumType(ReportReason, {
  name: 'ReportReason',
  description: 'Why staff should look at a review.',
  valuesConfig: {
    PERSONAL_DATA: { description: 'It tells who or where somebody is.' },
    ABUSE: { description: 'It insults or threatens.' },
    UNTRUE: { description: 'It is not about what happened.' },
    OTHER: { description: 'For another reason.' },
  },
});

/** Who sold as a store reviews and is reviewed as the store; everyone else is a nickname (P5.2). */
export const Trader = createUnionType({
  name: 'Trader',
  description: 'A side of a trade, as everyone sees them: a member by nickname, or a store.',
  types: () => [Member, Store] as const,
});
export type Trader = Member | Store;

@Carries()
@ObjectType({ description: 'How often somebody was rated, counting what everyone can read.' })
export class RatingCount {
  @Field(() => Int, { description: 'How often good.' })
  good!: number;

  @Field(() => Int, { description: 'How often bad.' })
  bad!: number;
}
