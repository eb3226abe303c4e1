/** What a member does with their notices: each is one transaction. */
import { knownId } from '../../privacy/index.ts';
import { act } from '../act.ts';
import type { MarketContext } from '../context.ts';
import type { UserErrorCode } from '../error/index.ts';
import { noticeKinds, type NoticeKind } from './notice-kinds.ts';

/** How many notices one mutation names at most; all of them need no names. */
export const MOST_MARKED = 100;

const ofIds = 'id in (select value::uuid from jsonb_array_elements_text(?::jsonb))';

/** Locked in the order in which the relay lets them grow, so that neither waits for the other in a ring. */
const marking = (which: string): string => `with own as (select id from notice where member_id = ? and ${which}
    order by kind collate "C", listing_id, id for update)
  update notice set read_at = coalesce(read_at, noren_now()) from own where notice.id = own.id returning notice.id`;

/** All that are unread where `ids` is null. What was read before stays read since then. */
export function markRead(context: MarketContext, ids: readonly string[] | null): Promise<UserErrorCode | null> {
  return act(context, async (em, memberId) => {
    if (ids === null) {
      await em.execute(marking('read_at is null'), [memberId]);
      return null;
    }
    if (ids.length > MOST_MARKED) return 'TOO_MANY_AT_ONCE';
    const asked = [...new Set(ids.map(knownId))];
    const own = await em.execute<{ id: string }[]>(marking(ofIds), [memberId, JSON.stringify(asked)]);
    return own.length === asked.length ? null : 'NOT_FOUND';
  });
}

export interface Preference {
  readonly kind: NoticeKind;
  readonly mail: boolean;
}

/** Of two that speak of one kind the last counts. */
export function setPreferences(
  context: MarketContext,
  preferences: readonly Preference[],
  language: string | null,
): Promise<void> {
  return act(context, async (em, memberId) => {
    const fit = preferences.filter(({ kind }) => !noticeKinds[kind].neverMailed);
    const last = [...new Map(fit.map((one) => [one.kind, one])).values()];
    await em.execute(
      `insert into notice_preference (member_id, kind, mail)
        select ?, kind, mail from jsonb_to_recordset(?::jsonb) as said(kind text, mail boolean)
        on conflict (member_id, kind) do update set mail = excluded.mail`,
      [memberId, JSON.stringify(last)],
    );
    if (language !== null)
      await em.execute(
        `insert into notice_setting (member_id, language) values (?, ?)
          on conflict (member_id) do update set language = excluded.language`,
        [memberId, language],
      );
  });
}
