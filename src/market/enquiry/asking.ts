/** Carries out what members do with enquiries: ask, and take back. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import { act, clockOf, once } from '../act.ts';
import type { ActingContext, MarketContext } from '../context.ts';
import { endGround, layGround } from '../ground/index.ts';
import { readLine, readLines } from '../member/index.ts';
import { tell } from '../outbox/index.ts';
import { destroyKeys } from '../record-key.ts';
import { problemsOf, type Problem } from '../text/index.ts';
import { MOST_OPEN } from './assign-enquiry.ts';
import { Enquiry } from './enquiry.ts';
import { writeText } from './text/write-text.ts';

/** What an act on an enquiry came to; it may be kept as a first answer. */
export type EnquiryAnswer = { readonly id: string } | { readonly problems: readonly Problem[] };

export const refused = (code: string, field = ''): EnquiryAnswer => ({ problems: [{ field, code }] });

/** In characters. */
export const LONGEST_SUBJECT = 100;
export const LONGEST_TEXT = 4000;

export interface Asking {
  readonly subject: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

export function ask(context: ActingContext, { idempotencyKey, ...input }: Asking): Promise<EnquiryAnswer> {
  return act(context, async (em, memberId) => {
    const done = await once(context, em, { act: 'askOperator', idempotencyKey, input }, () =>
      askInside(context, em, memberId, input),
    );
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

/** One's own row is locked, so that two enquiries of one member count each other. */
async function askInside(
  { market }: ActingContext,
  em: EntityManager,
  memberId: string,
  written: Omit<Asking, 'idempotencyKey'>,
): Promise<EnquiryAnswer> {
  const subject = readLine(written.subject, LONGEST_SUBJECT, 'subject');
  const text = readLines(written.text, LONGEST_TEXT, 'text');
  if (!subject.ok || !text.ok) return { problems: [subject, text].flatMap(problemsOf) };
  await em.execute('select from member where id = ? for no key update', [memberId]);
  const [open] = await em.execute<[{ count: number }]>(
    `select count(*)::int as count from enquiry e join ground g on g.id = e.ground_id
      where e.member_id = ? and g.ended_at is null`,
    [memberId],
  );
  if (open.count >= MOST_OPEN) return refused('TOO_MANY_ENQUIRIES');
  const at = Math.floor(await clockOf(em));
  const id = randomUUID();
  em.create(Enquiry, { id, memberId, groundId: await layGround(em, { sort: 'ENQUIRY' }), askedAt: new Date(at) });
  await em.flush();
  const words = { subject: subject.value, text: text.value };
  writeText(em, market.vault, { enquiryId: id, side: 'QUESTION', words, by: 'member', at });
  return { id };
}

/** One's own alone, while it is open: nobody sees it any more, and its words are destroyed. Again comes to the same. */
export function takeBack(context: MarketContext, enquiryId: string): Promise<EnquiryAnswer> {
  return act(context, async (em, memberId) => {
    const [own] = await em.execute<{ id: string; groundId: string; answered: boolean; partnerId: string | null }[]>(
      `select e.id, e.ground_id as "groundId", e.answered_at is not null as answered,
          (select e.partner_id from ground a where a.id = e.assignment_id and a.ended_at is null) as "partnerId"
        from enquiry e where e.id = ? and e.member_id = ? for update`,
      [knownId(enquiryId), memberId],
    );
    if (!own) return refused('NOT_FOUND', 'enquiryId');
    if (own.answered) return refused('WRONG_STATE', 'enquiryId');
    await endGround(em, own.groundId);
    if (own.partnerId !== null)
      await tell(em, [{ happening: 'ENQUIRY_TAKEN_BACK', partnerId: own.partnerId, ref: own.id }]);
    const texts = await em.execute<{ id: string }[]>('select id from enquiry_text where enquiry_id = ?', [own.id]);
    await destroyKeys(
      em,
      texts.map(({ id }) => id),
    );
    return { id: own.id };
  });
}
