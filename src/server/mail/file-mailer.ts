import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { MailNotSent, type Mailer } from '../../market/account/index.ts';
import { envelope } from './envelope.ts';

/**
 * Mails as files `<time>-<n>.eml` that any mail program opens, readable by their owner only. For trying out, not for
 * real service.
 */
export function fileMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  let written = 0;
  return {
    async send(mail) {
      const { message } = await transport.sendMail(envelope(mail, from));
      const time = new Date().toISOString().replace(/[:.]/g, '-');
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(join(folder, `${time}-${++written}.eml`), message, { mode: 0o600, flag: 'wx' });
      } catch {
        throw new MailNotSent('OUTBOX');
      }
    },
    async close() {
      transport.close();
    },
  };
}
