import { Field, InputType } from 'type-graphql';
import type { Scope } from '../../../policy/index.ts';
import { DateTime, IdempotencyKey } from '../../scalars.ts';
import { PartnerScope } from '../partner.enums.ts';

@InputType({
  description:
    'A new entry of the register of partners. Without a contract, a duty of secrecy, purposes, an end and a check there is none (LG-8).',
})
export class RegisterPartnerInput {
  @Field(() => String, { description: 'Its registered name, as members read it.' })
  name!: string;

  @Field(() => String, { description: 'Its registered address (LG-14).' })
  address!: string;

  @Field(() => String, { description: 'Who represents it (LG-14).' })
  representative!: string;

  @Field(() => String, { defaultValue: 'JP', description: 'Where it is, as two letters of ISO 3166.' })
  country!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed for one abroad: by which measures it handles data as the law of Japan wants it, and the version of the note about its country (LG-19).',
  })
  foreignMeasures?: string | null;

  @Field(() => [PartnerScope], { description: 'What its tokens can be for.' })
  scopes!: Scope[];

  @Field(() => String, { nullable: true, description: 'By what the contract is found in the operator’s files.' })
  contract?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it bound itself to secrecy.' })
  secrecyAgreedAt?: Date | null;

  @Field(() => String, {
    description:
      'The one ground in law (LG-11), of those that the published table names for each of the scopes: `outsourcing`. Who needs two is registered twice.',
  })
  basis!: string;

  @Field(() => [String], { description: 'What for, of the purposes that the published table names for its scopes.' })
  purposes!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Needed for joint use: the version of the published notice (LG-13).',
  })
  jointUseNotice?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'From which networks its tokens work, as `192.0.2.0/24`; from any when empty.',
  })
  networks!: string[];

  @Field(() => DateTime, { description: 'From when.' })
  startsAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when.' })
  endsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was checked how it handles data.' })
  checkedAt?: Date | null;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same entry, it gets the first answer (R31).' })
  idempotencyKey!: string;
}
