/**
 * What a credential can be before any row is looked at. A partner's powers are the scopes that its contract is for, those of staff
 * their roles; a credential has a schema of its own, in which there is nothing that it could never see.
 */
interface CallerText {
  readonly description: string;
  readonly powers: Readonly<Record<string, string>>;
}

const listed = {
  visitor: { description: 'Nobody in particular.', powers: {} },
  member: { description: 'A member, with a session.', powers: {} },
  partner: {
    description: 'A partner under contract, with a token for some of its scopes.',
    powers: {
      shipments: 'Carriers: the parcels assigned to them (P6.7).',
      mail: "The contractor that carries the operator's mail: the notices handed to it (P6.7b).",
      settlements: 'Banks and card companies: the payments assigned to them (P6.6).',
      collections: 'Collection agencies: the claims assigned to them (P6.6).',
      enquiries: 'Affiliates and agents: the enquiries assigned to them (P7.6).',
      'published-posts': 'Content licensees: published reviews, questions and answers (P6.11).',
      engagements: 'Lawyers and accountants: the engagements that they are named in (P6.8).',
      consents: 'Recipients whom members consented to: what was consented to (P6.3).',
    },
  },
  staff: {
    description: "The operator's staff, signed in through its identity provider.",
    powers: {
      support: 'Helps members.',
      safety: 'Looks into misuse.',
      legal: 'Handles requests of authorities, claims, engagements and the succession of the business.',
      'privacy-officer': 'Registers partners, watches over disclosures, answers for the rights of members.',
      finance: 'Assigns payments and claims.',
      recruiting: 'Handles applications for work.',
    },
  },
  system: { description: "The operator's own system, at its own work.", powers: {} },
} as const satisfies Readonly<Record<string, CallerText>>;

export type CallerClass = keyof typeof listed;
/** What a partner's token can be for. */
export type Scope = keyof (typeof listed)['partner']['powers'];
export type Role = keyof (typeof listed)['staff']['powers'];
/** A class, or a class with one power. */
export type CallerWord = CallerClass | `partner:${Scope}` | `staff:${Role}`;

export const callers: Readonly<Record<CallerClass, CallerText>> = listed;
export const scopes = Object.keys(listed.partner.powers) as readonly Scope[];
export const roles = Object.keys(listed.staff.powers) as readonly Role[];
