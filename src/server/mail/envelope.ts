import type { Mail } from '../../market/account/index.ts';

/** What nodemailer is given: addresses as objects, which it never parses for further recipients. */
export interface Envelope {
  readonly from: { name: string; address: string };
  readonly to: { name: string; address: string };
  readonly subject: string;
  readonly text: string;
  /** The same for a mail that is sent again, so that a mailbox can tell. */
  readonly messageId?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A letter is text; it takes nothing from files or addresses. */
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

const ONE_ADDRESS = /^[^\s@,;:<>"()[\]\\\p{Cc}]{1,64}@[^\s@,;:<>"()[\]\\\p{Cc}]{1,253}$/u;

/**
 * Throws on anything that could be more than one address or more than one line: such a mail is made by no code of ours.
 */
export function envelope({ to, letter, id }: Mail, from: string): Envelope {
  if (!ONE_ADDRESS.test(to)) throw new Error('A mail goes to exactly one address.');
  if (/[\p{Cc}\u2028\u2029]/u.test(letter.subject)) throw new Error('A subject is one line.');
  const sender = senderOf(from);
  if (id !== undefined && !/^[\w-]{1,64}$/.test(id)) throw new Error('A mail is known by one plain word.');
  return {
    from: sender,
    to: { name: '', address: to },
    subject: letter.subject,
    text: letter.text,
    ...(id !== undefined && { messageId: `<${id}@${sender.address.split('@')[1]}>` }),
    // Tells answering machines to stay quiet (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** `Noren <noreply@example.jp>` or the address alone, as the settings have it. */
function senderOf(from: string): { name: string; address: string } {
  const [, name = '', address = from] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  if (!ONE_ADDRESS.test(address.trim()) || /\p{Cc}/u.test(name)) throw new Error('MAIL_FROM is not one address.');
  return { name, address: address.trim() };
}
