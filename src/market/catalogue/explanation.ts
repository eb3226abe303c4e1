/** Why a value is open to the one who asks, or null: words of the policy about one row, and nothing of what stands in it. */
import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';

/** Fields that one answer explains at most. */
export const MOST_EXPLAINED = 200;

@Carries()
@ObjectType({ description: 'A row of the disclosure table on which your kind of caller can see something.' })
export class ExplanationGround {
  @Field(() => String, { description: 'The audience: who one must be toward the row.' })
  to!: string;
  @Field(() => String, { description: 'Who that is, in words.' })
  who!: string;
  @Field(() => String, { description: 'The article that allows it.' })
  under!: string;
  @Field(() => String, { description: 'What for: the purpose.' })
  purpose!: string;
  @Field(() => String, { description: 'When, in the words of the published table.' })
  when!: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it lets you see this now; null where it is asked of other rows, each of which has its own id.',
  })
  applies!: boolean | null;
}

@Carries()
@ObjectType({ description: 'Why one field is open to you, or null.' })
export class ExplanationField {
  @Field(() => String, {
    description:
      'Where it stands, from the row that you asked for: `phone`. What has no id of its own is told here too: `registration.phone`, `subjects.0.registration.phone`.',
  })
  path!: string;
  @Field(() => String, { description: 'Its schema coordinate, as `extensions.privacy` names it: `ContactCard.phone`.' })
  coordinate!: string;
  @Field(() => String, {
    description: 'The kind that it holds: `PHONE`; `PUBLIC` is open to all who may know of the row.',
  })
  kind!: string;
  @Field(() => Boolean, {
    description:
      'Whether you see it now. An open field is null where nothing is stored, or where it leads to a row that you may not know of; of a closed one you are not told which it would be.',
  })
  open!: boolean;
  @Field(() => [ExplanationGround], {
    description:
      'On which grounds someone with a credential like yours can see it, in the order of the published table; empty where no one can, or where it is open to all who may know of the row.',
  })
  grounds!: readonly ExplanationGround[];
  @Field(() => [ExplanationGround], {
    nullable: true,
    description:
      'Where it leads to rows that not everyone may know of: on which grounds someone with a credential like yours can know of them or see what stands in them. Null elsewhere.',
  })
  rows!: readonly ExplanationGround[] | null;
}

@Carries()
@ObjectType({ description: 'Why you see what you see of one row.' })
export class Explanation {
  @Field(() => ID, { description: 'The row’s id.' })
  id!: string;
  @Field(() => String, { description: 'Its type.' })
  type!: string;
  @Field(() => [String], {
    description: 'The kinds of the row itself; whoever sees one of them may know that it is there.',
  })
  kinds!: readonly string[];
  @Field(() => [ExplanationGround], {
    description: 'On which grounds someone with a credential like yours may know of it; empty where everyone may.',
  })
  grounds!: readonly ExplanationGround[];
  @Extensions({ most: MOST_EXPLAINED })
  @Field(() => [ExplanationField], {
    description: `Its fields, ${MOST_EXPLAINED} at most, in the schema’s order; those of a row inside it follow the field that leads there.`,
  })
  fields!: readonly ExplanationField[];
}
