/** Letters: what each says follows from what is known of the address, which only its mailbox is told (SC-C5). */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { deciders, kind, periodInForce } from '../../../policy/index.ts';
import { viewerOf, type Leaf } from '../../../privacy/index.ts';
import { clockOf } from '../../act.ts';
import type { Market } from '../../context.ts';
import type { Task } from '../../job.ts';
import { recordOf } from '../../record-key.ts';
import { Account } from '../account.ts';
import { decideRegisterLetter } from '../decisions/decide-register.ts';
import { decideResetRequest } from '../decisions/decide-reset.ts';
import { writeLetter, type LetterKind, type LetterLink } from '../mail/letters.ts';
import { issueLinkToken, type LinkPurpose } from '../tokens/link-token.ts';
import { Application, type ApplicationFacts } from './application.ts';
import { forget, forgetExpired } from './application.steps.ts';
import { MailedLink } from './mailed-link.ts';

interface ForApplication {
  readonly applicationId: string;
}

/** A letter ready to go, its address opened for the one who carries it. */
interface Ready {
  readonly to: string;
  readonly letter: LetterKind;
  readonly link: LetterLink | null;
  readonly application: Application;
  readonly leaves: readonly Leaf[];
  readonly now: number;
}

const SITE = 'Noren';
const relay = viewerOf('system');

const linkOfLetter: Partial<Record<LetterKind, LinkPurpose>> = {
  CONFIRM_EMAIL: 'CONFIRM_EMAIL',
  RESET_PASSWORD: 'RESET_PASSWORD',
};

function letterFor({ purpose }: Application, known: Account | null): LetterKind {
  const account = known && { state: 'ACTIVE' as const };
  return purpose === 'RESET_PASSWORD' ? decideResetRequest(account).letter : decideRegisterLetter(account);
}

/** The e-mail address, opened for the mail's carrier, and what the ledger says of that (P6.7b). */
async function openAddress(
  em: EntityManager,
  { vault }: Market,
  application: Application,
  { facts, now }: { readonly facts: ApplicationFacts; readonly now: number },
): Promise<{ to: string; leaves: Leaf[] }> {
  const sight = deciders.sightOf(Application, facts, relay, { now });
  const record = await recordOf(em, Application, application.id, application.details);
  const { email } = vault.open(record, [{ part: 'email', kind: kind.EMAIL }], sight.mask);
  if (typeof email !== 'string') throw new Error('The address of a letter is hidden from its carrier.');
  const grounds = sight.grants.filter((grant) => grant.recorded && (grant.mask & kind.EMAIL.bit) !== 0);
  const leaves = grounds.map(({ audience, article, purpose, basis }) => ({
    subject: facts.subjectId,
    audience,
    article,
    purpose,
    basis,
    reference: '',
    kinds: kind.EMAIL.bit,
  }));
  return { to: email, leaves };
}

async function makeReady(
  em: EntityManager,
  market: Market,
  applicationId: string,
  given?: LetterKind,
): Promise<Ready | null> {
  const application = await em.findOne(Application, { id: applicationId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = await clockOf(em);
  if (!application || (now >= application.expiresAt.getTime() && !given)) return null;
  const known = await em.findOne(Account, { emailIndex: application.emailIndex });
  const letter = given ?? letterFor(application, known);
  const link = makeLink(em, application, letter, now);
  const subjectId = application.accountId ?? known?.id ?? application.id;
  return {
    ...(await openAddress(em, market, application, { facts: { subjectId, sending: true }, now })),
    letter,
    link,
    application,
    now,
  };
}

/** A token made now and told to the mailbox alone; its hash is stored. */
function makeLink(
  em: EntityManager,
  { id, expiresAt, purpose: of }: Application,
  letter: LetterKind,
  now: number,
): LetterLink | null {
  const purpose = linkOfLetter[letter];
  if (!purpose) return null;
  const { token, hash } = issueLinkToken();
  em.persist(em.create(MailedLink, { tokenHash: hash, applicationId: id, purpose, expiresAt, usedAt: null }));
  return { token, lifetime: periodInForce(of === 'RESET_PASSWORD' ? 'passwordReset' : 'emailConfirmation', now) };
}

/** The link is stored before the letter goes; should the letter not go, the job comes again and makes another. */
async function send(market: Market, applicationId: string, given?: LetterKind): Promise<Ready | null> {
  const em = market.orm.em.fork();
  const ready = await em.transactional((em) => makeReady(em, market, applicationId, given));
  if (!ready) return null;
  const { to, letter, link, application, leaves, now } = ready;
  await market.ledger.record({ at: now, recipient: relay, operation: `letter ${letter}`, leaves });
  const site = { name: SITE, url: market.publicUrl };
  await market.mailer.send({ to, letter: writeLetter(letter, application.language, site, link) });
  return ready;
}

/** Asks the mailbox, or tells it what is so. */
const answerApplication: Task<ForApplication> = {
  name: 'answer_application',
  run: async ({ applicationId }, market) => {
    const sent = await send(market, applicationId);
    // Nothing is kept of a request about an address that nobody has registered; the letter says so.
    if (sent?.letter === 'UNKNOWN_EMAIL') await market.orm.em.fork().transactional((em) => forget(em, [applicationId]));
  },
};

const tellPasswordChanged: Task<ForApplication> = {
  name: 'tell_password_changed',
  run: async ({ applicationId }, market) => {
    if (await send(market, applicationId, 'PASSWORD_CHANGED'))
      await market.orm.em.fork().transactional((em) => forget(em, [applicationId]));
  },
};

export const applicationTasks = [answerApplication, tellPasswordChanged, forgetExpired] as const;
