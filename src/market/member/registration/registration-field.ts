import { registerEnumType } from 'type-graphql';
import { kind, type PersonalKind } from '../../../policy/index.ts';

/** The parts of a registration, each with the kind of data it holds (P3), in the order in which a form asks. */
export const registrationFields = {
  name: 'NAME',
  companyName: 'COMPANY_NAME',
  representative: 'REPRESENTATIVE',
  contactPerson: 'CONTACT_PERSON',
  email: 'EMAIL',
  address: 'ADDRESS',
  phone: 'PHONE',
  birthDate: 'BIRTH_DATE',
  occupation: 'OCCUPATION',
  gender: 'GENDER',
} as const satisfies Readonly<Record<string, PersonalKind>>;

export type RegistrationField = keyof typeof registrationFields;
export type RegisteredKind = (typeof registrationFields)[RegistrationField];

/** What the schema calls a part: the word of the published policy. */
export const RegisteredKinds = Object.fromEntries(Object.values(registrationFields).map((name) => [name, name]));
registerEnumType(RegisteredKinds, {
  name: 'RegisteredKind',
  description: 'A kind of personal data that a registration can hold (P3).',
  valuesConfig: Object.fromEntries(
    Object.values(registrationFields).map((name) => [name, { description: kind[name].description }]),
  ),
});

export function fieldOf(name: PersonalKind): RegistrationField | undefined {
  // The keys of the table are its fields.
  return (Object.keys(registrationFields) as RegistrationField[]).find((field) => registrationFields[field] === name);
}
