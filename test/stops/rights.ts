/** The rights that partners and staff look at members on, each with a look that uses it and the act that stops it. */
import { caseOf } from '../harness/people.ts';
import type { Asked, TestServer } from '../harness/server.ts';
import { done, given, requested } from '../market/consent/scene.ts';
import { approved, decided } from '../market/dossier/scene.ts';
import { groundsOf, handed } from '../market/enquiry/scene.ts';
import type { Field } from './field.ts';

export interface Right {
  /** The ground that the stop ends. */
  readonly ground: string;
  look(): Promise<Asked>;
  /** Whether an answer showed personal data. */
  shows(asked: Asked): boolean;
  stop(): Promise<unknown>;
}

async function consent(field: Field): Promise<Right> {
  const [member, sponsor] = [await field.member(), await field.partner('consents')];
  const server = field as unknown as TestServer; // all that these steps use of one
  const { consent: made } = await given(server, member, await requested(server, { partner: sponsor }));
  const { rows } = await field.owner.query<{ ground_id: string }>('select ground_id from consent where id = $1', [
    made.id,
  ]);
  return {
    ground: rows[0]?.ground_id ?? '',
    look: () => field.as(sponsor).ask('{ consents { edges { node { registration { name } } } } }'),
    shows: ({ text }) => text.includes(member.values.name ?? '-'),
    stop: () => done(field.as(member), 'withdrawConsent', { consentId: made.id }),
  };
}

/** As above, but it is the partner that is stopped, with all that it has. */
async function partner(field: Field): Promise<Right> {
  const right = await consent(field);
  const { rows } = await field.owner.query<{ partner: string; ground: string }>(
    `select p.id as partner, p.ground_id as ground from consent c join consent_request r on r.id = c.request_id
      join partner p on p.id = r.partner_id where c.ground_id = $1`,
    [right.ground],
  );
  const [{ partner: id, ground }] = rows as [{ partner: string; ground: string }]; // it was asked for by one
  const officer = await field.staff('privacy-officer');
  return {
    ...right,
    ground,
    stop: () =>
      field
        .as(officer)
        .ask('mutation ($id: ID!) { suspendPartner(input: { partnerId: $id }) { userErrors { code } } }', { id }),
  };
}

async function staffCase(field: Field): Promise<Right> {
  const [member, staff] = [await field.member(), await field.staff('support')];
  const { id, ground } = await caseOf(field.owner, staff, [member]);
  return {
    ground,
    look: () =>
      field.as(staff).ask(`query ($id: ID!) { case(id: $id) { subjects { registration { name } } } }`, { id }),
    shows: ({ text }) => text.includes(member.values.name ?? '-'),
    stop: () =>
      field.as(staff).ask('mutation ($id: ID!) { closeCase(input: { caseId: $id }) { userErrors { code } } }', { id }),
  };
}

async function affiliate(field: Field): Promise<Right> {
  const server = field as unknown as TestServer; // as above
  const { id, member, partner: agent } = await handed(server);
  const { permission } = await groundsOf(server, id);
  return {
    ground: permission,
    look: () => field.as(agent).ask('{ enquiries { edges { node { registration { name } } } } }'),
    shows: ({ text }) => text.includes(member.values.name ?? '-'),
    stop: () =>
      field.as(member).ask('mutation { setProvisionToAffiliates(input: { allowed: false }) { userErrors { code } } }'),
  };
}

async function request(field: Field): Promise<Right> {
  const server = field as unknown as TestServer; // as above
  const [member, one, two] = [await field.member(), await field.staff('legal'), await field.staff('legal')];
  const id = await approved(server, { one, two }, { members: [member], kinds: ['NAME'] });
  const { rows } = await field.owner.query<{ ground_id: string }>('select ground_id from dossier where id = $1', [id]);
  return {
    ground: rows[0]?.ground_id ?? '',
    look: () =>
      field.as(one).ask('query ($id: ID!) { authorityRequest(id: $id) { members { registration { name } } } }', { id }),
    shows: ({ text }) => text.includes(member.values.name ?? '-'),
    stop: () => decided(server, two, 'endAuthorityRequest', id),
  };
}

export const rights: Readonly<Record<string, (field: Field) => Promise<Right>>> = {
  'a consent that is withdrawn': consent,
  'a partner that is suspended': partner,
  'a case that is closed': staffCase,
  'provision to affiliates that is stopped': affiliate,
  'an authority’s request that is ended': request,
};
