/** What a partner's token is good for, and how it ends: by its time, its key, its network, its partner (P14, AT-12, AT-20). */
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { forgetTokens } from '../../../src/market/partner/index.ts';
import { callerOf, RightEnded, viewerOf } from '../../../src/privacy/index.ts';
import type { TestServer } from '../../harness/server.ts';
import { aimed, asked, basic, ISSUER, newProofs, proof, sent, thumbprintOf, tokenOf } from './client.ts';
import { grant, Office, unauthenticated } from './office.ts';

let server: TestServer;
let office: Office;
let id: string, secret: string;

beforeAll(async () => {
  office = await Office.open({ trustedProxies: ['127.0.0.1'] });
  ({ server, id, secretOfIts: secret } = office);
});
afterAll(() => server.stop());
afterEach(() => void jest.restoreAllMocks());

const now = () => Math.floor(Date.now() / 1000);
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('Proof of possession', () => {
  async function bound(): Promise<{ token: string; proofs: Awaited<ReturnType<typeof newProofs>> }> {
    const proofs = await newProofs();
    const dpop = await proof(proofs, null, { htu: `${ISSUER}/token` });
    const answer = await sent(server, '/token', grant, { ...basic(id, secret), dpop });
    const { access_token: token, token_type } = (await answer.json()) as Record<string, string>;
    expect(token_type).toBe('DPoP');
    return { token: token as string, proofs }; // it was answered
  }

  test('a token serves its key’s holder, for one request each, and is marked with the key', async () => {
    const { token, proofs } = await bound();
    const once = await proof(proofs, token);
    expect((await asked(server, `DPoP ${token}`, once)).body.data.thisPartner.id).toBe(id);
    expect(await asked(server, `DPoP ${token}`, once)).toMatchObject(unauthenticated);
    const told = await sent(server, '/introspect', { token }, basic(id, secret));
    expect(await told.json()).toMatchObject({ token_type: 'DPoP', cnf: { jkt: await thumbprintOf(proofs) } });
  });

  test('a proof replayed at once is taken once', async () => {
    const { token, proofs } = await bound();
    const once = await proof(proofs, token);
    const statuses = (await Promise.all([1, 2, 3].map(() => asked(server, `DPoP ${token}`, once)))).map(
      (a) => a.status,
    );
    expect(statuses.sort()).toEqual([200, 401, 401]);
  });

  test('a proof for another host is none here, though the request names that host as its own', async () => {
    const { token, proofs } = await bound();
    const statuses: number[] = [];
    for (const target of [
      'http://elsewhere.test/graphql',
      'https://elsewhere.test/graphql',
      '//elsewhere.test/graphql',
    ])
      for (const host of ['noren.test', 'elsewhere.test'])
        statuses.push(
          await aimed(server, target, {
            host,
            authorization: `DPoP ${token}`,
            dpop: await proof(proofs, token, { htu: 'https://elsewhere.test/graphql' }),
          }),
        );
    expect(statuses).toEqual([421, 421, 421, 421, 404, 421]);
  });

  test('sent as a bearer token, without a proof, or with one for something else, it is refused', async () => {
    const { token, proofs } = await bound();
    const wrong = [
      [`Bearer ${token}`, undefined],
      [`Bearer ${token}`, await proof(proofs, token)],
      [`DPoP ${token}`, undefined],
      [`DPoP ${token}`, await proof(await newProofs(), token)],
      [`DPoP ${token}`, await proof(proofs, token, { htm: 'GET' })],
      [`DPoP ${token}`, await proof(proofs, token, { htu: `${ISSUER}/token` })],
      [`DPoP ${token}`, await proof(proofs, token, { htu: 'http://elsewhere.test/graphql' })],
      [`DPoP ${token}`, await proof(proofs, token, { iat: now() - 3600 })],
      [`DPoP ${token}`, await proof(proofs, token, { ath: 'x' })],
      [`DPoP ${await tokenOf(server, id, secret)}`, await proof(proofs, token)],
    ] as const;
    for (const [authorization, dpop] of wrong)
      expect(await asked(server, authorization, dpop)).toMatchObject(unauthenticated);
    expect((await asked(server, `DPoP ${token}`, await proof(proofs, token))).status).toBe(200);
  });
});

describe('A token', () => {
  test('forged, for another, or a member’s with other words, is refused with the same bytes', async () => {
    const token = await tokenOf(server, id, secret);
    const [head = '', body = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const none = new UnsecuredJWT(claims).encode();
    const stranger = await generateKeyPair('EdDSA');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString());
    const forged = await new SignJWT(claims).setProtectedHeader(header).sign(stranger.privateKey);
    const wider = Buffer.from(JSON.stringify({ ...claims, scope: 'shipments mail' })).toString('base64url');
    const texts = new Set<string>();
    for (const bad of [none, forged, `${head}.${wider}.${signature}`, `${head}.${body}.`, `${head}.x.y`, 'x']) {
      const answer = await asked(server, `Bearer ${bad}`);
      expect(answer).toMatchObject(unauthenticated);
      texts.add(answer.text.replace(/[0-9a-f-]{36}/g, ''));
    }
    expect(texts.size).toBe(1);
  });

  test('ends after ten minutes, by the database’s clock as by its own', async () => {
    const token = await tokenOf(server, id, secret);
    await server.clock.set(new Date(Date.now() + 11 * 60_000).toISOString());
    expect(await asked(server, `Bearer ${token}`)).toMatchObject(unauthenticated);
    await server.clock.release();
    expect((await asked(server, `Bearer ${token}`)).status).toBe(200);
    const later = Date.now() + 11 * 60_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(await asked(server, `Bearer ${token}`)).toMatchObject(unauthenticated);
  });

  test('is good until its end when the next key signs, and not after the one after that', async () => {
    const token = await tokenOf(server, id, secret);
    const kidOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()).kid;
    const turn = 30 * 24 * 3600_000;
    const start = Date.now();
    const nextTurn = (Math.floor(start / turn) + 1) * turn;
    const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const { keys } = (await (await fetch(`${new URL(server.url).origin}/oauth/jwks`)).json()) as {
      keys: { kid: string }[];
    };
    // The keys of the next turn hold the one that signed in this; only its own end ends the token.
    jest.spyOn(Date, 'now').mockReturnValue(nextTurn + 1_000);
    const other = await tokenOf(server, id, secret);
    expect(kidOf(other)).not.toBe(kidOf(token));
    expect(keys.map(({ kid }) => kid)).toEqual(expect.arrayContaining([kidOf(other), kidOf(token)]));
    const { keys: then } = (await (await fetch(`${new URL(server.url).origin}/oauth/jwks`)).json()) as {
      keys: { kid: string }[];
    };
    expect(then.map(({ kid }) => kid)).toContain(kidOf(token));
    expect(exp * 1000).toBeLessThan(nextTurn + turn); // the key that signed it is served for one turn more
    // Signed a minute before the turn, it is served a minute after it.
    jest.spyOn(Date, 'now').mockReturnValue(nextTurn - 60_000);
    const late = await tokenOf(server, id, secret);
    expect(kidOf(late)).toBe(kidOf(token));
    jest.spyOn(Date, 'now').mockReturnValue(nextTurn + 60_000);
    expect((await asked(server, `Bearer ${late}`)).body.data?.thisPartner.id).toBe(id);
  });

  test('works from the partner’s own networks alone, there and at the token service (AT-20)', async () => {
    const token = await tokenOf(server, id, secret);
    await office.ask('setPartnerNetworks', { partnerId: id, networks: ['192.0.2.0/24'] });
    expect(await asked(server, `Bearer ${token}`)).toMatchObject(unauthenticated);
    expect((await sent(server, '/token', grant, basic(id, secret))).status).toBe(401);
    await office.ask('setPartnerNetworks', { partnerId: id, networks: ['127.0.0.0/8', '::1'] });
    expect((await asked(server, `Bearer ${token}`)).status).toBe(200);
    await office.ask('setPartnerNetworks', { partnerId: id, networks: [] });
  });

  test('does so however the address is written, and from what is none there is nothing but a refusal', async () => {
    await office.ask('setPartnerNetworks', { partnerId: id, networks: ['192.0.2.0/24'] });
    const from = async (address: string) => {
      const forwarded = { 'x-forwarded-for': address };
      const given = await sent(server, '/token', grant, { ...basic(id, secret), ...forwarded });
      const good = await sent(server, '/token', grant, { ...basic(id, secret), 'x-forwarded-for': '192.0.2.1' });
      const { access_token: token } = (await good.json()) as Record<string, string>;
      const { status } = await server.as(token).ask('{ __typename }', {}, forwarded);
      return [address, given.status, status];
    };
    for (const address of ['192.0.2.1', '::ffff:192.0.2.1']) expect(await from(address)).toEqual([address, 200, 200]);
    for (const address of ['198.51.100.1', '::ffff:198.51.100.1', 'unknown', '192.0.2.1x', 'a, b'])
      expect(await from(address)).toEqual([address, 401, 401]);
    await office.ask('setPartnerNetworks', { partnerId: id, networks: [] });
  });
});

describe('A partner', () => {
  test('suspended loses its tokens at once and gets no others; let in again it needs new ones', async () => {
    const partnerId = await office.carrier();
    const own = await office.secret(partnerId);
    const token = await tokenOf(server, partnerId, own);
    await office.ask('suspendPartner', { partnerId });
    expect(await asked(server, `Bearer ${token}`)).toMatchObject(unauthenticated);
    expect((await sent(server, '/token', grant, basic(partnerId, own))).status).toBe(401);
    const introspected = await sent(server, '/introspect', { token }, basic(partnerId, own));
    expect(introspected.status).toBe(401);
    await office.ask('resumePartner', { partnerId });
    expect(await asked(server, `Bearer ${token}`)).toMatchObject(unauthenticated);
    expect((await asked(server, `Bearer ${await tokenOf(server, partnerId, own)}`)).status).toBe(200);
  });

  test('suspended while an answer is on its way: nothing of it is recorded, and so nothing answered', async () => {
    const partnerId = await office.carrier();
    const own = await office.secret(partnerId);
    const { sid } = claimsOf(await tokenOf(server, partnerId, own));
    const recipient = viewerOf(callerOf('partner', ['shipments']), partnerId, sid);
    const member = await server.member();
    const leaf = {
      ...{ subject: member.id, audience: 'carrier', article: 'P6.7', purpose: 'shipping', basis: 'outsourcing' },
      ...{ reference: 'shipment:1', kinds: 1 },
    };
    const record = () => server.market.ledger.record({ at: Date.now(), recipient, operation: 'x', leaves: [leaf] });
    await record();
    await office.ask('suspendPartner', { partnerId });
    await expect(record()).rejects.toBeInstanceOf(RightEnded);
  });

  test('ended, overdue for a check, or before its contract begins gets none', async () => {
    const ended = await office.carrier();
    const coming = await office.carrier({ startsAt: new Date(Date.now() + 3600_000).toISOString() });
    const overdue = await office.carrier();
    const secrets = [await office.secret(ended), await office.secret(coming), await office.secret(overdue)] as const;
    await office.ask('endPartner', { partnerId: ended });
    await server.db.owner.query(
      `update ground set until = noren_now() - interval '1 second' where id = (select ground_id from partner where id = $1)`,
      [overdue],
    );
    const ask = async (who: string, own: string) => (await sent(server, '/token', grant, basic(who, own))).status;
    expect([await ask(ended, secrets[0]), await ask(coming, secrets[1]), await ask(overdue, secrets[2])]).toEqual([
      401, 401, 401,
    ]);
  });

  test('changes its secret while the old one still works; one that is revoked works no more, nor its tokens', async () => {
    const partnerId = await office.carrier();
    const first = await office.secret(partnerId);
    const second = await office.secret(partnerId);
    const token = await tokenOf(server, partnerId, first);
    await tokenOf(server, partnerId, second);
    const { partner } = await office.ask('recordPartnerCheck', { partnerId });
    await office.ask('revokePartnerCredential', { credentialId: partner.credentials[0].id });
    expect(await asked(server, `Bearer ${token}`)).toMatchObject(unauthenticated);
    expect((await sent(server, '/token', grant, basic(partnerId, first))).status).toBe(401);
    expect((await asked(server, `Bearer ${await tokenOf(server, partnerId, second)}`)).status).toBe(200);
  });

  test('is not remembered longer than needed: a day after its end a token and its ground are gone', async () => {
    const { sid } = claimsOf(await tokenOf(server, id, secret));
    const rows = async () => {
      const { rows } = await server.db.owner.query(
        `select (select count(*)::int from partner_token where ground_id = $1) as tokens,
          (select count(*)::int from ground where id = $1) as grounds, (select count(*)::int from used_once) as proofs`,
        [sid],
      );
      return rows[0];
    };
    await forgetTokens.run({}, server.market);
    expect(await rows()).toMatchObject({ tokens: 1, grounds: 1 });
    await server.clock.advance('25 hours');
    await forgetTokens.run({}, server.market);
    expect(await rows()).toEqual({ tokens: 0, grounds: 0, proofs: 0 });
    await server.clock.release();
  });

  test('leaves no token, secret or proof in a log or a table', async () => {
    const token = await tokenOf(server, id, secret);
    const tables = ['partner_token', 'partner_credential', 'used_once', 'idempotency'];
    const rows = await Promise.all(tables.map((table) => server.db.owner.query(`select * from ${table}`)));
    const all = JSON.stringify([rows.map((one) => one.rows), server.logged]);
    for (const hidden of [token, secret, token.split('.')[2] ?? '']) expect(all).not.toContain(hidden);
  });
});
