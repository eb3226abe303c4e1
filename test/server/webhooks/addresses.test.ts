/** AT-11: on behalf of a partner nothing is called but the public internet, by name or by number, now or later. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isPublic } from '../../../src/server/webhooks/public-address.ts';
import { webhookSender } from '../../../src/server/webhooks/webhook-sender.ts';
import { startServer, type TestServer } from '../../harness/server.ts';

const refused = [
  'http://example.com/hook',
  'ftp://example.com/',
  'https://user:secret@example.com/',
  'https://localhost/hook',
  'https://127.0.0.1/hook',
  'https://127.1/hook',
  'https://2130706433/hook',
  'https://0x7f.0.0.1/hook',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://192.168.0.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:8.8.8.8]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://nowhere.invalid/',
  'no address at all',
  '',
];

describe('the sender', () => {
  test.each(refused)('does not call %s', async (url) => {
    const sender = webhookSender();
    expect(await sender.mayCall(url)).toBe(false);
    const outcome = await sender.send({ url, headers: {}, body: '{}' });
    expect(outcome).toEqual({ trouble: url.includes('.invalid') ? 'NOT_REACHED' : 'ADDRESS_REFUSED' });
  });

  test('calls public addresses, and this machine only where that is allowed', async () => {
    expect(['8.8.8.8', '1.1.1.1', '2606:4700::1111'].map(isPublic)).toEqual([true, true, true]);
    expect(['256.1.1.1', 'x', ''].map(isPublic)).toEqual([false, false, false]);
    const trying = webhookSender({ toLoopback: true });
    expect(await trying.mayCall('http://127.0.0.1:4001/')).toBe(true);
    expect(await trying.mayCall('http://localhost:4001/')).toBe(true);
    expect(await trying.mayCall('http://10.0.0.1/')).toBe(false);
    expect(await trying.send({ url: 'http://127.0.0.1:1/', headers: {}, body: '' })).toEqual({
      trouble: 'NOT_REACHED',
    });
  });
});

describe('a partner', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test('registers no such address, and nothing is kept', async () => {
    const partner = await server.partner('enquiries');
    for (const url of ['https://127.0.0.1/', 'http://example.com/', 'https://localhost/']) {
      const { body } = await server
        .as(partner)
        .ask(
          'mutation ($url: String!) { registerWebhook(input: { url: $url, events: [ENQUIRY_ASSIGNED], idempotencyKey: "k" }) { secret userErrors { code field } } }',
          { url },
        );
      expect(body.data.registerWebhook).toEqual({
        secret: null,
        userErrors: [{ code: 'URL_REFUSED', field: ['url'] }],
      });
    }
    expect((await server.db.owner.query('select 1 from webhook_endpoint')).rows).toEqual([]);
  });
});
