import { ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove, restsOn, type Sealed, Seals, whose } from '../../privacy/index.ts';
import { PostalAddress, Registration } from '../member/index.ts';
import { hangs, isOpen, kindsOf, type NamedFacts } from './handing-over.ts';

/**
 * A member's registration as one dossier opens it. It is a type of its own, since two dossiers may name one member with other
 * kinds and for other recipients: each is read through its own page, and shows what it names itself.
 */
@Holds(kind.REGISTRATION)
@ObjectType({ description: 'What a named member registered, of the kinds that are named; all else is null.' })
export class NamedRegistration {
  @Seals(
    {
      name: kind.NAME,
      companyName: kind.COMPANY_NAME,
      representative: kind.REPRESENTATIVE,
      contactPerson: kind.CONTACT_PERSON,
      email: kind.EMAIL,
      address: { kind: kind.ADDRESS, type: () => PostalAddress },
      phone: kind.PHONE,
      birthDate: { kind: kind.BIRTH_DATE, description: 'The date of birth, `YYYY-MM-DD`.' },
      occupation: kind.OCCUPATION,
      gender: kind.GENDER,
    },
    Registration,
  )
  readonly details!: Sealed<unknown>;
}

const row = kind.REGISTRATION;

whose<NamedFacts>(NamedRegistration, ({ memberId }) => memberId);
prove<NamedFacts>(NamedRegistration, {
  authority: (named) => isOpen(named, 'AUTHORITY') && kindsOf(named, row),
  entitledByLaw: (named) => isOpen(named, 'LAW') && kindsOf(named, row),
  emergencyRecipient: (named) => isOpen(named, 'EMERGENCY') && kindsOf(named, row),
  professional: (named, viewer) => isOpen(named, 'ENGAGEMENT') && viewer.is(named.partnerId) && kindsOf(named, row),
});
restsOn<NamedFacts>(NamedRegistration, {
  authority: hangs,
  entitledByLaw: hangs,
  emergencyRecipient: hangs,
  professional: hangs,
});
