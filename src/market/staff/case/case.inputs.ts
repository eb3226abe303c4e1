import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { KindName, PurposeName, Role } from '../../../policy/index.ts';
import { PageArgs } from '../../../privacy/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { CaseKinds, CasePurposes, StaffRoles } from '../roles.ts';
import type { CaseOrder } from './case-transactions.ts';
import { MOST_SUBJECTS } from './open-case.ts';

@InputType({ description: 'A case: whose data is to be looked at, which kinds of it, what for.' })
export class OpenCaseInput implements CaseOrder {
  @Field(() => StaffRoles, { description: 'In which of your roles you work on it.' })
  role!: Role;

  @Field(() => CasePurposes, { description: 'What for.' })
  purpose!: PurposeName;

  @Field(() => [CaseKinds], {
    description:
      'What it needs and no more: kinds of records (REGISTRATION, TRADE_RECORD…), and kinds of the values in them (NAME, PHONE…).',
  })
  kinds!: KindName[];

  @Field(() => [ID], { description: `The members whom it is about: 1 to ${MOST_SUBJECTS}.` })
  memberIds!: string[];

  @Field(() => String, { description: 'The number of its ticket, such as `CS-1042`; no personal data.' })
  reason!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A case.' })
export class CaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;
}

@InputType({ description: 'A case, and the colleague who goes on with it.' })
export class AssignCaseInput extends CaseInput {
  @Field(() => ID, { description: 'Whose it is to be: one of the staff who has its role.' })
  staffId!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'Which cases.' })
export class CaseFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that are open now, or only the others.' })
  open?: boolean;
}

@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: CaseFilter;
}
