/**
 * What partners and staff do, each act by who may not (AT-13, AT-15, AT-20): to another of the same scope or role a thing that is not
 * theirs is as nothing; to any other kind of caller there is no such act; one person alone, one's own approval, and what comes after
 * the end are refused; and nothing is changed by any of it. The operations are found in the printed schemas, so that a new one is held
 * to it too. By the day one kind of caller tries each; all of them by `npm run test:deeds`.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CallerWord } from '../../src/policy/index.ts';
import type { Asked, Other } from '../harness/server.ts';
import { all, some } from '../harness/of-the-day.ts';
import { spelled } from '../harness/people.ts';
import { shapeOf } from '../harness/statements.ts';
import { ANYTHING, SAME, type Deed, type Look, type Made, type Refusals, type Whose } from './deeds/deed.ts';
import { bareDocument, clientHas, idsElsewhere, operations, words, type Operation } from './deeds/operations.ts';
import { anew, everyWord, Stage, withId, type Thing } from './deeds/stage.ts';
import { deeds, table } from './deeds/table.ts';

const malformed = ['', 'x', '０', "' or true --", '\u0000', '\ud800', 'f'.repeat(36), `{${randomUUID()}}`];

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 120_000);
afterAll(() => stage?.server.stop());

const placesOf = ({ name }: Operation) => Object.entries(table[name]?.takes ?? {});
const deedOf = ({ name }: Operation): Deed | undefined => deeds[name];

describe('The table', () => {
  test('has every act of partners and staff, and each of their looks at a thing by its id; and no other', () => {
    expect([...words].sort()).toEqual([...everyWord].sort());
    expect(idsElsewhere).toEqual([]);
    expect(Object.keys(table).sort()).toEqual(operations.map(({ name }) => name).sort());
    for (const { name } of operations) expect(name).toMatch(/^(Query|Mutation)\./); // nothing of theirs is followed
  });

  test('says of each id whose the thing is, to every kind of caller that has the operation', () => {
    for (const operation of operations) {
      expect([
        operation.name,
        placesOf(operation)
          .map(([path]) => path)
          .sort(),
      ]).toEqual([operation.name, [...operation.ids].sort()]);
      for (const [path, { whose }] of placesOf(operation))
        expect([operation.name, path, Object.keys(whose).sort()]).toEqual([
          operation.name,
          path,
          [...operation.by].sort(),
        ]);
    }
  });
});

interface Seen {
  readonly answer: string;
  readonly statements: readonly string[];
}

const trials = operations.flatMap((operation) => some(operation.by, 1).map((word) => ({ ...operation, word })));
type Trial = Operation & { readonly word: CallerWord };

async function see(who: Other, { name, word }: Trial, variables: Made['variables']): Promise<Seen> {
  const { status, headers, text, statements } = await stage.ask(who, word, name, variables);
  const told = [...headers].filter(([header]) => !['date', 'x-request-id'].includes(header));
  return { answer: `${status} ${JSON.stringify(told)} ${text}`, statements: statements.map(shapeOf) };
}

function codesOf({ body }: Asked, { name }: Operation): string[] {
  if (body.errors) return body.errors.map(({ extensions }) => extensions.code as string);
  return body.data[name.split('.')[1] ?? ''].userErrors.map(({ code }: { code: string }) => code);
}

const act = async (who: Other, { name, word }: Trial, variables: Made['variables']) =>
  codesOf(await stage.ask(who, word, name, variables), { name, by: [], ids: [] });

/** That nothing is changed by it, whatever is answered. */
async function unchanged<T>(work: () => Promise<T>): Promise<T> {
  const before = await stage.everything();
  const answer = await work();
  expect(await stage.everything()).toBe(before);
  return answer;
}

/** Things that are none at a place, and what is no id at all. */
function nothings(things: readonly Thing[], of: readonly string[]): Thing[] {
  if (of.includes(ANYTHING)) return nothings([], []);
  const something = things.filter(({ what }) => of.includes(what)).map(({ id }) => id);
  const others = things.filter(({ what, id }) => !of.includes(what) && !something.includes(id));
  return [...some(others, 2), ...some(malformed, 2).map((id) => ({ what: `malformed ${JSON.stringify(id)}`, id }))];
}

/** Who tries a place: where the right one and another know of the same, one of them is enough for a day. */
function askers(right: Other, stranger: Other, whose: Whose | undefined): readonly (readonly [string, Other])[] {
  const [first, second] = [['the right one', right] as const, ['another', stranger] as const];
  return whose === 'own' && !all ? [second] : some([first, second], 1);
}

async function likeNothing(trial: Trial, made: Made, things: readonly Thing[]): Promise<void> {
  const { name, word } = trial;
  const stranger = stage.strangers.get(word) as Other; // one of each
  for (const [path, { of, whose }] of placesOf(trial))
    for (const [asking, who] of askers(made.by, stranger, whose[word])) {
      const at = (id: string) => see(who, trial, withId(made.variables, path, id));
      await at(randomUUID()); // the second time an operation runs compiled
      const nothing = await at(randomUUID());
      expect(nothing.answer).not.toContain('INTERNAL_SERVER_ERROR');
      const tried = nothings(things, of);
      for (const { what, id } of tried)
        expect([asking, path, what, await at(id)]).toEqual([asking, path, what, nothing]);
      if (whose[word] === 'all' || who !== stranger) continue;
      const theirs = await stage.whileHeld(of, made, () => see(who, trial, made.variables));
      expect([name, path, theirs]).toEqual([name, path, nothing]);
    }
}

/** Ends a right while one asks, in each way, and lets it stand again as it did. */
async function whileEnded({ sessionId, ground }: Other, ask: () => Promise<string[]>): Promise<string[][]> {
  const answers: string[][] = [];
  const rights = { id: sessionId, above: ground };
  for (const [how, id] of [
    ['ended_at', rights.id],
    ['until', rights.id],
    ['ended_at', rights.above],
    ['until', rights.above],
  ] as const) {
    const kept = await stage.rows<{ id: string; at: string | null }>(
      `update ground g set ${how} = noren_now() from (select id, ${how}::text as at from ground) was
        where was.id = g.id and (g.id = $1 or g.under = $1) returning g.id, was.at`,
      id,
    );
    answers.push([how, ...(await ask())]);
    await stage.rows(
      `update ground g set ${how} = was.at from unnest($1::uuid[], $2::timestamptz[]) was(id, at) where was.id = g.id`,
      kept.map((one) => one.id),
      kept.map((one) => one.at),
    );
  }
  return answers;
}

const statesOf = ({ alone, after }: Pick<Deed, 'alone' | 'after'>, word: CallerWord): Refusals => ({
  ...(typeof alone === 'object' && alone),
  ...(typeof after === 'function' ? after(word) : typeof after === 'object' && after),
});

describe.each(trials)('$name of $word', (trial) => {
  const { name, word, by } = trial;
  const deed = deedOf(trial);
  let made: Made;
  beforeAll(async () => {
    made = await (table[name] as Deed).make(stage, word); // the table has it
  }, 60_000);

  if (Object.keys(table[name]?.takes ?? {}).length > 0)
    test('answers of another’s thing as of nothing', async () => {
      const things = await stage.things();
      await unchanged(() => likeNothing(trial, made, things));
    });

  test('is not there for any other kind of caller', async () => {
    const field = name.split('.')[1] ?? '';
    const none = `x${field.slice(1)}`;
    const others = [...stage.strangers].filter(([other]) => !by.includes(other)).map(([, { token }]) => token);
    const clients = clientHas(name) ? [] : [stage.member.token, undefined];
    await unchanged(async () => {
      for (const token of [...some(others, 2), ...clients]) {
        const asked = (as: string) => stage.server.as(token).ask(bareDocument(word, name, as), anew(made.variables));
        const [real, nothing] = [await asked(field), await asked(none)];
        expect(real.body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
        expect(real.text.replaceAll(field, none)).toBe(nothing.text);
      }
    });
  });

  test('is refused to one whose token, session, contract or employment has ended', async () => {
    const answers = await unchanged(() => whileEnded(made.by, () => act(made.by, trial, made.variables)));
    expect(answers.map(([, ...codes]) => codes)).toEqual(Array(4).fill(['UNAUTHENTICATED']));
  });

  for (const [state, [code, bring]] of Object.entries(deed ? statesOf(deed, word) : {}))
    test(`is refused when ${state}`, async () => {
      const fresh = await (deed as Deed).make(stage, word); // it has states
      await bring(stage, fresh);
      const codes = await unchanged(() => act(fresh.by, trial, fresh.variables));
      expect(codes).toEqual(code === SAME ? [] : [code]);
    });

  if (deed?.own === 'OWN_APPROVAL')
    test('is refused to whoever registered it', async () => {
      const codes = await unchanged(() => act(made.registrant as Other, trial, made.variables)); // what is approved was registered
      expect(codes).toEqual(['OWN_APPROVAL']);
    });

  test('is done by whom it is for', async () => {
    const before = await stage.everything();
    const asked = await stage.ask(made.by, word, name, made.variables);
    expect(asked.body.errors).toBeUndefined();
    const payload = asked.body.data[name.split('.')[1] ?? ''];
    if (!deed) return expect(payload === null).toBe((table[name] as Look).nothingTo?.includes(word) ?? false); // it is no act
    expect(payload.userErrors).toEqual([]);
    const { alone } = deed;
    expect(await stage.everything()).not.toBe(before);
    if (typeof alone !== 'function') return;
    const lines = await stage.rows('select id from disclosure');
    const told = await alone(stage, made, payload);
    for (const value of spelled(stage.subject.values)) expect(told).not.toContain(value);
    expect(await stage.rows('select id from disclosure')).toEqual(lines);
  });
});
