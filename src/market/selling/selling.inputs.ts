/** What sellers send and get back when they act on an auction of theirs. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { Listing, ListingState } from '../listing/index.ts';
import { Yen } from '../scalars.ts';

const DRY = 'Only say what it would come to, and change nothing (P20).';

@InputType({ description: 'An auction of yours to end now.' })
export class EndListingEarlyInput {
  @Field(() => ID, { description: 'The listing.' })
  listingId!: string;

  @Field(() => Boolean, { defaultValue: false, description: DRY })
  validateOnly!: boolean;
}

@InputType({ description: 'An auction of yours to call off.' })
export class CancelListingInput {
  @Field(() => ID, { description: 'The listing.' })
  listingId!: string;

  @Field(() => Boolean, { defaultValue: false, description: `${DRY} It tells the fee.` })
  validateOnly!: boolean;
}

@Carries()
@ObjectType({
  description: 'A step that an auction cannot take: where it stands, and where the step would have led (P18).',
})
export class RefusedListingStep {
  @Field(() => ListingState, { description: 'Where the auction stands.' })
  from!: ListingState;

  @Field(() => ListingState, { description: 'Where the step leads.' })
  to!: ListingState;
}

@Carries()
@ObjectType({ description: 'What a step of an auction came to.' })
export class ListingStepPayload {
  @Field(() => Listing, {
    nullable: true,
    description: 'The listing as it stands now, whether it took the step or not.',
  })
  listing!: Listing | null;

  @Field(() => RefusedListingStep, {
    nullable: true,
    description: 'The step that was refused; null when it was taken.',
  })
  refused!: RefusedListingStep | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when the step was taken, or would be.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'What calling an auction off came to.' })
export class CancelListingPayload extends ListingStepPayload {
  @Field(() => Yen, {
    nullable: true,
    description: 'The fee that it costs: 0 where nobody ever bid (R16). Null when it was refused.',
  })
  fee!: number | null;
}
