import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { NamedKinds, type NameableKind } from '../dossier/index.ts';
import { UserError } from '../error/index.ts';
import { DateTime, IdempotencyKey } from '../scalars.ts';
import { AuthorityKind, AuthorityRequest } from './authority-request.ts';

export const LONGEST = 200;
const LINE = `At most ${LONGEST} characters.`;

@InputType({ description: 'A request of an authority (P6.4), or of one whom a law entitles (P6.10).' })
export class RegisterAuthorityRequestInput {
  @Field(() => String, { description: `Who asks. ${LINE}` })
  authority!: string;

  @Field(() => AuthorityKind, { description: 'What kind of body that is.' })
  authorityKind!: AuthorityKind;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is one whom the law that is named entitles, and no authority.',
  })
  entitledByLaw!: boolean;

  @Field(() => String, { description: `Its own reference for it. ${LINE}` })
  reference!: string;

  @Field(() => String, { description: `The law that it rests on, with the article. ${LINE}` })
  law!: string;

  @Field(() => [ID], { description: 'The members whose data it asks for, 100 at most.' })
  memberIds!: string[];

  @Field(() => [NamedKinds], { description: 'The kinds of data that it asks for, and no others.' })
  kinds!: NameableKind[];

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt!: Date;

  @Field(() => DateTime, {
    description: 'From when the members see who looked. Whoever approves the request sets this date with you.',
  })
  memberToldFrom!: Date;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A request to decide on.' })
export class AuthorityRequestInput {
  @Field(() => ID, { description: 'Which.' })
  requestId!: string;
}

@InputType({ description: 'Another date from which the members see who looked.' })
export class ProposeMemberTellingInput extends AuthorityRequestInput {
  @Field(() => DateTime, { description: 'The date; it counts once another of the legal staff approves it.' })
  from!: Date;
}

@InputType({ description: 'A proposed date to approve.' })
export class ApproveMemberTellingInput extends ProposeMemberTellingInput {}

@Carries()
@ObjectType({ description: 'What came of it.' })
export class AuthorityRequestPayload {
  @Field(() => AuthorityRequest, { nullable: true, description: 'The request as it stands now.' })
  request!: AuthorityRequest | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}
