import { Field, ID, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { always, Holds, prove, whose } from '../../privacy/index.ts';
import { MemberType } from './member-type.ts';

/** A member as they see themself (P11.1). Later parts give it what is the member's own: registration, store, bids, trades. */
@Holds(kind.PRIVATE_LIST)
@ObjectType({ description: 'You: what is for you alone to see (P11.1).' })
export class Me {
  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'The id under which others know you as Member.' })
  id!: string;

  @Holds(kind.NICKNAME)
  @Field(() => String, { description: 'The name under which others see you.' })
  nickname!: string;

  @Holds(kind.PUBLIC)
  @Field(() => MemberType, { description: 'What you registered as.' })
  memberType!: MemberType;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, {
    description: 'False while the e-mail address that you gave last waits for your confirmation.',
  })
  emailConfirmed!: boolean;
}

export interface MeFacts {
  readonly id: string;
}

whose<MeFacts>(Me, (me) => me.id);
prove<MeFacts>(Me, { anyone: always });
