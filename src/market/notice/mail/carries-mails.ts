/** Who carries mails of notices in the mailer's place, as a later part says it (P6.7b). */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Letter } from '../../account/index.ts';
import type { Market } from '../../context.ts';
import type { Notice } from '../notice.ts';

export interface NoticeMail {
  readonly notice: Notice;
  readonly letter: Letter;
  /** When it is no news any more; as `now` in epoch milliseconds. */
  readonly until: number;
  readonly now: number;
}

/** True when it took the mail over, in the transaction that decides that it goes. */
export type CarriesMails = (em: EntityManager, market: Market, mail: NoticeMail) => Promise<boolean>;

const carriers: CarriesMails[] = [];

/** Said once, at import. The notice is locked. */
export function carriesMails(carry: CarriesMails): void {
  carriers.push(carry);
}

export async function isCarried(em: EntityManager, market: Market, mail: NoticeMail): Promise<boolean> {
  for (const carry of carriers) if (await carry(em, market, mail)) return true;
  return false;
}
