/** What takes two of the staff: requests, emergencies and engagements, each in one state, and who asks for them. */
import { randomUUID } from 'node:crypto';
import { approved, decided, registered } from '../../market/dossier/scene.ts';
import type { Answer, Other, Person } from '../../harness/server.ts';
import type { Asker } from './cells.ts';
import type { Stage } from './stage.ts';

export interface Offices {
  readonly one: Other & Asker;
  readonly two: Other & Asker;
  readonly safety: Other & Asker;
  readonly officer: Other & Asker;
  readonly support: Other & Asker;
}

const SOON = '2026-12-04T00:00:00.000Z';

/** Those that name kinds of a person stand, unless they say otherwise. */
export async function requests(stage: Stage, offices: Offices): Promise<void> {
  const { server, cast } = stage;
  const { one, two } = offices;
  const [members, kinds] = [[cast.person], ['NAME', 'PHONE']];
  const words = { members, kinds, expiresAt: '2030-01-01T00:00:00.000Z' };
  const register = async (): Promise<string> =>
    (await registered(server, one, words)).data.registerAuthorityRequest.request.id;
  const [refused, ended] = [await register(), await approved(server, offices, words)];
  await decided(server, two, 'refuseAuthorityRequest', refused);
  await decided(server, one, 'endAuthorityRequest', ended);
  const made: Record<string, string> = {
    'request for name and phone': await approved(server, offices, words),
    'request for birth date': await approved(server, offices, { members, kinds: ['BIRTH_DATE'] }),
    'request for trades': await approved(server, offices, { members, kinds: ['TRADE_RECORD'] }),
    'request by law for email': await approved(server, offices, { members, kinds: ['EMAIL'], entitledByLaw: true }),
    'request not approved': await register(),
    'request refused': refused,
    'request ended': ended,
    'request expired': await approved(server, offices, { ...words, expiresAt: SOON }),
  };
  const way = 'request' as const;
  for (const [what, id] of Object.entries(made)) stage.ask({ viewer: 'legal', what, who: one, way, id });
  const another = await approved(server, offices, { ...words, members: [cast.bystander] });
  const about = { what: 'request about another', id: another, names: cast.bystander };
  stage.ask({ ...about, viewer: 'legal', who: one, way });
  const first = { what: 'request for name and phone', way, id: made['request for name and phone'] ?? '' };
  stage.ask({ ...first, viewer: 'legal who approved', who: two });
  stage.ask({ ...first, viewer: 'privacy officer', who: offices.officer });
  stage.ask({ ...first, viewer: 'safety', who: offices.safety });
  stage.ask({ ...first, viewer: 'support', who: offices.support });
  stage.ask({ ...first, viewer: 'lawyer', who: await stage.partner('engagements') });
  const ofCompany = { members: [cast.company], kinds: ['COMPANY_NAME', 'REPRESENTATIVE', 'CONTACT_PERSON'] };
  const id = await approved(server, offices, ofCompany);
  stage.ask({ viewer: 'legal', what: 'request for company', who: one, way, id, whose: 'company' });
}

async function ids(asked: Promise<{ readonly body: Answer }>, field: string, row: string): Promise<string> {
  const { body } = await asked;
  const made = body.data?.[field]?.[row];
  if (!made) throw new Error(JSON.stringify(body));
  return made.id;
}

/** One of the mutations on a file by its id. */
async function decide({ server }: Stage, by: Other, name: string, [idField, id]: readonly [string, string]) {
  const { body } = await server
    .as(by)
    .ask(`mutation ($id: ID!) { ${name}(input: { ${idField}: $id }) { userErrors { code } } }`, { id });
  if (body.data?.[name].userErrors.length !== 0) throw new Error(JSON.stringify(body));
}

export async function emergencies(stage: Stage, offices: Offices, expiresAt: string, what: string): Promise<void> {
  const { safety, one, officer, support } = offices;
  const register = (members: readonly Person[]) => {
    const input = {
      ...{ protects: 'LIFE', recipient: '消防署', reference: 'E-1', memberIds: members.map(({ id }) => id), expiresAt },
      ...{ kinds: ['NAME', 'ADDRESS', 'OCCUPATION'], idempotencyKey: randomUUID() },
    };
    const text =
      'mutation ($input: RegisterEmergencyInput!) { registerEmergency(input: $input) { emergency { id } userErrors { code } } }';
    return ids(stage.server.as(safety).ask(text, { input }), 'registerEmergency', 'emergency');
  };
  const stand = async (member: Person): Promise<string> => {
    const id = await register([member]);
    await decide(stage, one, 'approveEmergency', ['emergencyId', id]);
    return id;
  };
  const way = 'emergency' as const;
  const id = await stand(stage.cast.person);
  stage.ask({ viewer: 'safety', what, who: safety, way, id });
  if (what !== 'emergency') return;
  stage.ask({ viewer: 'safety', what, who: safety, way, id: await stand(stage.cast.company), whose: 'company' });
  for (const [viewer, who] of Object.entries({ legal: one, 'privacy officer': officer, support }))
    stage.ask({ viewer, what, who, way, id });
  const waiting = { viewer: 'safety', what: 'emergency not approved', who: safety, way };
  stage.ask({ ...waiting, id: await register([stage.cast.person]) });
  const ended = await stand(stage.cast.person);
  await decide(stage, safety, 'endEmergency', ['emergencyId', ended]);
  stage.ask({ ...waiting, what: 'emergency ended', id: ended });
  const other = await stand(stage.cast.bystander);
  stage.ask({ ...waiting, what: 'emergency of another', id: other, names: stage.cast.bystander });
}

export async function engagements(stage: Stage, { one, two, officer }: Offices): Promise<void> {
  const [lawyer, rival] = [await stage.partner('engagements'), await stage.partner('engagements')];
  stage.viewer('lawyer', lawyer);
  stage.viewer('another lawyer', rival);
  const register = (member: Person, kinds: readonly string[]) => {
    const input = { partnerId: lawyer.id, matter: 'M-1', memberIds: [member.id], kinds, idempotencyKey: randomUUID() };
    const text =
      'mutation ($input: RegisterEngagementInput!) { registerEngagement(input: $input) { engagement { id } userErrors { code } } }';
    return ids(stage.server.as(one).ask(text, { input }), 'registerEngagement', 'engagement');
  };
  const open = async (member: Person, kinds: readonly string[]): Promise<string> => {
    const id = await register(member, kinds);
    await decide(stage, two, 'approveEngagement', ['engagementId', id]);
    return id;
  };
  const { person, company } = stage.cast;
  const [way, what] = ['engagement' as const, 'engagement for name and email'];
  const of = { viewer: 'lawyer', who: lawyer, way };
  const id = await open(person, ['NAME', 'EMAIL']);
  stage.ask({ ...of, what, id });
  stage.ask({ ...of, what: 'engagement for phone', id: await open(person, ['PHONE']) });
  const theirs = await open(company, ['COMPANY_NAME', 'CONTACT_PERSON', 'ADDRESS']);
  stage.ask({ ...of, what: 'engagement for company', id: theirs, whose: 'company' });
  stage.ask({ ...of, what: 'engagement not approved', id: await register(person, ['NAME']) });
  const ended = await open(person, ['NAME', 'EMAIL']);
  await decide(stage, two, 'endEngagement', ['engagementId', ended]);
  stage.ask({ ...of, what: 'engagement ended', id: ended });
  const { bystander } = stage.cast;
  stage.ask({ ...of, what: 'engagement about another', id: await open(bystander, ['NAME']), names: bystander });
  stage.ask({ ...of, viewer: 'another lawyer', who: rival, what, id });
  stage.ask({ ...of, viewer: 'legal', who: one, what, id });
  stage.ask({ ...of, viewer: 'privacy officer', who: officer, what, id });
  stage.ask({ ...of, viewer: 'bank', who: await stage.partner('settlements'), what, id });
}
