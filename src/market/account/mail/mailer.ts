import type { Letter } from './letters.ts';

/** One letter to one mailbox. */
export interface Mail {
  /** As `readEmail` gave it: one address, no name. */
  readonly to: string;
  readonly letter: Letter;
  /** What it is known by should it be sent again, such as the id of a notice; a mail that has none is new each time. */
  readonly id?: string;
}

/** The way out for mail; how it is carried is the server's business. */
export interface Mailer {
  /** Resolves once the carrier has taken it. Throws `MailNotSent`, which never says to whom. */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

/** A mail was not taken; a job tries again. Carries the carrier's code, never an address. */
export class MailNotSent extends Error {
  constructor(readonly code: string) {
    super(`A mail was not sent (${code}).`);
    this.name = 'MailNotSent';
  }
}
