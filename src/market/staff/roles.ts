/** What each role may see on a case, as the published table says: its audience, the purpose, the kinds. */
import { registerEnumType } from 'type-graphql';
import {
  callers,
  disclosure,
  kind,
  policy,
  roles,
  type AudienceName,
  type CallerWord,
  type KindName,
  type PurposeName,
  type Role,
} from '../../policy/index.ts';
import { reserve } from '../../privacy/index.ts';

/** Applications for work are not kept here yet, so recruiting has nothing to open a case on. */
export type CaseRole = Exclude<Role, 'recruiting'>;

export const audienceOf: Readonly<Record<CaseRole, AudienceName>> = {
  support: 'supportStaff',
  safety: 'safetyStaff',
  legal: 'legalStaff',
  'privacy-officer': 'legalStaff',
  finance: 'financeStaff',
};

export const caseRoles = Object.keys(audienceOf) as readonly CaseRole[];

export const isCaseRole = (role: string): role is CaseRole => Object.hasOwn(audienceOf, role);

/** Everyone sees a nickname, and what staff keep of their own work is no data of a member: neither is asked for by a case. */
const NEVER_NAMED: readonly string[] = ['NICKNAME', 'STAFF_RECORD'];

export interface RoleWords {
  readonly purposes: readonly PurposeName[];
  readonly kinds: readonly KindName[];
}

function wordsOf(role: CaseRole): RoleWords {
  const rows = disclosure.filter(({ to }) => to === audienceOf[role]);
  return {
    purposes: [...new Set(rows.map((row) => row.for))],
    kinds: [...new Set(rows.flatMap(({ of }) => of))].filter((name) => !NEVER_NAMED.includes(name)),
  };
}

/** By role, the purposes that a case of it can have, and the kinds that it can open. */
export const wordsOfRole = Object.fromEntries(caseRoles.map((role) => [role, wordsOf(role)])) as Readonly<
  Record<CaseRole, RoleWords>
>;

export const wordOf = (role: Role): CallerWord => `staff:${role}`;

/** All who can have cases. */
export const caseWorkers = caseRoles.map(wordOf) as [CallerWord, ...CallerWord[]]; // there are some
export const OFFICER = wordOf('privacy-officer');

const constant = (word: string): string =>
  word
    .replaceAll('-', '_')
    .replaceAll(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();

/** In the schema's manner of writing: `PRIVACY_OFFICER` stands for the role privacy-officer. */
const enumOf = <Word extends string>(words: readonly Word[], written: (word: Word) => string) =>
  Object.fromEntries(words.map((word) => [written(word), word]));

const rolesThat = (has: (words: RoleWords) => boolean): CaseRole[] =>
  caseRoles.filter((role) => has(wordsOfRole[role]));

/** A word is for the roles that it is about, and for the privacy officer, who watches over them all. */
function forThose(enumName: string, value: string, about: readonly Role[]): void {
  reserve(enumName, value, [...new Set([...about.map(wordOf), OFFICER])]);
}

export const StaffRoles = enumOf(roles, constant);
registerEnumType(StaffRoles, {
  name: 'StaffRole',
  description: 'What one of the staff does.',
  valuesConfig: Object.fromEntries(
    roles.map((role) => [constant(role), { description: callers.staff.powers[role] ?? role }]),
  ),
});
// A colleague with whom one shares a role may have any other besides.
for (const role of roles) reserve('StaffRole', constant(role), caseWorkers);

const allPurposes = [...new Set(caseRoles.flatMap((role) => wordsOfRole[role].purposes))];
export const CasePurposes = enumOf(allPurposes, constant);
registerEnumType(CasePurposes, {
  name: 'CasePurpose',
  description: 'What a case is for, of the published purposes (P2, P4).',
  valuesConfig: Object.fromEntries(
    allPurposes.map((name) => [constant(name), { description: policy.purposes[name]?.description ?? name }]),
  ),
});
for (const name of allPurposes)
  forThose(
    'CasePurpose',
    constant(name),
    rolesThat(({ purposes }) => purposes.includes(name)),
  );

const allKinds = [...new Set(caseRoles.flatMap((role) => wordsOfRole[role].kinds))];
export const CaseKinds = enumOf(allKinds, (name) => name);
registerEnumType(CaseKinds, {
  name: 'CaseKind',
  description:
    'A kind of data that a case opens. The kinds of records (REGISTRATION, TRADE_RECORD…) say in which of them the values are looked at.',
  valuesConfig: Object.fromEntries(allKinds.map((name) => [name, { description: kind[name].description }])),
});
for (const name of allKinds)
  forThose(
    'CaseKind',
    name,
    rolesThat(({ kinds }) => kinds.includes(name)),
  );
