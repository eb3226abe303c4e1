import { readEmail } from '../../account/index.ts';
import { problemsOf, refused, taken, type Problem, type Read } from '../../text/index.ts';
import { readAddress, readBirthDate, readLine, readPhone, type WrittenAddress } from '../details/index.ts';
import { registrationFields, type RegisteredKind, type RegistrationField } from './registration-field.ts';
import type { RegistrationDetails } from './registration.ts';

/** As they were sent: undefined was not said, null is to be empty. */
export type WrittenDetails = {
  readonly [Field in RegistrationField]?: (Field extends 'address' ? WrittenAddress : string) | null;
};

/** What the form asks of this kind of member. */
export interface Asked {
  readonly required: readonly RegisteredKind[];
  readonly optional: readonly RegisteredKind[];
}

type Reader = (written: never, field: string, now: number) => Read<unknown>;
const line =
  (longest: number): Reader =>
  (written: string, field: string) =>
    readLine(written, longest, field);

const readers: Readonly<Record<RegistrationField, Reader>> = {
  name: line(100),
  companyName: line(100),
  representative: line(100),
  contactPerson: line(100),
  occupation: line(100),
  gender: line(50),
  email: (written: string, field) => readEmail(written, field),
  phone: (written: string, field) => readPhone(written, field),
  address: (written: WrittenAddress, field) => readAddress(written, field),
  birthDate: (written: string, field, now) => readBirthDate(written, now, field),
};

const fields = Object.keys(registrationFields) as RegistrationField[]; // the table's keys

/** Everything that is asked, for a new registration. All problems at once; fields are paths under `details`. */
export function readNewDetails(written: WrittenDetails, asked: Asked, now: number): Read<RegistrationDetails> {
  return gathered((field) => {
    const value = written[field];
    if (value !== undefined && value !== null) return readAsked(field, value, asked, now);
    return asked.required.includes(registrationFields[field])
      ? refused(`details.${field}`, 'REQUIRED')
      : taken(undefined);
  });
}

/** Some parts, for a correction: null empties what is optional. All problems at once, as `readNewDetails`. */
export function readCorrection(written: WrittenDetails, asked: Asked, now: number): Read<RegistrationDetails> {
  return gathered((field) => {
    const value = written[field];
    if (value === undefined) return taken(undefined);
    if (value !== null) return readAsked(field, value, asked, now);
    return asked.required.includes(registrationFields[field]) ? refused(`details.${field}`, 'REQUIRED') : taken(null);
  });
}

function readAsked(
  field: RegistrationField,
  value: string | WrittenAddress,
  { required, optional }: Asked,
  now: number,
): Read<unknown> {
  const kind = registrationFields[field];
  if (![...required, ...optional].includes(kind)) return refused(`details.${field}`, 'NOT_ASKED');
  return readers[field](value as never, `details.${field}`, now); // the input type gives each field what its reader takes
}

function gathered(read: (field: RegistrationField) => Read<unknown>): Read<RegistrationDetails> {
  const problems: Problem[] = [];
  const details: Record<string, unknown> = {};
  for (const field of fields) {
    const one = read(field);
    problems.push(...problemsOf(one));
    if (one.ok && one.value !== undefined) details[field] = one.value;
  }
  return problems.length === 0 ? taken(details) : { ok: false, problems };
}
