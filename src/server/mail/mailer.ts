import { join } from 'node:path';
import type { Mailer } from '../../market/account/index.ts';
import type { Settings } from '../settings.ts';
import { fileMailer } from './file-mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

/** Mail by SMTP where the settings name a server; else as files in the outbox folder of NOREN_DATA. */
export function mailerFor(settings: Pick<Settings, 'SMTP_URL' | 'MAIL_FROM' | 'NOREN_DATA'>): Mailer {
  const { SMTP_URL: smtp, MAIL_FROM: from, NOREN_DATA: data } = settings;
  return smtp ? smtpMailer(smtp.reveal(), from) : fileMailer(join(data, 'outbox'), from);
}
