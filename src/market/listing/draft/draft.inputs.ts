/** What sellers send and get back. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { DateTime, IdempotencyKey, Yen } from '../../scalars.ts';
import { UserError } from '../../error/index.ts';
import { Category } from '../category.ts';
import { Listing } from '../listing.ts';
import { LONGEST_DAYS, SHORTEST_DAYS } from './publish-listing.ts';
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from './write-draft.ts';

const KEY = 'Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9).';
const TITLE = `One line of plain text, 1 to ${LONGEST_TITLE} characters, without contact data (P14).`;
const DESCRIPTION = `Plain text, at most ${LONGEST_DESCRIPTION} characters, without contact data (P14); needed once it is published.`;
const START_PRICE = 'The least a first bid can be, 1 yen or more (R2).';
const RESERVE_PRICE =
  'The least that you sell for, above the start price (R11). Nobody else sees it; a maximum that meets it shows as the price.';
const BUY_NOW_PRICE =
  'At which anyone can buy at once; not below the start price or the reserve (R12). Everyone sees it.';
const REFUSES_BAD_RATINGS = 'Whether to take no bid from members who were rated bad more often than good (R18).';
const AS_STORE =
  'Whether your open store sells it. Then the store is shown as its seller, and nowhere your nickname (P5.2).';
const VERSION = 'The version that you read; a stale one is refused (P10).';

@InputType({ description: 'A new draft.' })
export class CreateDraftInput {
  @Field(() => String, { description: TITLE })
  title!: string;

  @Field(() => String, { defaultValue: '', description: DESCRIPTION })
  description!: string;

  @Field(() => Category, { description: 'What it is filed under.' })
  category!: Category;

  @Field(() => Yen, { description: START_PRICE })
  startPrice!: number;

  @Field(() => Yen, { nullable: true, description: RESERVE_PRICE })
  reservePrice?: number | null;

  @Field(() => Yen, { nullable: true, description: BUY_NOW_PRICE })
  buyNowPrice?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: REFUSES_BAD_RATINGS })
  refusesBadRatings!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: AS_STORE })
  asStore!: boolean;

  @Field(() => IdempotencyKey, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A change of a draft. What is left out stays.' })
export class UpdateDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: TITLE })
  title?: string | null;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  description?: string | null;

  @Field(() => Category, { nullable: true, description: 'What it is filed under.' })
  category?: Category | null;

  @Field(() => Yen, { nullable: true, description: START_PRICE })
  startPrice?: number | null;

  @Field(() => Yen, { nullable: true, description: `${RESERVE_PRICE} Null takes it out.` })
  reservePrice?: number | null;

  @Field(() => Yen, { nullable: true, description: `${BUY_NOW_PRICE} Null takes it out.` })
  buyNowPrice?: number | null;

  @Field(() => Boolean, { nullable: true, description: REFUSES_BAD_RATINGS })
  refusesBadRatings?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: AS_STORE })
  asStore?: boolean | null;
}

@InputType({ description: 'A draft to throw away.' })
export class DeleteDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;
}

@InputType({
  description: `A draft to publish, and its end: \`endAt\` or \`days\`, ${SHORTEST_DAYS} to ${LONGEST_DAYS} days ahead.`,
})
export class PublishListingInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => DateTime, { nullable: true, description: 'When bidding ends, rounded to the minute.' })
  endAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many days bidding lasts, rounded to the minute.' })
  days?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only say whether it could be published now, and leave it a draft (P20).',
  })
  validateOnly!: boolean;

  @Field(() => IdempotencyKey, { description: KEY })
  idempotencyKey!: string;
}

@Carries()
@ObjectType({ description: 'The new draft, or why there is none.' })
export class CreateDraftPayload {
  @Field(() => Listing, { nullable: true, description: 'The draft; null where it was refused.' })
  listing!: Listing | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'The changed draft, or why it was not changed.' })
export class UpdateDraftPayload {
  @Field(() => Listing, { nullable: true, description: 'The draft; null where the change was refused.' })
  listing!: Listing | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'What was thrown away, or why it was not.' })
export class DeleteDraftPayload {
  @Field(() => ID, { nullable: true, description: 'The id that the draft had; null where it was refused.' })
  deletedId!: string | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'The published listing, or why it is none.' })
export class PublishListingPayload {
  @Field(() => Listing, {
    nullable: true,
    description: 'The listing, open to bids, or still a draft where it was only tried; null where it was refused.',
  })
  listing!: Listing | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done, or could be.' })
  userErrors!: readonly UserError[];
}
