/** From where staff and partners may come (AT-20). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inNetworks, isNetwork } from '../../src/server/networks.ts';
import { startServer, type Other, type TestServer } from '../harness/server.ts';
import { connect, stream } from './live/clients.ts';

describe('a list of networks', () => {
  const list = ['10.0.0.0/8', '192.0.2.7', '2001:db8::/32', '::1'];
  test.each([
    ['10.255.0.1', true],
    ['11.0.0.1', false],
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['2001:db8:ffff::1', true],
    ['2001:db9::1', false],
    ['::1', true],
    ['::ffff:10.1.2.3', true],
    ['::ffff:11.1.2.3', false],
    ['fe80::1%eth0', false],
    ['unknown', false],
    ['', false],
  ])('%s: %s', (address, admitted) => expect(inNetworks(address, list)).toBe(admitted));

  test('that is empty admits nobody, and neither does a word that is no network', () => {
    for (const words of [[], ['0.0.0.0/33'], ['everyone'], ['10.0.0.0/8/8'], ['10.0.0.0/'], ['/0']])
      expect([words, inNetworks('10.0.0.1', words)]).toEqual([words, false]);
  });

  test('is made of addresses and networks', () => {
    for (const word of ['10.0.0.1', '0.0.0.0/0', '::/0', 'fe80::/10'])
      expect([word, isNetwork(word)]).toEqual([word, true]);
    for (const word of ['10.0.0', '10.0.0.0/33', '::/129', '10.0.0.0/-1', '10.0.0.0/8 ', ''])
      expect([word, isNetwork(word)]).toEqual([word, false]);
  });
});

describe('the networks of staff', () => {
  let server: TestServer;
  let clerk: Other;
  beforeAll(async () => {
    server = await startServer({ staffNetworks: ['10.1.0.0/16'], trustedProxies: ['127.0.0.1'] });
    clerk = await server.staff('legal');
  });
  afterAll(() => server.stop());

  const from = (ip: string) => ({ 'x-forwarded-for': ip });
  const asked = async (token: string, ip: string) => {
    const { status, text } = await server.as(token).ask('{ __typename }', {}, from(ip));
    return { status, text };
  };

  test('are the only ones from which their credentials are good', async () => {
    expect((await asked(clerk.token, '10.1.2.3')).status).toBe(200);
    const outside = await asked(clerk.token, '10.2.2.3');
    expect(outside).toEqual({ ...(await asked('x', '10.2.2.3')), status: 401 });
  });

  test('bind nobody else', async () => {
    const member = await server.member();
    const partner = await server.partner('shipments');
    for (const { token } of [member, partner]) expect((await asked(token, '10.2.2.3')).status).toBe(200);
  });

  test('count for streams and sockets too', async () => {
    const body = { query: 'subscription { listingUpdated(id: "x") { price } }' };
    const streamed = await stream(server, body, { token: clerk.token, headers: from('10.2.2.3') });
    expect(streamed.status).toBe(401);
    streamed.close();
    const socket = await connect(server, clerk.token, { headers: from('10.2.2.3') });
    expect(await socket.closed).toBe(4403);
    const inside = await connect(server, clerk.token, { headers: from('10.1.2.3') });
    expect(inside.messages[0]?.type).toBe('connection_ack');
    inside.close();
  });
});
