import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { Listing } from '../listing/index.ts';
import { MOST_PHOTOS } from './photo-store.ts';

@InputType({ description: 'The photos of a draft.' })
export class SetPhotosInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, { description: 'The version that you read; a stale one is refused (P10).' })
  version!: number;

  @Field(() => [ID], {
    description: `All photos that it is to have, in their order: ${MOST_PHOTOS} at most, each one of its own or an upload of yours that is on no listing.`,
  })
  photoIds!: string[];
}

@Carries()
@ObjectType({ description: 'The draft with its photos, or why they are not set.' })
export class SetPhotosPayload {
  @Field(() => Listing, { nullable: true, description: 'The draft; null where it was refused.' })
  listing!: Listing | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: readonly UserError[];
}
