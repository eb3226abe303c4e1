import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove, whose } from '../../../privacy/index.ts';
import { RegisteredKinds, type RegisteredKind } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';

/**
 * What members are asked to let a partner have (P6.3). It is asked of nobody before staff publish it, and of nobody any more once they
 * close it; consents that were given stand until they are withdrawn.
 */
@Holds(kind.PRIVATE_LIST, kind.STAFF_RECORD)
@Entity()
@ObjectType({
  implements: Node,
  description: 'What you are asked to let a recipient have of your data, and what for (P6.3). You need not.',
})
export class ConsentRequest implements Node {
  declare [OptionalProps]?:
    | ('registeredAt' | 'textVersion' | 'recipient' | 'recipientCountry' | 'recipientMeasures')
    | ('purposeJa' | 'purposeEn' | 'textJa' | 'textEn');

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  partnerId!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Who would be given the data: the registered name.' })
  readonly recipient!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Where the recipient is, as two letters of ISO 3166: `JP`.' })
  readonly recipientCountry!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, {
    nullable: true,
    description: 'Of a recipient abroad: how it handles data as the law of Japan wants it (LG-19).',
  })
  readonly recipientMeasures!: string | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'string[]' })
  @Field(() => [RegisteredKinds], { description: 'The kinds of data, and no others.' })
  kinds!: RegisteredKind[];

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Of the texts below; giveConsent names the one that was read.' })
  textVersion: number = 1;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What for, in Japanese.' })
  readonly purposeJa!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What for, in English.' })
  readonly purposeEn!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What one consents to, in Japanese.' })
  readonly textJa!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What one consents to, in English.' })
  readonly textEn!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was written down.' })
  registeredAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  registeredBy!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when members are asked; null before that.' })
  publishedAt: Date | null = null;

  @Holds(kind.STAFF_RECORD)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when no more members are asked; null while they are.' })
  closedAt: Date | null = null;
}

export interface ConsentRequestFacts {
  /** The member who looks, while all members are asked. */
  readonly askedId: string | null;
}

whose<ConsentRequestFacts>(ConsentRequest, (request) => request.askedId);
prove<ConsentRequestFacts>(ConsentRequest, { legalStaff: () => true });
