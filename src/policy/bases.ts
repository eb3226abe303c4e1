/**
 * On what ground of the law (APPI, 個人情報保護法) something is shown: each row of the table names exactly one (LG-11).
 *
 * `legalRecord`: the law demands a record of the provision. Where it does not, the product keeps one of its own will, so that a
 * member can read it (LG-17). `keepDays` counts from the disclosure; each record stores its own end, so that a later change here
 * moves none that was written.
 */
interface BasisText {
  readonly description: string;
  /** The article of the law. */
  readonly law: string;
  readonly legalRecord: boolean;
  readonly keepDays: number;
}

/** Three years (LG-16), one of which may be a leap year. */
const THREE_YEARS = 3 * 365 + 1;

const demanded = { legalRecord: true, keepDays: THREE_YEARS } as const;
const voluntary = { legalRecord: false, keepDays: THREE_YEARS } as const;

const listed = {
  consent: { description: 'The person consented', law: 'APPI 27(1)', ...demanded },
  law: { description: 'A law says so', law: 'APPI 27(1)(i)', ...voluntary },
  lifeBodyProperty: {
    description: 'To protect life, body or property, consent being hard to get',
    law: 'APPI 27(1)(ii)',
    ...voluntary,
  },
  publicHealth: { description: 'For public health or the growth of children', law: 'APPI 27(1)(iii)', ...voluntary },
  stateCooperation: { description: 'To cooperate with the state in its duties', law: 'APPI 27(1)(iv)', ...voluntary },
  academic: { description: 'For academic research', law: 'APPI 27(1)(v)-(vii)', ...voluntary },
  optOut: { description: 'Opt-out, with a filing and published items', law: 'APPI 27(2)', ...demanded },
  outsourcing: { description: 'A contractor does the work of the operator', law: 'APPI 27(5)(i)', ...voluntary },
  succession: { description: 'The business passes to a successor', law: 'APPI 27(5)(ii)', ...voluntary },
  jointUse: { description: 'Joint use, with a published notice', law: 'APPI 27(5)(iii)', ...voluntary },
  ownAct: {
    description: 'Provided by the person, or for the person',
    law: 'GL third-party records 2-2-1-1',
    ...voluntary,
  },
  notThirdParty: {
    description: 'Stays with the person or the operator: nothing is provided to a third party',
    law: 'none',
    ...voluntary,
  },
} as const satisfies Readonly<Record<string, BasisText>>;

export type BasisCode = keyof typeof listed;
export const bases: Readonly<Record<BasisCode, BasisText>> = listed;
