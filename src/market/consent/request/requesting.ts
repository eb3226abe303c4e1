/** Carries out what staff do with requests for consent: each is one transaction that locks, asks, decides, and writes. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../../privacy/index.ts';
import { act, once } from '../../act.ts';
import type { ActingContext } from '../../context.ts';
import { noteStaffAct } from '../../note-staff-act.ts';
import type { RegisteredKind } from '../../member/index.ts';
import { refused, type ConsentAnswer } from '../given/giving.ts';
import { isFit, publishRequest, reviseRequest, type PartnerFit, type RequestStanding } from './decide-request.ts';
import { readTexts, type RequestTexts } from './request-texts.ts';

export interface Requesting extends RequestTexts {
  readonly partnerId: string;
  readonly kinds: readonly RegisteredKind[];
  readonly idempotencyKey: string;
}

const fit = `p.scopes, p.basis, g.ended_at is null and (g.until is null or noren_now() < g.until) as stands`;

export function register(context: ActingContext, { idempotencyKey, ...input }: Requesting): Promise<ConsentAnswer> {
  return act(context, async (em, staffId) => {
    const keyed = { act: 'registerConsentRequest', idempotencyKey, input };
    const done = await once(context, em, keyed, () => registerInside(em, staffId, input));
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

async function registerInside(
  em: EntityManager,
  staffId: string,
  { partnerId, kinds, ...texts }: Omit<Requesting, 'idempotencyKey'>,
): Promise<ConsentAnswer> {
  const [partner] = await em.execute<PartnerFit[]>(
    `select ${fit} from partner p join ground g on g.id = p.ground_id where p.id = ?`,
    [knownId(partnerId)],
  );
  if (!partner) return refused('NOT_FOUND', 'partnerId');
  if (!isFit(partner)) return refused('PARTNER_UNFIT', 'partnerId');
  if (kinds.length === 0) return refused('REQUIRED', 'kinds');
  const read = readTexts(texts);
  if (!read.ok) return { problems: read.problems };
  const [made] = await em.execute<[{ id: string }]>(
    `insert into consent_request (partner_id, kinds, registered_by)
      select ?::uuid, array(select distinct value from jsonb_array_elements_text(?::jsonb) order by value), ?::uuid returning id`,
    [partnerId, JSON.stringify(kinds), staffId],
  );
  await write(em, { id: made.id, version: 1, staffId }, read.value);
  await noteStaffAct(em, staffId, { act: 'registerConsentRequest', targetId: made.id, otherId: knownId(partnerId) });
  return { id: made.id };
}

interface Wording {
  readonly id: string;
  readonly version: number;
  readonly staffId: string;
}

async function write(em: EntityManager, { id, version, staffId }: Wording, texts: RequestTexts): Promise<void> {
  const { purposeJa, purposeEn, textJa, textEn } = texts;
  await em.execute(
    `insert into consent_text (request_id, version, purpose_ja, purpose_en, text_ja, text_en, written_by)
      values (?, ?, ?, ?, ?, ?, ?)`,
    [id, version, purposeJa, purposeEn, textJa, textEn, staffId],
  );
}

interface Locked extends RequestStanding, PartnerFit {
  readonly id: string;
  readonly textVersion: number;
}

async function lock(em: EntityManager, requestId: string): Promise<Locked | undefined> {
  const [request] = await em.execute<Locked[]>(
    `select r.id, r.text_version as "textVersion", r.published_at is not null as published, r.closed_at is not null as closed, ${fit}
      from consent_request r join partner p on p.id = r.partner_id join ground g on g.id = p.ground_id where r.id = ? for update of r`,
    [knownId(requestId)],
  );
  return request;
}

type Change = (em: EntityManager, request: Locked, staffId: string) => Promise<ConsentAnswer>;

function changing(context: ActingContext, requestId: string, change: Change): Promise<ConsentAnswer> {
  return act(context, async (em, staffId) => {
    const request = await lock(em, requestId);
    return request ? change(em, request, staffId) : refused('NOT_FOUND', 'requestId');
  });
}

export function publish(context: ActingContext, requestId: string): Promise<ConsentAnswer> {
  return changing(context, requestId, async (em, request, staffId) => {
    const problem = publishRequest(request, request);
    if (problem) return { problems: [problem] };
    await em.execute('update consent_request set published_at = noren_now() where id = ?', [request.id]);
    await noteStaffAct(em, staffId, { act: 'publishConsentRequest', targetId: request.id });
    return { id: request.id };
  });
}

export interface Revising extends RequestTexts {
  readonly requestId: string;
  readonly textVersion: number;
}

/** Consents that were given before stand, to the words that were read. */
export function revise(context: ActingContext, { requestId, textVersion, ...texts }: Revising): Promise<ConsentAnswer> {
  return changing(context, requestId, async (em, request, staffId) => {
    const problem = reviseRequest(request, textVersion, request);
    if (problem) return { problems: [problem] };
    const read = readTexts(texts);
    if (!read.ok) return { problems: read.problems };
    const version = request.textVersion + 1;
    await write(em, { id: request.id, version, staffId }, read.value);
    await em.execute('update consent_request set text_version = ? where id = ?', [version, request.id]);
    await noteStaffAct(em, staffId, { act: 'reviseConsentRequest', targetId: request.id });
    return { id: request.id };
  });
}

/** No more members are asked; again comes to the same. Consents that were given stand. */
export function close(context: ActingContext, requestId: string): Promise<ConsentAnswer> {
  return changing(context, requestId, async (em, { id, closed }, staffId) => {
    if (closed) return { id };
    await em.execute('update consent_request set closed_at = noren_now() where id = ?', [id]);
    await noteStaffAct(em, staffId, { act: 'closeConsentRequest', targetId: id });
    return { id };
  });
}
