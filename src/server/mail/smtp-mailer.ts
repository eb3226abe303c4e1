import { createTransport } from 'nodemailer';
import { MailNotSent, type Mailer } from '../../market/account/index.ts';
import { envelope } from './envelope.ts';

/** Mail over SMTP, through a pool of few connections. TLS is required unless the server is this machine. */
export function smtpMailer(url: string, from: string): Mailer {
  const { protocol, hostname } = new URL(url);
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: protocol === 'smtp:' && !near,
    ignoreTLS: protocol === 'smtp:' && near,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async send(mail) {
      const sent = envelope(mail, from);
      try {
        await transport.sendMail(sent);
      } catch (error) {
        throw new MailNotSent(codeOf(error));
      }
    },
    async close() {
      transport.close();
    },
  };
}

/** An SMTP server's words repeat the address; its code does not. */
function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z]{1,20}$/.test(code) ? code : 'UNKNOWN';
}
