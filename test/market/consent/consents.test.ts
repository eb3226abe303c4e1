/** Consents: what a member consented to, the recipient sees, in the kinds consented to and until it is withdrawn (P6.3). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ending, meanwhile } from '../../harness/meanwhile.ts';
import { startServer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { done, fields, given, requested, words } from './scene.ts';

let server: TestServer;
let sponsor: Other;
beforeAll(async () => {
  server = await startServer();
  sponsor = await server.partner('consents');
});
afterAll(() => server.stop());

const all = 'name companyName email phone birthDate occupation gender representative contactPerson address { city }';
const page = `{ consents { edges { node { ${fields} registration { ${all} } } } } }`;

async function seenBy(partner: Other): Promise<Record<string, unknown>[]> {
  const { body } = await server.as(partner).ask(page);
  return body.data.consents.edges.map(({ node }: { node: unknown }) => node);
}

const myConsents = `{ me { consents { edges { node { ${fields} } } } consentRequests { edges { node { id kinds textVersion textJa recipient recipientCountry } } } } }`;
const mine = async (member: Person) => (await server.as(member).ask(myConsents)).body.data.me;

async function leavesOf({ id }: Person) {
  const { rows } = await server.db.owner.query<{ recipient_id: string; leaf: Record<string, unknown> }>(
    `select recipient_id, leaf from disclosure, jsonb_array_elements(leaves) leaf where leaf->>'subject' = $1 order by at`,
    [id],
  );
  return rows.map(({ recipient_id, leaf }): Record<string, unknown> => ({ ...leaf, to: recipient_id }));
}

const groundOf = async (consentId: string): Promise<string> =>
  (await server.db.owner.query('select ground_id from consent where id = $1', [consentId])).rows[0].ground_id;

describe('a consent', () => {
  test('is asked of nobody before staff publish it, and of nobody once they close it', async () => {
    const member = await server.member();
    const requestId = await requested(server, { partner: sponsor, published: false });
    const asked = async () =>
      (await mine(member)).consentRequests.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await asked()).not.toContain(requestId);
    expect((await given(server, member, requestId)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['requestId'] }]);
    const officer = server.as(await server.staff('privacy-officer'));
    await done(officer, 'publishConsentRequest', { requestId });
    expect(await asked()).toContain(requestId);
    await done(officer, 'closeConsentRequest', { requestId });
    expect(await asked()).not.toContain(requestId);
    expect((await given(server, member, requestId)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['requestId'] }]);
    const again = await done(officer, 'publishConsentRequest', { requestId });
    expect(again.userErrors).toEqual([{ code: 'WRONG_STATE', field: ['requestId'] }]);
  });

  test('opens exactly the kinds consented to, to that recipient alone, and the ledger says on which consent', async () => {
    const [member, other] = [await server.member(), await server.partner('consents')];
    const partner = await server.partner('consents');
    const { consent } = await given(server, member, await requested(server, { partner }));
    expect(consent).toMatchObject({ kinds: ['ADDRESS', 'NAME'], textVersion: 1, stands: true, channel: 'API' });
    const [seen, ...more] = await seenBy(partner);
    expect(more).toEqual([]);
    const { name, address } = member.values;
    const nothing = { companyName: null, email: null, phone: null, birthDate: null, occupation: null, gender: null };
    expect(seen).toEqual({
      ...consent,
      registration: { ...nothing, representative: null, contactPerson: null, name, address: { city: address.city } },
    });
    expect(await seenBy(other)).toEqual([]);
    expect(await leavesOf(member)).toMatchObject([
      {
        to: partner.id,
        kinds: ['NAME', 'ADDRESS'],
        article: 'P6.3',
        audience: 'consentRecipient',
        basis: 'consent',
        legalRecord: true,
        reference: `consent:${consent.id}`,
      },
    ]);
  });

  test('names neither the member nor their nickname, nor what else of a registration there is', async () => {
    const { body } = await server.as(sponsor).ask('{ __type(name: "Registration") { fields { name } } }');
    const names = body.data.__type.fields.map(({ name }: { name: string }) => name);
    for (const hidden of ['sources', 'removable', 'correctable', 'registeredAt', 'version'])
      expect(names).not.toContain(hidden);
    const types = (await server.as(sponsor).ask('{ __schema { types { name } } }')).text;
    for (const hidden of ['"Member"', '"Me"', '"ConsentRequest"', '"Listing"']) expect(types).not.toContain(hidden);
  });

  test('that is withdrawn opens nothing from then on, and stays with the member as a record', async () => {
    const [member, partner] = [await server.member(), await server.partner('consents')];
    const { consent } = await given(server, member, await requested(server, { partner }));
    const withdrawn = await done(
      server.as(member),
      'withdrawConsent',
      { consentId: consent.id },
      `consent { ${fields} }`,
    );
    expect(withdrawn.consent).toMatchObject({ stands: false, withdrawnAt: expect.any(String) });
    expect(await seenBy(partner)).toEqual([]);
    expect(await leavesOf(member)).toEqual([]);
    const again = await done(server.as(member), 'withdrawConsent', { consentId: consent.id }, `consent { ${fields} }`);
    expect(again).toEqual(withdrawn);
    expect((await mine(member)).consents.edges).toEqual([{ node: withdrawn.consent }]);
  });

  test('that is withdrawn while an answer is on its way: there is no answer and no record', async () => {
    const [member, partner] = [await server.member(), await server.partner('consents')];
    const { consent } = await given(server, member, await requested(server, { partner }));
    const { body, text } = await meanwhile(server, ending(await groundOf(consent.id)), () =>
      server.as(partner).ask(page),
    );
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
    expect(body.data ?? null).toBe(null);
    expect(text).not.toContain(member.values.name);
    expect(await leavesOf(member)).toEqual([]);
  });

  test('is to words that were read: with others the answer is STALE, and nothing is given', async () => {
    const [member, partner] = [await server.member(), await server.partner('consents')];
    const requestId = await requested(server, { partner });
    const first = await given(server, member, requestId);
    const officer = server.as(await server.staff('privacy-officer'));
    const input = { ...words, textEn: 'Other words.', requestId, textVersion: 1 };
    expect((await done(officer, 'reviseConsentRequest', input)).userErrors).toEqual([]);
    expect((await done(officer, 'reviseConsentRequest', input)).userErrors).toEqual([
      { code: 'STALE', field: ['textVersion'] },
    ]);
    expect(await given(server, member, requestId, 1)).toEqual({
      consent: null,
      userErrors: [{ code: 'STALE', field: ['textVersion'] }],
    });
    expect((await mine(member)).consents.edges[0].node).toMatchObject({
      textVersion: 1,
      textEn: words.textEn,
      stands: true,
    });
    const second = await given(server, member, requestId, 2);
    expect(second.consent).toMatchObject({ textVersion: 2, textEn: 'Other words.' });
    expect((await seenBy(partner)).map(({ id }) => id)).toEqual([second.consent.id]);
    const states = (await mine(member)).consents.edges.map(({ node }: { node: Record<string, unknown> }) => [
      node['id'],
      node['stands'],
    ]);
    expect(states).toEqual([
      [second.consent.id, true],
      [first.consent.id, false],
    ]);
    expect((await given(server, member, requestId, 2)).userErrors).toEqual([
      { code: 'WRONG_STATE', field: ['requestId'] },
    ]);
  });

  test('is given once for a key, and two to one recipient add up', async () => {
    const [member, partner] = [await server.member(), await server.partner('consents')];
    const requestId = await requested(server, { partner });
    const input = { requestId, textVersion: 1, idempotencyKey: 'the same' };
    const give = () => done(server.as(member), 'giveConsent', input, 'consent { id } userErrors { code }');
    const [one, two] = [await give(), await give()];
    expect(two).toEqual(one);
    const more = await given(server, member, await requested(server, { partner, kinds: ['PHONE'] }));
    const seen = await seenBy(partner);
    expect(seen.map(({ kinds }) => kinds)).toEqual([['PHONE'], ['ADDRESS', 'NAME']]);
    const both = { name: member.values.name, phone: member.values.phone, email: null };
    for (const { registration } of seen) expect(registration).toMatchObject(both);
    const [leaf] = await leavesOf(member);
    expect(String(leaf?.['reference'])).toBe(`consent:${[one.consent.id, more.consent.id].sort().join('+')}`);
    await done(server.as(member), 'withdrawConsent', { consentId: one.consent.id });
    expect((await seenBy(partner)).map(({ registration }) => registration)).toMatchObject([
      { name: null, phone: both.phone },
    ]);
  });

  test('shows a suspended recipient nothing', async () => {
    const [member, partner] = [await server.member(), await server.partner('consents')];
    const requestId = await requested(server, { partner });
    await given(server, member, requestId);
    const { body } = await meanwhile(server, ending(partner.ground), () => server.as(partner).ask(page));
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
    const after = await server.as(partner).ask(page);
    expect(after.text).not.toContain(member.values.name);
    expect(await leavesOf(member)).toEqual([]);
    expect((await given(server, await server.member(), requestId)).userErrors).toEqual([
      { code: 'WRONG_STATE', field: ['requestId'] },
    ]);
  });
});

describe('a request for consent', () => {
  test('is for a partner under contract for consents, on that ground in law', async () => {
    const officer = server.as(await server.staff('privacy-officer'));
    const input = (partnerId: string) => ({ ...words, partnerId, kinds: ['NAME'], idempotencyKey: randomUUID() });
    const codes = async (partnerId: string) =>
      (await done(officer, 'registerConsentRequest', input(partnerId))).userErrors;
    const [carrier, ended] = [await server.partner('shipments'), await server.partner('consents')];
    await server.db.owner.query(ending(ended.ground).text, [ended.ground]);
    for (const { id } of [carrier, ended])
      expect(await codes(id)).toEqual([{ code: 'PARTNER_UNFIT', field: ['partnerId'] }]);
    for (const id of [randomUUID(), 'x'])
      expect(await codes(id)).toEqual([{ code: 'NOT_FOUND', field: ['partnerId'] }]);
  });

  test('is the privacy officer’s alone: for others there is no such thing', async () => {
    const askers = [
      await server.staff('support'),
      await server.staff('legal'),
      sponsor,
      await server.member(),
      undefined,
    ];
    const input = { requestId: await requested(server, { partner: sponsor, published: false }) };
    for (const who of askers) {
      const { body } = await server
        .as(who)
        .ask('mutation ($id: ID!) { publishConsentRequest(input: { requestId: $id }) { userErrors { code } } }', {
          id: input.requestId,
        });
      expect(body.errors?.length).toBeGreaterThan(0);
    }
    const { rows } = await server.db.owner.query('select published_at from consent_request where id = $1', [
      input.requestId,
    ]);
    expect(rows).toEqual([{ published_at: null }]);
  });

  test('another member’s consent is nothing to withdraw', async () => {
    const member = await server.member();
    const { consent } = await given(server, member, await requested(server, { partner: sponsor }));
    const stranger = server.as(await server.member());
    const asked = await done(stranger, 'withdrawConsent', { consentId: consent.id });
    expect(asked).toEqual(await done(stranger, 'withdrawConsent', { consentId: randomUUID() }));
    expect((await mine(member)).consents.edges[0].node.stands).toBe(true);
  });
});
