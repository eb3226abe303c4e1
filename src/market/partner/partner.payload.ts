import { Field, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { Partner } from './partner.ts';

@Carries()
@ObjectType({ description: 'An entry of the register of partners after what was done with it.' })
export class PartnerPayload {
  @Field(() => Partner, { nullable: true, description: 'The entry; null where nothing was done.' })
  partner!: Partner | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}
