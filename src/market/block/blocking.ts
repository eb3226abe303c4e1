/** What a member does with their block list: each is one transaction. It tells nobody. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import { act, clockOf } from '../act.ts';
import type { MarketContext } from '../context.ts';
import type { UserErrorCode } from '../error/index.ts';
import { Member } from '../member/index.ts';

/** How many members one seller blocks at most. */
export const MOST_BLOCKED = 1_000;

/** One of the two is given. */
export interface NamedMember {
  readonly memberId?: string | null;
  readonly nickname?: string | null;
}

export type BlockAnswer = { readonly id: string } | { readonly code: UserErrorCode; readonly field: string };

/** The block's id, which stays the same when one is blocked twice. Bids that stand already stay (R17 takes them out). */
export function block(context: MarketContext, named: NamedMember): Promise<BlockAnswer> {
  const field = isGiven(named.memberId) ? 'memberId' : 'nickname';
  return act(context, async (em, ownerId) => {
    if (isGiven(named.memberId) === isGiven(named.nickname)) return { code: 'NAME_ONE_MEMBER', field };
    const member = await em.findOne(Member, wanted(named), { fields: ['id'] });
    if (!member) return { code: 'NOT_FOUND', field };
    if (member.id === ownerId) return { code: 'NOT_ONESELF', field };
    await lockList(em, ownerId);
    return (await put(em, ownerId, member.id)) ?? { code: 'LIST_FULL', field };
  });
}

/** What is empty is given too, and names nobody. */
const isGiven = (name: string | null | undefined): name is string => typeof name === 'string';

const wanted = ({ memberId, nickname }: NamedMember) =>
  isGiven(memberId) ? { id: knownId(memberId) } : { nickname: nickname ?? '' };

/** Two at once would each count without the other. */
async function lockList(em: EntityManager, ownerId: string): Promise<void> {
  await em.execute('select id from member where id = ? for no key update', [ownerId]);
}

/** Null when the list is full. */
async function put(em: EntityManager, ownerId: string, memberId: string): Promise<BlockAnswer | null> {
  const [asked] = await em.execute<{ id: string | null; kept: number }[]>(
    `select (select id from block where owner_id = ? and member_id = ?) as id,
      (select count(*)::int from block where owner_id = ?) as kept`,
    [ownerId, memberId, ownerId],
  );
  if (asked?.id) return { id: asked.id };
  if (!asked || asked.kept >= MOST_BLOCKED) return null;
  const [made] = await em.execute<{ id: string }[]>(
    'insert into block (owner_id, member_id, blocked_at) values (?, ?, ?) returning id',
    [ownerId, memberId, new Date(await clockOf(em))],
  );
  return made ?? null;
}

/** The member's id, blocked no more from now on, or not blocked before; or that there is no such member. */
export function unblock(context: MarketContext, memberId: string): Promise<BlockAnswer> {
  return act(context, async (em, ownerId) => {
    const member = await em.findOne(Member, { id: knownId(memberId) }, { fields: ['id'] });
    if (!member) return { code: 'NOT_FOUND', field: 'memberId' };
    await em.execute('delete from block where owner_id = ? and member_id = ?', [ownerId, member.id]);
    return { id: member.id };
  });
}
