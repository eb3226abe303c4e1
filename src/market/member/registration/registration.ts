import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { kind, registrationFormInForce } from '../../../policy/index.ts';
import { Derived, Holds, type Sealed, Seals, SealedType, whose } from '../../../privacy/index.ts';
import { DateTime } from '../../scalars.ts';
import { MemberType } from '../member-type.ts';
import { PostalAddress } from '../postal-address.ts';
import {
  fieldOf,
  RegisteredKinds,
  registrationFields,
  type RegisteredKind,
  type RegistrationField,
} from './registration-field.ts';
import { ValueSource, type Sources } from './value-source.ts';

/** The parts of a registration in their stored form; null where the member emptied one. */
export interface RegistrationDetails {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly address?: PostalAddress | null;
  readonly phone?: string | null;
  readonly occupation?: string | null;
  readonly birthDate?: string | null;
  readonly gender?: string | null;
  readonly companyName?: string | null;
  readonly representative?: string | null;
  readonly contactPerson?: string | null;
}

/**
 * Everything a member entered about themself (P3): for the member, and for those whom the policy names. Which of it there is, since
 * when and by which form is for those alone who may know of the whole: a partner that is given one value learns of no other.
 */
@Holds(kind.REGISTRATION, kind.ASSIGNMENT)
@Entity()
@ObjectType({
  description: 'What a member registered (P3). A value that was left out, or that you may not see, is null.',
})
export class Registration {
  declare [OptionalProps]?: 'version' | 'correctable' | 'removable';

  @Holds(kind.INTERNAL)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  memberId!: string;

  /** Encrypted together under a key of the record's own. */
  @Seals({
    name: kind.NAME,
    email: kind.EMAIL,
    address: { kind: kind.ADDRESS, type: () => PostalAddress },
    phone: kind.PHONE,
    occupation: kind.OCCUPATION,
    birthDate: { kind: kind.BIRTH_DATE, description: 'The date of birth, `YYYY-MM-DD`.' },
    gender: kind.GENDER,
    companyName: kind.COMPANY_NAME,
    representative: kind.REPRESENTATIVE,
    contactPerson: kind.CONTACT_PERSON,
  })
  @Property({ type: SealedType })
  details!: Sealed<RegistrationDetails>;

  @Holds(kind.REGISTRATION)
  @Property({ type: 'json' })
  @Field(() => [ValueSource], {
    nullable: true,
    description: 'Where each value comes from, and since when it stands (P6).',
  })
  @Derived<{ storedSources: Sources }>({
    needs: ['storedSources'],
    by: ({ storedSources }) =>
      Object.entries(storedSources).map(([field, source]) => ({
        kind: registrationFields[field as RegistrationField],
        ...source,
      })), // written by its field
  })
  sources!: Sources;

  @Holds(kind.REGISTRATION)
  @Property({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'The version of the form that was shown at registration.' })
  formVersion!: string;

  @Holds(kind.REGISTRATION)
  @Property({ type: 'string[]' })
  @Field(() => [String], {
    nullable: true,
    description: 'The purposes that were shown at registration (P2): what the data may be used for.',
  })
  purposes!: string[];

  @Holds(kind.REGISTRATION)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { nullable: true, description: 'When the form was sent.' })
  registeredAt!: Date;

  @Holds(kind.REGISTRATION)
  @Property({ type: 'integer', version: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Grows with each correction; a correction names the version it was made on (P10).',
  })
  version!: number;

  @Holds(kind.REGISTRATION)
  @Field(() => [RegisteredKinds], {
    nullable: true,
    description: 'What you can correct, with your password entered lately (P11.1).',
  })
  @Derived<{ memberType: MemberType }>({
    needs: ['memberType'],
    by: ({ memberType }, _viewer, { now }) => correctable(memberType, now),
  })
  readonly correctable!: readonly RegisteredKind[];

  @Holds(kind.REGISTRATION)
  @Field(() => [RegisteredKinds], { nullable: true, description: 'What you can leave out and remove (P3).' })
  @Derived<{ memberType: MemberType }>({
    needs: ['memberType'],
    by: ({ memberType }, _viewer, { now }) => askedOf(memberType, now).optional,
  })
  readonly removable!: readonly RegisteredKind[];
}

export interface RegistrationFacts {
  readonly memberId: string;
}

whose<RegistrationFacts>(Registration, (registration) => registration.memberId);

/** What the form in force asks of a kind of member. */
export function askedOf(
  type: MemberType,
  now: number,
): { required: readonly RegisteredKind[]; optional: readonly RegisteredKind[] } {
  const form = registrationFormInForce(now);
  const asked = type === MemberType.COMPANY ? form.company : form.individual;
  const known = (name: string): name is RegisteredKind => fieldOf(name as RegisteredKind) !== undefined;
  return { required: asked.required.filter(known), optional: asked.optional.filter(known) };
}

function correctable(type: MemberType, now: number): readonly RegisteredKind[] {
  const { required, optional } = askedOf(type, now);
  return [...required, ...optional];
}
