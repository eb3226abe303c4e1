/** What sellers send and get back when they act on an auction of theirs. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { Listing, ListingState } from '../listing/index.ts';
import { DateTime, IdempotencyKey, Yen } from '../scalars.ts';
import { LARGEST_CUT } from './acts/relist-listing.ts';

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

@InputType({ description: 'Whose bids to take out of an auction of yours.' })
export class RemoveBidderInput {
  @Field(() => ID, { description: 'The listing.' })
  listingId!: string;

  @Field(() => ID, { description: 'The member, as the price history names them.' })
  bidderId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only say whether it could be done now, and change nothing (P20). To what the price would fall is not told.',
  })
  validateOnly!: boolean;
}

@InputType({
  description: 'An unsold auction of yours to put up again, and its end: `endAt` or `days`, as for a new one.',
})
export class RelistListingInput {
  @Field(() => ID, { description: 'The unsold listing.' })
  listingId!: string;

  @Field(() => Int, {
    defaultValue: 0,
    description: `By how many per cent the start price is below the last one, 0 to ${LARGEST_CUT} (R21).`,
  })
  cutPercent!: number;

  @Field(() => DateTime, { nullable: true, description: 'When bidding ends, rounded to the minute.' })
  endAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many days bidding lasts, rounded to the minute.' })
  days?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only say whether it could be put up now, and put nothing up (P20).',
  })
  validateOnly!: boolean;

  @Field(() => IdempotencyKey, {
    description: 'Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9).',
  })
  idempotencyKey!: string;
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

@Carries()
@ObjectType({ description: 'What putting a listing up again came to.' })
export class RelistListingPayload {
  @Field(() => Listing, {
    nullable: true,
    description: 'The new listing, open to bids; null where it was refused or only tried.',
  })
  listing!: Listing | null;

  @Field(() => RefusedListingStep, {
    nullable: true,
    description: 'The step that was refused; null when it was taken.',
  })
  refused!: RefusedListingStep | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done, or could be.' })
  userErrors!: readonly UserError[];
}
