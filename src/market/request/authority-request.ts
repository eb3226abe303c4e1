import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove } from '../../privacy/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';

export enum AuthorityKind {
  COURT = 'COURT',
  PROSECUTOR = 'PROSECUTOR',
  POLICE = 'POLICE',
  TAX_OFFICE = 'TAX_OFFICE',
  BAR_ASSOCIATION = 'BAR_ASSOCIATION',
  OTHER = 'OTHER',
}

registerEnumType(AuthorityKind, {
  name: 'AuthorityKind',
  description: 'What kind of body asks (P6.4).',
  valuesConfig: {
    COURT: { description: '裁判所' },
    PROSECUTOR: { description: '検察庁' },
    POLICE: { description: '警察' },
    TAX_OFFICE: { description: '税務署' },
    BAR_ASSOCIATION: { description: '弁護士会' },
    OTHER: { description: 'A body of like power, or one whom the law that is named entitles (P6.10).' },
  },
});

/** What an authority asks for (P6.4), or one whom a law entitles (P6.10). */
@Holds(kind.STAFF_RECORD)
@ObjectType({
  implements: Node,
  description:
    'What an authority asks for (P6.4), or one whom a law entitles (P6.10): legal staff read it here and hand it over.',
})
export class AuthorityRequest implements Node {
  @Holds(kind.PUBLIC)
  id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Who asks.' })
  readonly authority!: string;

  @Holds(kind.PUBLIC)
  @Field(() => AuthorityKind, { description: 'What kind of body that is.' })
  readonly authorityKind!: AuthorityKind;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Its own reference for it.' })
  readonly reference!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'The law that it rests on, with the article.' })
  readonly law!: string;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, {
    description: 'Whether it is of one whom that law entitles (P6.10), and not of an authority (P6.4).',
  })
  readonly entitledByLaw!: boolean;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, {
    description: 'From when the members see who looked; until then nothing shows that anybody did. Two set it.',
  })
  readonly memberToldFrom!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'Another such date that waits for a second person.' })
  readonly proposedToldFrom!: Date | null;
}

prove(AuthorityRequest, { legalStaff: () => new Set([kind.STAFF_RECORD]) });
