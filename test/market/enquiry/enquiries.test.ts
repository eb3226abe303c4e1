/** Enquiries: an affiliate that has one is given what answers it, until it is closed or the member stops provision (P7.6). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ending, meanwhile } from '../../harness/meanwhile.ts';
import { startServer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { asked, codesOf, groundsOf, handed } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const words = 'question { subject text } answer { text }';
const row = `id open assignedTo provisionStopped answeredBy ${words}`;
const page = `{ enquiries { edges { node { ${row} registration { name address { city } phone } } } } }`;
const supportPage = `{ enquiries(filter: { open: true }, first: 100) { edges { node { ${row} } } } }`;

const nodes = (edges: { node: Record<string, unknown> }[]) => edges.map(({ node }) => node);
const seenBy = async (who: Other, text = page) => nodes((await server.as(who).ask(text)).body.data.enquiries.edges);
const one = async (who: Other, id: string, text = page) => (await seenBy(who, text)).find((node) => node['id'] === id);
const mine = async (member: Person) =>
  (await server.as(member).ask(`{ me { providesToAffiliates enquiries { edges { node { ${row} } } } } }`)).body.data.me;

const setProvision = (member: Person, allowed: boolean) =>
  server
    .as(member)
    .ask(
      'mutation ($allowed: Boolean!) { setProvisionToAffiliates(input: { allowed: $allowed }) { me { providesToAffiliates } userErrors { code } } }',
      { allowed },
    );

async function leavesOf({ id }: Person, to?: Other): Promise<Record<string, unknown>[]> {
  const { rows } = await server.db.owner.query<{ recipient_id: string; leaf: Record<string, unknown> }>(
    `select recipient_id, leaf from disclosure, jsonb_array_elements(leaves) leaf where leaf->>'subject' = $1 order by at`,
    [id],
  );
  return rows.filter(({ recipient_id }) => !to || recipient_id === to.id).map(({ leaf }) => leaf);
}

const dataOf = ({ values: { name, address, phone } }: Person) => ({ name, address: { city: address.city }, phone });

describe('an enquiry', () => {
  test('is read by its member and, while it is open, by support staff, and by nobody else', async () => {
    const member = await server.member();
    const support = await server.staff('support');
    const { id, subject, text } = await asked(server, member);
    const waiting = { id, open: true, assignedTo: null, answeredBy: null, answer: null, question: { subject, text } };
    expect((await mine(member)).enquiries.edges).toMatchObject([{ node: waiting }]);
    expect(await one(support, id, supportPage)).toMatchObject(waiting);
    const nothing = async (who: Other | Person) => (await server.as(who).ask(`{ node(id: "${id}") { id } }`)).body;
    expect((await nothing(await server.member())).data.node).toBe(null);
    expect(await seenBy(await server.partner('enquiries'))).toEqual([]);
    const { text: legal } = await server.as(await server.staff('legal')).ask(page);
    expect(legal).not.toContain(subject);
    expect(await leavesOf(member)).toMatchObject([
      { audience: 'supportStaff', kinds: ['ASSIGNMENT'], article: 'P4', reference: `enquiry:${id}` },
    ]);
    expect(await codesOf(server.as(support), 'closeEnquiry', { enquiryId: id })).toEqual([]);
    const { body } = await server.as(support).ask(`{ enquiries { edges { node { id ${words} } } } }`);
    const closed = nodes(body.data.enquiries.edges).find((node) => node['id'] === id);
    expect(closed).toEqual({ id, question: null, answer: null });
    expect((await mine(member)).enquiries.edges).toMatchObject([{ node: { open: false, question: { text } } }]);
  });

  test('opens name, address and phone to the affiliate that has it, and the ledger says on which ground', async () => {
    const { id, member, partner, subject, text } = await handed(server);
    expect(await seenBy(partner)).toMatchObject([
      { id, open: true, provisionStopped: false, question: { subject, text }, registration: dataOf(member) },
    ]);
    expect(await seenBy(await server.partner('enquiries'))).toEqual([]);
    const ground = { audience: 'affiliate', article: 'P7.6', basis: 'outsourcing', reference: `enquiry:${id}` };
    const leaves = await leavesOf(member, partner);
    expect(leaves.flatMap(({ kinds }) => kinds).sort()).toEqual(['ADDRESS', 'ASSIGNMENT', 'NAME', 'PHONE']);
    for (const leaf of leaves) expect(leaf).toMatchObject(ground);
  });

  test('goes to an affiliate in a joint use under a published notice on that ground', async () => {
    const partner = await server.partner('enquiries');
    await server.db.owner.query(`update partner set basis = 'jointUse', joint_use_notice = 'N-1' where id = $1`, [
      partner.id,
    ]);
    const { member } = await handed(server, { partner });
    expect(await seenBy(partner)).toMatchObject([{ registration: dataOf(member) }]);
    for (const leaf of await leavesOf(member, partner))
      expect(leaf).toMatchObject({ audience: 'jointAffiliate', basis: 'jointUse' });
  });

  test('goes to no other partner: not to one of another scope, on another ground in law, or whose contract is over', async () => {
    const support = server.as(await server.staff('support'));
    const { id } = await asked(server, await server.member());
    const [carrier, onConsent, ended] = [
      await server.partner('shipments'),
      await server.partner('enquiries', 'consents'),
      await server.partner('enquiries'),
    ];
    await server.db.owner.query(ending(ended.ground).text, [ended.ground]);
    for (const { id: partnerId } of [carrier, onConsent, ended])
      expect(await codesOf(support, 'assignEnquiry', { enquiryId: id, partnerId })).toEqual(['PARTNER_UNFIT']);
    const unknown = { enquiryId: id, partnerId: randomUUID() };
    expect(await codesOf(support, 'assignEnquiry', unknown)).toEqual(['NOT_FOUND']);
  });

  test('is answered by the affiliate once: the member reads it and is told, and the affiliate knows of it no more', async () => {
    const { id, member, partner } = await handed(server);
    const input = { enquiryId: id, text: 'Kettles are fine.', idempotencyKey: randomUUID() };
    expect(await codesOf(server.as(partner), 'answerEnquiry', input)).toEqual([]);
    expect(await codesOf(server.as(partner), 'answerEnquiry', input)).toEqual([]);
    expect(await codesOf(server.as(partner), 'answerEnquiry', { ...input, idempotencyKey: 'other' })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await seenBy(partner)).toEqual([]);
    expect((await mine(member)).enquiries.edges).toMatchObject([
      { node: { open: false, answeredBy: 'PARTNER', answer: { text: 'Kettles are fine.' } } },
    ]);
    await server.runJobs();
    const { body } = await server.as(member).ask('{ me { notices { edges { node { kind } } } } }');
    expect(nodes(body.data.me.notices.edges)).toEqual([{ kind: 'ENQUIRY_ANSWERED' }]);
  });

  test('is gone for the affiliate when staff take it back, hand it on or close it, or the member withdraws it', async () => {
    const other = await server.partner('enquiries');
    const ways = [
      ['unassignEnquiry', (enquiryId: string) => ({ enquiryId })],
      ['assignEnquiry', (enquiryId: string) => ({ enquiryId, partnerId: other.id })],
      ['closeEnquiry', (enquiryId: string) => ({ enquiryId })],
    ] as const;
    for (const [act, input] of ways) {
      const { id, partner, support } = await handed(server);
      expect(await codesOf(server.as(support), act, input(id))).toEqual([]);
      expect([act, await seenBy(partner)]).toEqual([act, []]);
    }
    const { id, member, partner } = await handed(server);
    expect(await codesOf(server.as(member), 'withdrawEnquiry', { enquiryId: id })).toEqual([]);
    expect(await seenBy(partner)).toEqual([]);
    expect((await mine(member)).enquiries.edges[0].node.question).toEqual({ subject: null, text: null });
  });

  test('another’s enquiry is nothing to a member or a partner, byte for byte', async () => {
    const { id } = await handed(server);
    const [stranger, partner] = [server.as(await server.member()), server.as(await server.partner('enquiries'))];
    const acts = [
      [stranger, 'withdrawEnquiry', 'EnquiryInput', {}],
      [partner, 'unassignEnquiry', 'EnquiryInput', {}],
      [partner, 'answerEnquiry', 'AnswerEnquiryInput', { text: 'No.' }],
    ] as const;
    for (const [asker, act, type, more] of acts) {
      const text = `mutation ($input: ${type}!) { ${act}(input: $input) { enquiry { id } userErrors { code field message } } }`;
      const ask = async (enquiryId: string) =>
        (
          await asker.ask(text, {
            input: { enquiryId, ...more, ...(act === 'answerEnquiry' && { idempotencyKey: randomUUID() }) },
          })
        ).text;
      const nothing = await ask(randomUUID());
      expect(nothing).toContain('NOT_FOUND');
      for (const one of [id, 'x', '']) expect(await ask(one)).toBe(nothing);
    }
    expect((await groundsOf(server, id)).assignment).not.toBe(null);
  });
});

describe('the member’s stop', () => {
  test('hides data and words from the affiliate at once; it may still answer or give it back, and sees nothing', async () => {
    const first = await handed(server);
    const { member, partner, support } = first;
    const second = await handed(server, { member, partner, support });
    expect((await mine(member)).providesToAffiliates).toBe(true);
    expect((await setProvision(member, false)).body.data.setProvisionToAffiliates.me.providesToAffiliates).toBe(false);
    for (const node of await seenBy(partner))
      expect(node).toMatchObject({ open: true, provisionStopped: true, question: null, registration: null });
    expect(await leavesOf(member, partner)).toEqual([]);
    const input = { enquiryId: first.id, text: 'From what I have read.', idempotencyKey: randomUUID() };
    expect(await codesOf(server.as(partner), 'answerEnquiry', input)).toEqual([]);
    expect(await codesOf(server.as(partner), 'unassignEnquiry', { enquiryId: second.id })).toEqual([]);
    expect(await one(support, second.id, supportPage)).toMatchObject({ assignedTo: null, provisionStopped: true });
    const again = { enquiryId: second.id, partnerId: partner.id };
    expect(await codesOf(server.as(support), 'assignEnquiry', again)).toEqual(['PROVISION_STOPPED']);
    await setProvision(member, true);
    expect((await mine(member)).providesToAffiliates).toBe(true);
    expect(await codesOf(server.as(support), 'assignEnquiry', again)).toEqual([]);
    expect(await seenBy(partner)).toMatchObject([{ id: second.id, registration: dataOf(member) }]);
  });

  test('before anything was ever handed over holds too', async () => {
    const member = await server.member();
    await setProvision(member, false);
    const { id } = await asked(server, member);
    const support = server.as(await server.staff('support'));
    const partnerId = (await server.partner('enquiries')).id;
    expect(await codesOf(support, 'assignEnquiry', { enquiryId: id, partnerId })).toEqual(['PROVISION_STOPPED']);
  });

  test.each(['permission', 'assignment', 'enquiry'] as const)(
    'and every other end, of the %s, holds for an answer on its way: none comes, and no record',
    async (which) => {
      const { id, member, partner, subject } = await handed(server);
      const grounds = await groundsOf(server, id);
      const { body, text } = await meanwhile(server, ending(grounds[which]), () => server.as(partner).ask(page));
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
      expect(body.data ?? null).toBe(null);
      for (const hidden of [member.values.name, subject]) expect(text).not.toContain(hidden);
      expect(await leavesOf(member, partner)).toEqual([]);
    },
  );
});

test('an affiliate meets neither nickname nor id of the member, and other scopes meet no enquiry', async () => {
  const { member, partner } = await handed(server);
  const { text } = await server.as(partner).ask(page);
  for (const hidden of [member.nickname, member.id, member.values.email]) expect(text).not.toContain(hidden);
  const types = (await server.as(partner).ask('{ __schema { types { name fields { name } } } }')).text;
  for (const hidden of ['"Member"', '"Me"', '"email"', '"assignEnquiry"', '"closeEnquiry"'])
    expect(types).not.toContain(hidden);
  for (const other of [await server.partner('shipments'), await server.staff('finance'), member])
    expect((await server.as(other).ask(page)).text).not.toContain('"edges"');
});
