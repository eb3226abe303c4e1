/** Cases of the staff, each in one state, and who asks for them: what was registered, and the card of a trade. */
import { expect } from '@jest/globals';
import type { Role } from '../../../src/policy/index.ts';
import type { CaseWords } from '../../harness/people.ts';
import type { Question } from './cells.ts';
import type { Stage, Whose } from './stage.ts';

const names: Readonly<Record<string, Role>> = {
  support: 'support',
  safety: 'safety',
  legal: 'legal',
  'privacy officer': 'privacy-officer',
  finance: 'finance',
};

type Asking = Pick<Question, 'viewer' | 'what' | 'who' | 'id' | 'names'> & { readonly whose?: Whose };

const subjectOf = ({ cast }: Stage, whose: Whose = 'person') => (whose === 'person' ? cast.client : cast.firm);

/** By both ways; on a card stands what the registration said. */
function ask(stage: Stage, { what, ...asking }: Asking): void {
  const about = subjectOf(stage, asking.whose);
  stage.ask({ ...asking, about, what, way: 'case' });
  stage.ask({ ...asking, about, what: `card, ${what}`, way: 'cardInCase' });
}

/** Nobody has a second case on the same member: what any of them names would be seen on each. */
export async function cases(stage: Stage): Promise<void> {
  const { server, cast } = stage;
  for (const [viewer, role] of Object.entries(names)) {
    const open = async (what: string, words: CaseWords = {}, whose: Whose = 'person') => {
      const who = await stage.staff(role);
      const made = await server.caseOf(who, subjectOf(stage, whose), words);
      ask(stage, { viewer, what, who, id: made.id, whose });
      return { ...made, who };
    };
    const whole = await open('open case');
    stage.viewer(`${viewer} on a company`, (await open('open case', {}, 'company')).who);
    await open('case on a phone', { kinds: ['REGISTRATION', 'PHONE'] });
    await open('case of another purpose', { purpose: role === 'safety' ? 'support' : 'safety' });
    stage.viewer(`${viewer} on a case`, whole.who);
    const closed = await open('case closed');
    stage.viewer(`${viewer} on a closed case`, closed.who);
    await stage.sql('update ground set ended_at = noren_now() where id = $1', closed.ground);
    const over = await open('case over');
    await stage.sql('update ground set until = noren_now() where id = $1', over.ground);
    ask(stage, { viewer: `another of ${viewer}`, what: 'open case', who: await stage.staff(role), id: whole.id });
    const [busy, elsewhere] = [await stage.staff(role), cast.bystander];
    const other = await server.caseOf(busy, elsewhere);
    ask(stage, { viewer, what: 'case on another', who: busy, id: other.id, names: elsewhere });
  }
  const both = await stage.staff('support', 'finance');
  const { id } = await server.caseOf(both, cast.client, { role: 'finance' });
  ask(stage, { viewer: 'support and finance', what: 'case of finance', who: both, id });
  await handedOver(stage);
  const support = await server.caseOf(await stage.staff('support'), cast.client);
  const outside = { what: 'open case', id: support.id };
  ask(stage, { ...outside, viewer: 'privacy officer of others', who: await stage.staff('privacy-officer') });
  ask(stage, { ...outside, viewer: 'recruiting', who: await stage.staff('recruiting') });
  for (const [viewer, scope] of [
    ['carrier', 'shipments'],
    ['mail relay', 'mail'],
    ['licensee', 'published-posts'],
  ] as const)
    ask(stage, { ...outside, viewer, who: await stage.partner(scope) });
}

/** One that a colleague goes on with: who had it, and who has it. */
async function handedOver(stage: Stage): Promise<void> {
  const { server, cast } = stage;
  const [before, after] = [await stage.staff('support'), await stage.staff('support')];
  const { id } = await server.caseOf(before, cast.client);
  const { body } = await server
    .as(before)
    .ask('mutation ($input: AssignCaseInput!) { assignCase(input: $input) { userErrors { code } } }', {
      input: { caseId: id, staffId: after.id, idempotencyKey: 'goes on' },
    });
  expect(body.data).toEqual({ assignCase: { userErrors: [] } });
  const { rows } = await server.db.owner.query<{ id: string }>('select id from staff_case where continues = $1', [id]);
  const what = 'case handed over';
  ask(stage, { viewer: 'support', what, who: before, id });
  ask(stage, { viewer: 'next of support', what, who: after, id: rows[0]?.id ?? '' });
}
