/** What members consented to and asked the operator, and who asks for what came of it. */
import { randomUUID } from 'node:crypto';
import { done, given, requested } from '../../market/consent/scene.ts';
import { asked, codesOf, handed } from '../../market/enquiry/scene.ts';
import type { Other, Person } from '../../harness/server.ts';
import type { Stage } from './stage.ts';

export async function consents(stage: Stage): Promise<void> {
  const { server, cast } = stage;
  const [sponsor, rival, twice] = [
    await stage.partner('consents'),
    await stage.partner('consents'),
    await stage.partner('consents'),
  ];
  stage.viewer('sponsor', sponsor);
  stage.viewer('another sponsor', rival);
  const consent = async (member: Person, kinds: readonly string[], partner: Other = sponsor): Promise<string> =>
    (await given(server, member, await requested(server, { partner, kinds }))).consent.id;
  const way = 'consent' as const;
  const to = { viewer: 'sponsor', who: sponsor, way };
  const id = await consent(cast.person, ['NAME', 'ADDRESS']);
  stage.ask({ ...to, what: 'consented to name and address', id });
  const [gender] = [await consent(cast.person, ['GENDER'], twice), await consent(cast.person, ['PHONE'], twice)];
  stage.ask({ ...to, who: twice, what: 'consented to gender, and to phone', id: gender });
  const theirs = await consent(cast.company, ['COMPANY_NAME', 'REPRESENTATIVE', 'PHONE']);
  stage.ask({ ...to, what: 'consented to company and phone', id: theirs, whose: 'company' });
  const withdrawn = await consent(cast.person, ['NAME', 'EMAIL']);
  await done(server.as(cast.person), 'withdrawConsent', { consentId: withdrawn });
  stage.ask({ ...to, what: 'consent withdrawn', id: withdrawn });
  stage.ask({ ...to, what: 'asked and not consented', id: await requested(server, { partner: sponsor }) });
  const same = { what: 'consented to name and address', way, id };
  stage.ask({ ...same, viewer: 'another sponsor', who: rival });
  for (const [viewer, scope] of [['affiliate', 'enquiries'] as const, ['lawyer', 'engagements'] as const])
    stage.ask({ ...same, viewer, who: await stage.partner(scope) });
  stage.ask({ ...same, viewer: 'privacy officer', who: await stage.staff('privacy-officer') });
}

const setProvision = (stage: Stage, member: Person, allowed: boolean) =>
  stage.server
    .as(member)
    .ask(
      'mutation ($allowed: Boolean!) { setProvisionToAffiliates(input: { allowed: $allowed }) { userErrors { code } } }',
      { allowed },
    );

/** Who stops provision stops all of it, so of that another member makes use. */
export async function enquiries(stage: Stage): Promise<void> {
  const { server, cast } = stage;
  const [affiliate, rival, support] = [
    await stage.partner('enquiries'),
    await stage.partner('enquiries'),
    await stage.staff('support'),
  ];
  for (const [name, who] of Object.entries({ affiliate, 'another affiliate': rival, support })) stage.viewer(name, who);
  const [joint, way] = [await stage.partner('enquiries'), 'enquiry' as const];
  await stage.sql(`update partner set basis = 'jointUse', joint_use_notice = 'N-1' where id = $1`, joint.id);
  const hand = async (member: Person, partner: Other) => (await handed(server, { member, partner, support })).id;
  const id = await hand(cast.person, affiliate);
  const to = { viewer: 'affiliate', who: affiliate, way };
  stage.ask({ ...to, what: 'enquiry', id });
  stage.ask({ ...to, what: 'enquiry', id: await hand(cast.company, affiliate), whose: 'company' });
  stage.ask({ ...to, viewer: 'joint affiliate', who: joint, what: 'enquiry', id: await hand(cast.person, joint) });
  stage.ask({ ...to, viewer: 'another affiliate', who: rival, what: 'enquiry', id });
  stage.ask({ ...to, viewer: 'carrier', who: await stage.partner('shipments'), what: 'enquiry', id });
  stage.ask({ ...to, viewer: 'support', who: support, what: 'enquiry', id });
  const ended: Record<string, string> = { 'enquiry not given': (await asked(server, cast.person)).id };
  for (const what of ['enquiry taken back', 'enquiry closed', 'enquiry answered'])
    ended[what] = await hand(cast.person, affiliate);
  const { 'enquiry taken back': takenBack, 'enquiry closed': closed, 'enquiry answered': answered } = ended;
  const answer = { enquiryId: answered, text: 'Like this.', idempotencyKey: randomUUID() };
  const codes = [
    await codesOf(server.as(support), 'unassignEnquiry', { enquiryId: takenBack }),
    await codesOf(server.as(support), 'closeEnquiry', { enquiryId: closed }),
    await codesOf(server.as(affiliate), 'answerEnquiry', answer),
  ];
  if (codes.flat().length > 0) throw new Error(codes.join());
  for (const [what, enquiryId] of Object.entries(ended)) stage.ask({ ...to, what, id: enquiryId });
  const stopping = await hand(cast.bystander, affiliate);
  await setProvision(stage, cast.bystander, false);
  stage.ask({ ...to, what: 'enquiry, provision stopped', id: stopping, about: cast.bystander });
}
