import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove } from '../../../privacy/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';

export enum Protected {
  LIFE = 'LIFE',
  BODY = 'BODY',
  PROPERTY = 'PROPERTY',
}

registerEnumType(Protected, {
  name: 'Protected',
  description: 'What has to be protected, where consent is hard to get (P7.3).',
  valuesConfig: {
    LIFE: { description: 'A life.' },
    BODY: { description: 'Someone’s body.' },
    PROPERTY: { description: 'Property.' },
  },
});

/** Whose data is handed over to whoever must protect life, body or property (P7.3). Whom it protects stands in the operator's files. */
@Holds(kind.STAFF_RECORD)
@ObjectType({
  implements: Node,
  description:
    'Data handed over to whoever must protect life, body or property, consent being hard to get (P7.3). The members are told once it is over.',
})
export class Emergency implements Node {
  @Holds(kind.PUBLIC)
  id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => Protected, { description: 'What has to be protected.' })
  readonly protects!: Protected;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Who has to protect it.' })
  readonly recipient!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'By what it is found in the operator’s files.' })
  readonly reference!: string;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When the members were told that it was over.' })
  readonly membersToldAt!: Date | null;
}

const staffs = new Set([kind.STAFF_RECORD]);

prove(Emergency, { safetyStaff: () => staffs, legalStaff: () => staffs });
