/** The rights that partners and staff look at members on, each with a look that uses it and what ends it: an act, or its time. */
import { randomUUID } from 'node:crypto';
import { caseOf } from '../harness/people.ts';
import type { Other, TestServer } from '../harness/server.ts';
import { done, given, requested } from '../market/consent/scene.ts';
import { approved, decided } from '../market/dossier/scene.ts';
import { groundsOf, handed } from '../market/enquiry/scene.ts';
import type { Field } from './field.ts';
import { calledOff, parcel, withItsAuction, withItsTrade } from './parcels.ts';
import { byTime, type Make, type Right, type TimedRight } from './right.ts';

interface Consented extends Right {
  readonly viewer: Other;
}

async function consent(field: Field): Promise<Consented> {
  const [member, sponsor] = [await field.member(), await field.partner('consents')];
  const server = field as unknown as TestServer; // all that these steps use of one
  const { consent: made } = await given(server, member, await requested(server, { partner: sponsor }));
  const { rows } = await field.owner.query<{ ground_id: string }>('select ground_id from consent where id = $1', [
    made.id,
  ]);
  return {
    ground: rows[0]?.ground_id ?? '',
    viewer: sponsor,
    look: () => field.as(sponsor).ask('{ consents { edges { node { registration { name } } } } }'),
    shows: ({ text }) => text.includes(member.values.name ?? '-'),
    stop: () => done(field.as(member), 'withdrawConsent', { consentId: made.id }),
  };
}

/** As above, but it is the partner that is stopped, with all that it has: suspended, or its contract ended. */
const partner =
  (act: 'suspendPartner' | 'endPartner') =>
  async (field: Field): Promise<Right> => {
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
          .ask(`mutation ($id: ID!) { ${act}(input: { partnerId: $id }) { userErrors { code } } }`, { id }),
    };
  };

/** As a consent, but the credential that the partner's token was got with is revoked, and the token ends with it. */
async function token(field: Field): Promise<Right> {
  const [right, officer] = [await consent(field), await field.staff('privacy-officer')];
  const [partnerId, asOfficer] = [right.viewer.id, field.as(officer)];
  const issue = `mutation ($input: IssuePartnerSecretInput!) { issuePartnerSecret(input: $input) { partner { credentials { id } } } }`;
  const { body } = await asOfficer.ask(issue, { input: { partnerId, idempotencyKey: randomUUID() } });
  const id: string = body.data.issuePartnerSecret.partner.credentials[0].id;
  const revoke = `mutation ($id: ID!) { revokePartnerCredential(input: { credentialId: $id }) { userErrors { code } } }`;
  return { ...right, ground: right.viewer.sessionId, stop: () => asOfficer.ask(revoke, { id }) };
}

async function staffCase(field: Field): Promise<Right> {
  const [member, staff] = [await field.member(), await field.staff('support')];
  const { id, ground } = await caseOf(field.owner, staff, [member]);
  return {
    ground,
    viewer: staff,
    look: () =>
      field.as(staff).ask(`query ($id: ID!) { case(id: $id) { subjects { registration { name } } } }`, { id }),
    shows: ({ text }) => text.includes(member.values.name ?? '-'),
    stop: () =>
      field.as(staff).ask('mutation ($id: ID!) { closeCase(input: { caseId: $id }) { userErrors { code } } }', { id }),
  };
}

/** As a case, but who opened it is locked out, and all of theirs ends. */
async function lockedOut(field: Field): Promise<Right> {
  const [right, officer] = [await staffCase(field), await field.staff('privacy-officer')];
  const input = { staffId: right.viewer.id, reason: 'AU-17', idempotencyKey: randomUUID() };
  const lock = 'mutation ($input: ColleagueInput!) { lockStaffOut(input: $input) { userErrors { code } } }';
  return { ...right, stop: () => field.as(officer).ask(lock, { input }) };
}

async function affiliate(field: Field): Promise<Right> {
  const server = field as unknown as TestServer; // as above
  const { id, member, partner: agent } = await handed(server);
  const { permission } = await groundsOf(server, id);
  return {
    ground: permission,
    viewer: agent,
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
    viewer: one,
    look: () =>
      field.as(one).ask('query ($id: ID!) { authorityRequest(id: $id) { members { registration { name } } } }', { id }),
    shows: ({ text }) => text.includes(member.values.name ?? '-'),
    stop: () => decided(server, two, 'endAuthorityRequest', id),
  };
}

/** As staff register it, for a day, and approve it. */
async function emergency(field: Field): Promise<Right> {
  const [member, one, two] = [await field.member(), await field.staff('safety'), await field.staff('safety')];
  const input = {
    ...{ protects: 'LIFE', recipient: '八王子消防署', reference: 'E-1', memberIds: [member.id], kinds: ['NAME'] },
    ...{ expiresAt: new Date(Date.now() + 86_400_000).toISOString(), idempotencyKey: randomUUID() },
  };
  const register =
    'mutation ($input: RegisterEmergencyInput!) { registerEmergency(input: $input) { emergency { id } } }';
  const { body } = await field.as(one).ask(register, { input });
  const id: string = body.data.registerEmergency.emergency.id;
  const act = (name: string) =>
    field.as(two).ask(`mutation ($id: ID!) { ${name}(input: { emergencyId: $id }) { userErrors { code } } }`, { id });
  await act('approveEmergency');
  const { rows } = await field.owner.query<{ ground_id: string }>('select ground_id from dossier where id = $1', [id]);
  return {
    ground: rows[0]?.ground_id ?? '',
    viewer: one,
    look: () =>
      field.as(one).ask('query ($id: ID!) { emergency(id: $id) { members { registration { name } } } }', { id }),
    shows: ({ text }) => text.includes(member.values.name ?? '-'),
    stop: () => act('endEmergency'),
  };
}

export const rights: Readonly<Record<string, Make<Right>>> = {
  'a consent that is withdrawn': consent,
  'a partner that is suspended': partner('suspendPartner'),
  'a partner whose contract is ended': partner('endPartner'),
  'a token whose credential is revoked': token,
  'a case that is closed': staffCase,
  'one of the staff who is locked out': lockedOut,
  'provision to affiliates that is stopped': affiliate,
  'an authority’s request that is ended': request,
  'an emergency that is ended': emergency,
  'a parcel that is called off': parcel(calledOff),
  'a parcel whose trade is called off': parcel(withItsTrade),
  'a parcel whose auction is stopped': parcel(withItsAuction),
};

export const timedRights: Readonly<Record<string, Make<TimedRight>>> = {
  'an authority’s request that expires': byTime(request),
  'an emergency that expires': byTime(emergency),
  'a token that expires': byTime(token),
  'a case whose time is over': byTime(staffCase),
  'a parcel whose time is over': byTime(parcel(calledOff)),
};
