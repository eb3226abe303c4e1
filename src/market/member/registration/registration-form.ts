/** What a registration asks for and says beforehand, as clients show it (P3, LG-3). */
import { Field, ObjectType } from 'type-graphql';
import { purposes, registrationFormInForce, type PurposeName } from '../../../policy/index.ts';
import { Carries } from '../../../privacy/index.ts';
import type { Language } from '../../context.ts';
import { MemberType } from '../member-type.ts';
import { RegisteredKinds, type RegisteredKind } from './registration-field.ts';
import { askedOf } from './registration.ts';

@Carries()
@ObjectType({ description: 'A purpose for which members’ data is used (P2).' })
export class Purpose {
  @Field(() => String, { description: 'Its name in the published policy.' })
  name!: PurposeName;

  @Field(() => String, { description: 'In words.' })
  description!: string;
}

@Carries()
@ObjectType({ description: 'What is asked of one kind of member (P3).' })
export class AskedOf {
  @Field(() => [RegisteredKinds], { description: 'Without it there is no registration.' })
  required!: readonly RegisteredKind[];

  @Field(() => [RegisteredKinds], { description: 'Can be left out, and removed later.' })
  optional!: readonly RegisteredKind[];
}

@Carries()
@ObjectType({ description: 'The form to show before a registration is sent. Send its version with the answers.' })
export class RegistrationForm {
  @Field(() => String, { description: 'Which form it is; `register` takes the one in force only.' })
  version!: string;

  @Field(() => String, { description: 'Which edition of the list of purposes it shows.' })
  purposesVersion!: string;

  @Field(() => [Purpose], { description: 'What the data will be used for: to be shown before it is sent (P2).' })
  purposes!: readonly Purpose[];

  @Field(() => AskedOf, { description: 'What is asked of a person.' })
  individual!: AskedOf;

  @Field(() => AskedOf, { description: 'What is asked of a company.' })
  company!: AskedOf;
}

export function formAt(now: number, language: Language): RegistrationForm {
  const form = registrationFormInForce(now);
  return {
    version: form.version,
    purposesVersion: form.purposesVersion,
    purposes: form.purposes.map((name) => purposeIn(language, name)),
    individual: askedOf(MemberType.INDIVIDUAL, now),
    company: askedOf(MemberType.COMPANY, now),
  };
}

function purposeIn(language: Language, name: PurposeName): Purpose {
  const { description, ja } = purposes[name];
  return { name, description: language === 'ja' ? ja : description };
}
