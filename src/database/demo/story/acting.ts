/** Who does something in the story does it as they would: by the very act, in a session of their own. */
import { enterStaff } from '../../../market/staff/index.ts';
import type { cancel } from '../../../market/selling/index.ts';
import { viewerOf } from '../../../privacy/index.ts';
import { contractOf, partners } from '../partners.ts';
import { people } from '../people.ts';
import { sessionOf } from '../session.ts';
import { demoStaff, toldOf } from '../staff.ts';
import type { Telling } from './tell.ts';

export type Acting = Parameters<typeof cancel>[0];

export async function actingMember({ em, market }: Telling, key: string): Promise<Acting> {
  const session = await sessionOf(market, people.find((one) => one.key === key)?.nickname ?? '');
  if (!session) throw new Error(`The demo's story has ${key} act before telling of them.`);
  return { em: em.fork(), market, viewer: viewerOf('member', session.memberId, session.sessionId) };
}

/** With the language in which they would read what is wrong. */
export async function actingStaff({ em, market }: Telling, key: string): Promise<Acting & { language: 'en' }> {
  const person = demoStaff.find((one) => one.key === key);
  const entered = person && (await enterStaff(market, toldOf(person)));
  if (!entered) throw new Error(`The demo has nobody of the staff called ${key}.`);
  const { caller, id, sessionId } = await market.tokens.verify(entered.token, Date.now());
  return { em: em.fork(), market, viewer: viewerOf(caller, id, sessionId), language: 'en' };
}

export async function staffId(telling: Telling, key: string): Promise<string> {
  const { viewer } = await actingStaff(telling, key);
  return viewer.id ?? '';
}

/** The partner of a key, once it is in the register. */
export async function partnerOf({ em }: Telling, key: string): Promise<{ id: string; groundId: string }> {
  const partner = partners.find((one) => one.key === key);
  const [row] = await em.execute<{ id: string; groundId: string }[]>(
    'select id, ground_id as "groundId" from partner where contract = ?',
    [partner ? contractOf(partner) : ''],
  );
  if (!row) throw new Error(`The demo's story needs the partner ${key}.`);
  return row;
}

/** What an act of the story came to: it is done, or the story is wrong. */
export function done<T extends object>(answer: T): Exclude<T, { readonly problems: readonly unknown[] }> {
  if ('problems' in answer && Array.isArray(answer.problems) && answer.problems.length > 0)
    throw new Error(`The demo's story has an act that is refused: ${JSON.stringify(answer.problems)}.`);
  return answer as Exclude<T, { readonly problems: readonly unknown[] }>; // it has none
}
