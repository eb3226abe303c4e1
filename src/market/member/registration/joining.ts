/** Registering: what was entered waits, sealed, for the mailbox; its owner's confirmation makes the member (P3, SC-C5). */
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Application,
  apply,
  decideRegister,
  hashPassword,
  indexOfEmail,
  passwordProblems,
  type Registers,
} from '../../account/index.ts';
import { clockOf } from '../../act.ts';
import type { Market, MarketContext } from '../../context.ts';
import { blindIndex } from '../../../privacy/index.ts';
import { registrationFormInForce } from '../../../policy/index.ts';
import { problemsOf, refused, taken, type Problem, type Read } from '../../text/index.ts';
import { readNickname, type Nickname } from '../details/index.ts';
import type { MemberType } from '../member-type.ts';
import { readNewDetails, type WrittenDetails } from './read-details.ts';
import { askedOf, type RegistrationDetails } from './registration.ts';

export interface WrittenRegistration {
  readonly formVersion: string;
  readonly memberType: MemberType;
  readonly nickname: string;
  readonly password: string;
  readonly details: WrittenDetails;
  readonly idempotencyKey: string;
}

/** A registration in its stored form. */
interface ReadRegistration {
  readonly nickname: Nickname;
  readonly details: RegistrationDetails & { readonly email: string };
}

/** What one server was asked, so that a repetition is known without keeping what was sent. */
interface Request {
  readonly requestKey: Buffer;
  readonly requestDigest: Buffer;
}

/** The same answer and the same work whether the e-mail is known. Throws TooManyAttempts, TooBusy. */
export async function register(context: MarketContext, written: WrittenRegistration): Promise<Read<true>> {
  const { em, market, network, language } = context;
  const now = await clockOf(em);
  const read = readRegistration(written, now);
  if (!read.ok) return read;
  const { nickname, details } = read.value;
  const emailIndex = indexOfEmail(market.keyring, details.email);
  await market.attempts.count({ act: 'REGISTER', account: emailIndex.toString('base64url'), network });
  const form = registrationFormInForce(now);
  const registers: Registers = {
    nickname: nickname.shown,
    type: written.memberType,
    passwordHash: await hashPassword(written.password),
    formVersion: form.version,
    purposes: form.purposes,
  };
  const request = requestOf(market, written);
  return em.transactional(async (em) => {
    const refusal = await reserve(em, nickname, request);
    if (refusal) return refusal;
    await apply(em, market.vault, { purpose: 'REGISTER', emailIndex, details, language, registers, ...request }, now);
    return taken(true);
  });
}

function readRegistration(written: WrittenRegistration, now: number): Read<ReadRegistration> {
  const { memberType, password, formVersion } = written;
  const nickname = readNickname(written.nickname);
  const details = readNewDetails(written.details, askedOf(memberType, now), now);
  const owner = { email: written.details.email ?? '', nickname: written.nickname };
  const problems: Problem[] = [nickname, details].flatMap(problemsOf);
  problems.push(...passwordProblems(password, owner));
  if (formVersion !== registrationFormInForce(now).version)
    problems.push({ field: 'formVersion', code: 'FORM_CHANGED' });
  if (problems.length > 0 || !nickname.ok || !details.ok) return { ok: false, problems };
  const { email } = details.value;
  // Every form asks for it; one that did not could make nobody a member.
  return email
    ? taken({ nickname: nickname.value, details: { ...details.value, email } })
    : refused('details.email', 'REQUIRED');
}

function requestOf({ keyring }: Market, written: WrittenRegistration): Request {
  return {
    requestKey: blindIndex(keyring, 'application.request_key', written.idempotencyKey),
    requestDigest: blindIndex(keyring, 'application.request_digest', JSON.stringify(written)),
  };
}

/** Takes the nickname for good, whatever becomes of the registration; the answer when it goes no further. */
async function reserve(em: EntityManager, { folded }: Nickname, request: Request): Promise<Read<true> | null> {
  const before = await repeated(em, request);
  if (before) return before;
  const rows = await em.execute('insert into nickname (folded) values (?) on conflict do nothing returning folded', [
    folded,
  ]);
  const decision = decideRegister({ nicknameTaken: rows.length === 0 });
  if (decision.decision === 'ACCEPT') return null;
  // The same request may have come twice at once, and this one have waited for the other.
  return (await repeated(em, request)) ?? refused('nickname', decision.code);
}

async function repeated(em: EntityManager, { requestKey, requestDigest }: Request): Promise<Read<true> | null> {
  const first = await em.findOne(
    Application,
    { requestKey },
    { fields: ['id', 'requestDigest'], disableIdentityMap: true },
  );
  if (!first) return null;
  return first.requestDigest?.equals(requestDigest) ? taken(true) : refused('idempotencyKey', 'KEY_REUSED');
}
