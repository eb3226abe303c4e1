/** Carries out what members do with consents: each is one transaction that locks, asks the clock, decides, and writes. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../../privacy/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { ActingContext } from '../../context.ts';
import { endGround, layGround } from '../../ground/index.ts';
import { tell } from '../../outbox/index.ts';
import type { Problem } from '../../text/index.ts';
import { giveConsent, type GiveFacts } from './give-consent.ts';

/** What an act on a consent or a request came to; it may be kept as a first answer. */
export type ConsentAnswer = { readonly id: string } | { readonly problems: readonly Problem[] };

export const refused = (code: string, field = ''): ConsentAnswer => ({ problems: [{ field, code }] });

export interface Giving {
  readonly requestId: string;
  readonly textVersion: number;
  readonly idempotencyKey: string;
}

export function give(context: ActingContext, { idempotencyKey, ...input }: Giving): Promise<ConsentAnswer> {
  return act(context, async (em, memberId) => {
    const keyed = { act: 'giveConsent', idempotencyKey, input: { ...input, requestId: knownId(input.requestId) } };
    const done = await once(context, em, keyed, () => giveInside(em, memberId, input));
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

interface Asked extends GiveFacts {
  readonly id: string;
  readonly partnerId: string;
  /** Of the consent that stands. */
  readonly standingGround: string | null;
}

/** One's own row is locked, so that two consents of one member count each other; the request's, so that its words stay. */
const asked = `select r.id, r.partner_id as "partnerId", r.text_version as "textVersion",
    pg.ended_at is null and (pg.until is null or noren_now() < pg.until) as "recipientStands",
    c.text_version as standing, c.ground_id as "standingGround"
  from consent_request r join partner p on p.id = r.partner_id join ground pg on pg.id = p.ground_id
    left join (consent c join ground cg on cg.id = c.ground_id and cg.ended_at is null)
      on c.request_id = r.id and c.member_id = ?
  where r.id = ? and r.published_at is not null and r.closed_at is null for share of r`;

async function giveInside(
  em: EntityManager,
  memberId: string,
  { requestId, textVersion }: Omit<Giving, 'idempotencyKey'>,
): Promise<ConsentAnswer> {
  await em.execute('select from member where id = ? for no key update', [memberId]);
  const [request] = await em.execute<Asked[]>(asked, [memberId, knownId(requestId)]);
  if (!request) return refused('NOT_FOUND', 'requestId');
  const decision = giveConsent(request, textVersion, await clockOf(em));
  if (decision.kind === 'refused') return { problems: [decision.problem] };
  if (request.standingGround !== null) await endGround(em, request.standingGround);
  return { id: await write(em, memberId, request, new Date(decision.givenAt)) };
}

async function write(
  em: EntityManager,
  memberId: string,
  { id, partnerId, textVersion }: Asked,
  givenAt: Date,
): Promise<string> {
  const groundId = await layGround(em, { sort: 'CONSENT' });
  const [made] = await em.execute<[{ id: string }]>(
    `insert into consent (request_id, member_id, partner_id, ground_id, kinds, text_version, channel, given_at)
      select ?, ?, ?, ?, kinds, ?, 'API', ? from consent_request where id = ? returning id`,
    [id, memberId, partnerId, groundId, textVersion, givenAt, id],
  );
  await tell(em, [{ happening: 'CONSENT_GIVEN', partnerId, ref: made.id }]);
  return made.id;
}

/** One's own alone, at any time: the recipient sees nothing of it from now on. Again comes to the same. */
export function withdraw(context: ActingContext, consentId: string): Promise<ConsentAnswer> {
  return act(context, async (em, memberId) => {
    const [own] = await em.execute<{ id: string; groundId: string; partnerId: string; stands: boolean }[]>(
      `select c.id, c.ground_id as "groundId", c.partner_id as "partnerId", g.ended_at is null as stands
        from consent c join ground g on g.id = c.ground_id where c.id = ? and c.member_id = ? for update of c`,
      [knownId(consentId), memberId],
    );
    if (!own) return refused('NOT_FOUND', 'consentId');
    await endGround(em, own.groundId);
    if (own.stands) await tell(em, [{ happening: 'CONSENT_WITHDRAWN', partnerId: own.partnerId, ref: own.id }]);
    return { id: own.id };
  });
}
