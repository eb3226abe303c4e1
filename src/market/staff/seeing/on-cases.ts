/**
 * What a case opens: on each type, for each role, rows about the members whom an open case of the viewer's own is about, as far as it
 * names the kind of the rows; of those rows the kinds that such cases name.
 */
import { kind, type KindName, type RestrictedKind } from '../../../policy/index.ts';
import {
  join,
  prove,
  readsMore,
  restsOn,
  sql,
  type Asking,
  type Identifier,
  type Kind,
  type Sql,
} from '../../../privacy/index.ts';
import { groundStands } from '../../ground/index.ts';
import { audienceOf, caseRoles, wordOf, wordsOfRole, type CaseRole } from '../roles.ts';

type RowClass = Parameters<typeof readsMore>[0];

export interface OnCases {
  /** The kind of the rows: what a case must name to open them. */
  readonly rows: RestrictedKind;
  /** Whether a row is about a member, as SQL over their id. */
  readonly about: (row: Identifier, member: Sql, other: Identifier) => Sql;
}

/** An open case of the viewer's own that a row falls under. */
interface CaseFact {
  readonly id: string;
  readonly ground: string;
  readonly kinds: readonly KindName[];
}

/** By the name of their fact. */
type Facts = Readonly<Record<string, readonly CaseFact[] | null | undefined>>;

const factOf = (role: CaseRole): string => `casesOf:${role.replaceAll('-', '_')}`;

function casesUnder(role: CaseRole, { rows, about }: OnCases) {
  const { purposes } = wordsOfRole[role];
  return (row: Identifier, { viewer, now }: Asking, other: Identifier): Sql => sql`staff_case c
    where c.staff_id = ${viewer} and c.role = ${role} and c.purpose in (${join(
      purposes.map((name) => sql`${name}`),
      ', ',
    )})
      and c.kinds @> array[${rows}]::text[] and ${groundStands(sql`c.ground_id`, now)}
      and exists (select from staff_case_subject s where s.case_id = c.id and (${about(row, sql`s.member_id`, other)}))`;
}

/** Lets staff see rows of a type on their cases: every role to whose audience the published table gives the rows. */
export function opensOnCases(target: RowClass, words: OnCases): void {
  const opened = caseRoles.filter((role) => wordsOfRole[role].kinds.includes(words.rows));
  for (const role of opened) {
    const cases = casesUnder(role, words);
    readsMore<Record<string, unknown>>(target, {
      callers: [wordOf(role)],
      facts: {
        [factOf(role)]: (row: Identifier, asking: Asking, other: Identifier) =>
          sql`(select json_agg(json_build_object('id', c.id, 'ground', c.ground_id, 'kinds', c.kinds)) from ${cases(row, asking, other)})`,
      },
      visible: (row, asking, other) => sql`exists (select from ${cases(row, asking, other)})`,
    });
  }
  for (const audience of new Set(opened.map((role) => audienceOf[role]))) {
    const roles = opened.filter((role) => audienceOf[role] === audience);
    prove<Facts>(target, { [audience]: (facts) => kindsOf(casesIn(facts, roles)) });
    restsOn<Facts>(target, {
      [audience]: {
        on: (facts) => casesIn(facts, roles).map(({ ground }) => ground),
        reference: (facts) =>
          `case:${casesIn(facts, roles)
            .map(({ id }) => id)
            .sort()
            .join('+')}`,
      },
    });
  }
}

function casesIn(facts: Facts, roles: readonly CaseRole[]): readonly CaseFact[] {
  return roles.flatMap((role) => facts[factOf(role)] ?? []);
}

/** What any of them names. */
function kindsOf(cases: readonly CaseFact[]): ReadonlySet<Kind> {
  return new Set(cases.flatMap(({ kinds }) => kinds.map((name) => kind[name])));
}
