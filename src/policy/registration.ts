/** What a registration asks for (P3), which of it is free (P3, free choice), and what the form says beforehand (LG-3). */
import { inForce, since, type Dated } from './dated.ts';
import type { PersonalKind } from './kinds.ts';
import { purposeListInForce, type PurposeName } from './purposes.ts';

interface AskedFor {
  /** Without it there is no registration. */
  readonly required: readonly PersonalKind[];
  /** Can be left out, and removed later. */
  readonly optional: readonly PersonalKind[];
}

interface Form {
  readonly version: string;
  readonly individual: AskedFor;
  readonly company: AskedFor;
}

/** A form as it is shown: its answers are stored with its version and the purposes shown with it. */
export interface RegistrationForm extends Form {
  readonly purposesVersion: string;
  readonly purposes: readonly PurposeName[];
}

const forms: readonly Dated<Form>[] = [
  {
    from: since('2023-04-01'),
    value: {
      version: '2023-04-01',
      individual: { required: ['NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'BIRTH_DATE'], optional: ['OCCUPATION', 'GENDER'] },
      company: {
        required: ['COMPANY_NAME', 'REPRESENTATIVE', 'CONTACT_PERSON', 'EMAIL', 'ADDRESS', 'PHONE'],
        optional: [],
      },
    },
  },
];

export function registrationFormInForce(atEpochMs: number): RegistrationForm {
  const list = purposeListInForce(atEpochMs);
  return {
    ...inForce('the registration form', forms, atEpochMs),
    purposesVersion: list.version,
    purposes: list.members,
  };
}

/** Members are adults: in years, by the civil code. */
const adultAges: readonly Dated<number>[] = [
  { from: since('1900-01-01'), value: 20 },
  { from: since('2022-04-01'), value: 18 },
];

export function adultAgeInForce(atEpochMs: number): number {
  return inForce('the age of adults', adultAges, atEpochMs);
}

/** What members can see of their own and not correct (P11.1 lets the operator set such limits and has them published). */
export const readOnlyForMembers = ['HISTORY', 'TRADE_RECORD', 'DISCLOSURE_RECORD'] as const;
