/** What members send about their saved searches, and get back. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { UserError } from '../../error/index.ts';
import { SoughtListings } from '../../listing/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { SavedSearch } from './saved-search.ts';
import { LONGEST_NAME } from './saving.ts';

const NAME = `What you call it: one line, 1 to ${LONGEST_NAME} characters. Nobody else reads it.`;

@InputType({ description: 'A search to keep.' })
export class SaveSearchInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => SoughtListings, {
    description: 'What is sought, as in `listings`, among what is open to bids; at least one condition.',
  })
  filter!: SoughtListings;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether to tell you of each new listing that it finds.' })
  notify!: boolean;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (P9).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A change of a saved search. What is left out stays; to seek something else, save another.' })
export class UpdateSavedSearchInput {
  @Field(() => ID, { description: 'The saved search.' })
  id!: string;

  @Field(() => String, { nullable: true, description: NAME })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to tell you of each new listing that it finds.' })
  notify?: boolean | null;
}

@InputType({ description: 'A saved search to throw away.' })
export class DeleteSavedSearchInput {
  @Field(() => ID, { description: 'The saved search.' })
  id!: string;
}

@Carries()
@ObjectType({ description: 'The saved search, or what was wrong.' })
export class SavedSearchPayload {
  @Field(() => SavedSearch, { nullable: true, description: 'The saved search; null where it was refused.' })
  savedSearch!: SavedSearch | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'What was thrown away, or why it was not.' })
export class DeleteSavedSearchPayload {
  @Field(() => ID, { nullable: true, description: 'The id that it had; null where it was refused.' })
  deletedId!: string | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: readonly UserError[];
}
