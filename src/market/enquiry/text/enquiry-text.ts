import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove, restsOn, type Sealed, Seals, SealedType, whose } from '../../../privacy/index.ts';
import { DateTime } from '../../scalars.ts';
import { hasIt, type AssignedFacts } from '../enquiry.ts';

export interface EnquiryWords {
  /** Of a question alone. */
  readonly subject?: string;
  readonly text: string;
}

/**
 * The words of an enquiry, or of its answer. They may hold anything, so they are sealed, and are read by the member, by support staff
 * while it is open, and by the affiliate that has it until the member stops that. Each look but the member's own is recorded.
 */
@Holds(kind.ASSIGNMENT)
@Entity()
@ObjectType({ description: 'The words of an enquiry or of its answer.' })
export class EnquiryText {
  @Holds(kind.INTERNAL)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  enquiryId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  side!: 'QUESTION' | 'ANSWER';

  @Seals({
    subject: { kind: kind.ASSIGNMENT, description: 'What it is about, in one line; null for an answer.' },
    text: { kind: kind.ASSIGNMENT, description: 'Plain text.' },
  })
  @Property({ type: SealedType })
  body!: Sealed<EnquiryWords>;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was written.' })
  writtenAt!: Date;
}

/** What must stand for an affiliate to be given anything of a member's. */
export interface ProvidedFacts extends AssignedFacts {
  /** The ground that the member's stop ends. */
  readonly permissionId: string | null;
  readonly permitted: boolean;
}

export interface EnquiryTextFacts extends ProvidedFacts {
  readonly memberId: string;
  readonly enquiryId: string;
  readonly groundId: string;
  readonly open: boolean;
}

const given = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);

const onBoth = { on: ({ assignmentId, permissionId }: ProvidedFacts) => given([assignmentId, permissionId]) };

whose<EnquiryTextFacts>(
  EnquiryText,
  (text) => text.memberId,
  ({ enquiryId }) => `enquiry:${enquiryId}`,
);
prove<EnquiryTextFacts>(EnquiryText, {
  affiliate: (text, viewer) => text.permitted && hasIt(text, viewer, 'outsourcing'),
  jointAffiliate: (text, viewer) => text.permitted && hasIt(text, viewer, 'jointUse'),
  supportStaff: ({ open }) => open,
});
restsOn<EnquiryTextFacts>(EnquiryText, {
  affiliate: onBoth,
  jointAffiliate: onBoth,
  supportStaff: { on: ({ groundId }) => [groundId] },
});
