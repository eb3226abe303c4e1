import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { UserError } from '../../error/index.ts';

@InputType({ description: 'Which days of the access log a request asks for.' })
export class LinkPseudonymsInput {
  @Field(() => ID, { description: 'The approved request of an authority; it must name ACCESS_RECORD.' })
  requestId!: string;

  @Field(() => [String], { description: 'The days in UTC, `2026-11-22`; 1 to 31. With each the log has other names.' })
  days!: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Names that stand in the log: only those of them that are of named members come back. 1,000 at most.',
  })
  pseudonyms?: string[] | null;
}

@Carries()
@ObjectType({ description: 'Under which name a member’s requests of one day stand in the access log (P9).' })
export class AccessLink {
  @Field(() => ID, { description: 'The member whom the request names.' })
  memberId!: string;

  @Field(() => String, { description: 'The day in UTC, `2026-11-22`.' })
  day!: string;

  @Field(() => String, { description: 'The name in the log.' })
  pseudonym!: string;
}

@Carries()
@ObjectType({ description: 'What links the access log to the members whom a request names, and to nobody else.' })
export class LinkPseudonymsPayload {
  @Field(() => [AccessLink], { description: 'By day and member.' })
  links!: readonly AccessLink[];

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}
