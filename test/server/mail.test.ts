import { createServer, type AddressInfo, type Socket } from 'node:net';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MailNotSent, writeLetter } from '../../src/market/account/index.ts';
import { envelope } from '../../src/server/mail/envelope.ts';
import { mailerFor } from '../../src/server/mail/mailer.ts';
import { Secret } from '../../src/server/secret.ts';

const MAIL_FROM = 'Noren <noreply@noren.example>';
const site = { name: 'Noren', url: 'https://noren.example' };
const letter = writeLetter('CONFIRM_EMAIL', 'ja', site, { token: 't'.repeat(43), lifetime: 60 * 60_000 });
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'noren-mail-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('without an SMTP server, mails are files that one can open', () => {
  test('each a whole mail, readable by its owner only, in the order sent', async () => {
    const mailer = mailerFor({ SMTP_URL: undefined, MAIL_FROM, NOREN_DATA: folder });
    await mailer.send({ to: 'taro@example.com', letter });
    await mailer.send({ to: 'hanako@example.com', letter });
    await mailer.close();
    const files = (await readdir(join(folder, 'outbox'))).sort();
    expect(files.map((name) => name.replace(/^[0-9TZ-]+-(?=\d+\.eml$)/, ''))).toEqual(['1.eml', '2.eml']);
    const first = join(folder, 'outbox', files[0] ?? '');
    const mail = await readFile(first, 'utf8');
    expect((await stat(first)).mode & 0o777).toBe(0o600);
    expect(mail).toMatch(/^From: Noren <noreply@noren\.example>\r$/m);
    expect(mail).toMatch(/^To: taro@example\.com\r$/m);
    expect(mail).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail).not.toContain('hanako');
    const [head = '', body = ''] = mail.split('\r\n\r\n');
    expect(head).toContain('Content-Transfer-Encoding: base64');
    expect(Buffer.from(body, 'base64').toString()).toContain(`https://noren.example/confirm-email#${'t'.repeat(43)}`);
  });
});

test('a mail that is sent again has the Message-ID that it had; another has another', async () => {
  const idOf = (id?: string) =>
    envelope({ to: 'taro@example.com', letter, ...(id !== undefined && { id }) }, MAIL_FROM).messageId;
  expect(idOf('a1b2-c3')).toBe('<a1b2-c3@noren.example>');
  expect(idOf()).toBeUndefined();
  for (const odd of ['', 'a b', 'a>', 'a\r\nBcc: b@example.com', 'x'.repeat(65)])
    expect(() => idOf(odd)).toThrow('one plain word');
});

describe('a header cannot be injected (AT-10)', () => {
  const send = (to: string, subject = letter.subject): Promise<void> =>
    mailerFor({ SMTP_URL: undefined, MAIL_FROM, NOREN_DATA: join(folder, 'never') }).send({
      to,
      letter: { ...letter, subject },
    });

  test.each([
    'a@example.com\r\nBcc: b@example.com',
    'a@example.com, b@example.com',
    'a@example.com;b@example.com',
    'A <a@example.com>',
    'a@b@example.com',
    '',
    'a@example.com\u0000',
  ])('by the address %j', async (to) => expect(send(to)).rejects.toThrow('exactly one address'));
  test.each(['Hi\r\nBcc: b@example.com', 'Hi\nX: y', 'Hi\u2028X'])('by the subject %j', async (subject) =>
    expect(send('a@example.com', subject)).rejects.toThrow('one line'),
  );
  test('and nothing was written', async () => expect(readdir(join(folder, 'never'))).rejects.toThrow('ENOENT'));
});

describe('with an SMTP server, mail goes there', () => {
  test('one mail to one recipient', async () => {
    const server = await smtpServer((line) => (line === 'DATA' ? '354 go on' : '250 ok'));
    const mailer = mailerFor({ SMTP_URL: new Secret(server.url), MAIL_FROM, NOREN_DATA: folder });
    await mailer.send({ to: 'taro@example.com', letter });
    await mailer.close();
    await server.close();
    expect(server.lines.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<taro@example.com>']);
    expect(server.lines).toContain('To: taro@example.com');
  });

  test('a refused mail is an error that names no address, though the server’s answer does', async () => {
    const server = await smtpServer((line) =>
      line.startsWith('RCPT') ? '550 no such user taro@example.com' : '250 ok',
    );
    const mailer = mailerFor({ SMTP_URL: new Secret(server.url), MAIL_FROM, NOREN_DATA: folder });
    const error: unknown = await mailer.send({ to: 'taro@example.com', letter }).catch((reason: unknown) => reason);
    await mailer.close();
    await server.close();
    expect(error).toBeInstanceOf(MailNotSent);
    expect(error).toMatchObject({ code: 'EENVELOPE', message: 'A mail was not sent (EENVELOPE).' });
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('taro');
    expect(error).not.toHaveProperty('cause');
  });
});

/** As much of an SMTP server as one mail needs. */
async function smtpServer(
  answer: (line: string) => string,
): Promise<{ url: string; lines: string[]; close(): Promise<void> }> {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let data = false;
    let rest = '';
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      const parts = (rest + chunk.toString()).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        if (data && line !== '.') continue;
        data = line === 'DATA';
        socket.write(`${answer(line)}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is always an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => (sockets.forEach((socket) => socket.destroy()), server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${port}`, lines, close };
}
