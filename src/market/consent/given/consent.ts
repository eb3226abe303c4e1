import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { OptionalProps } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove, whose } from '../../../privacy/index.ts';
import { RegisteredKinds, type RegisteredKind } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';

/** That a member consented, to which words, and until when (P6.3, LG-14). A withdrawn one stays as the record that it was given. */
@Holds(kind.ASSIGNMENT)
@Entity()
@ObjectType({
  implements: Node,
  description: 'A member’s consent that a recipient be given kinds of their data for a purpose (P6.3).',
})
export class Consent implements Node {
  declare [OptionalProps]?:
    ('recipient' | 'purposeJa' | 'purposeEn' | 'textJa' | 'textEn') | ('stands' | 'withdrawnAt');

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  requestId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  memberId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  partnerId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  groundId!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Who is given the data: the registered name.' })
  readonly recipient!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'string[]' })
  @Field(() => [RegisteredKinds], { description: 'The kinds of data, and no others.' })
  kinds!: RegisteredKind[];

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'The version of the words that were shown.' })
  textVersion!: number;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What for, in Japanese, as it was shown.' })
  readonly purposeJa!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What for, in English, as it was shown.' })
  readonly purposeEn!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What was consented to, in Japanese, as it was shown.' })
  readonly textJa!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What was consented to, in English, as it was shown.' })
  readonly textEn!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'By which way it was given: `API`, with the member’s own session.' })
  channel!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was given.' })
  givenAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether it stands: the recipient may be shown the data now.' })
  readonly stands!: boolean;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn.' })
  readonly withdrawnAt!: Date | null;
}

export interface ConsentFacts {
  readonly memberId: string;
  readonly partnerId: string;
  readonly stands: boolean;
}

whose<ConsentFacts>(Consent, (consent) => consent.memberId);
prove<ConsentFacts>(Consent, { consentRecipient: ({ stands, partnerId }, viewer) => stands && viewer.is(partnerId) });
