/** Before anything is measured: all contestants must answer the same, and leave the same behind. */
import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Running } from './contestants/launch.ts';
import { Driver } from './measure/driver.ts';
import { listingAs, placeBid, tradePage, type Asked, type BidAsked, type TokenOf } from './requests.ts';
import { openListing } from './world/seed.ts';

export const requestTo = ({ name }: { readonly name: string }, { bare, graphql }: Asked): Buffer =>
  name.startsWith('bare') ? bare : graphql;

async function answerOf(contestant: Running, asked: Asked): Promise<unknown> {
  let body = '';
  const next = () => requestTo(contestant, asked);
  const driver = await Driver.open({ port: contestant.port, connections: 1, next, onBody: (text) => (body = text) });
  await driver.run(0).finally(() => driver.close());
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
  assert.equal(errors, undefined, `${contestant.name} answers with errors: ${body.slice(0, 400)}`);
  return data;
}

function assertEqual(answers: readonly (readonly [string, unknown])[], what: string): void {
  const [[, first] = []] = answers;
  for (const [name, answer] of answers)
    assert.deepEqual(answer, first, `${name} answers ${what} otherwise than ${answers[0]?.[0]}.`);
}

/** Of each page several, by several viewers. */
export async function assertEqualPages(contestants: readonly Running[], tokenOf: TokenOf): Promise<number> {
  let compared = 0;
  const pages = [
    ...(['visitor', 'member', 'seller'] as const).map(
      (who) => [`a listing as ${who}`, (n: number) => listingAs(who, n, tokenOf)] as const,
    ),
    ['a trade', (n: number) => tradePage(n, tokenOf)] as const,
  ];
  for (const [what, ask] of pages)
    for (let n = 0; n < 40; n += 3) {
      const answers = [];
      for (const one of contestants) answers.push([one.name, await answerOf(one, ask(n))] as const);
      assert.ok(!JSON.stringify(answers[0]?.[1]).startsWith('{"listing":null'), 'a listing that is there');
      assertEqual(answers, what);
      compared += 1;
    }
  return compared;
}

/** Bidder and amount; what each should come to follows from the rules, and is compared, not stated. */
const course: readonly (readonly [bidder: number, amount: number, key?: string])[] = [
  [1, 900],
  [1, 1_000],
  [2, 1_050],
  [2, 1_500],
  [1, 1_600],
  [1, 1_600],
  [1, 3_000],
  [3, 2_000],
  [3, 2_000, 'again'],
  [3, 2_500],
  [3, 2_500, 'again'],
  [2, 3_000],
  [2, 9_000],
  [4, 60_000],
  [4, 50_000],
  [5, 61_000],
  [5, 99_999_999],
  [6, 62_000],
];

async function courseOf(contestant: Running, listingId: string, tokenOf: TokenOf): Promise<unknown[]> {
  const answers = [];
  for (const [index, [bidder, amount, key]] of course.entries()) {
    const bid: BidAsked = { listingId, bidder, amount, key: `${contestant.name} ${key ?? index}` };
    answers.push(await answerOf(contestant, placeBid(bid, tokenOf)));
  }
  return answers;
}

const leftBehind = [
  `select price, leader_id, leader_maximum, second_maximum, bid_count, bid_seq, revision, step_count from listing where id = $1`,
  `select seq, bidder_id, maximum from bid where listing_id = $1 order by seq`,
  `select line, bidder_id, price from price_step where listing_id = $1 order by line`,
];

/** The same bids in the same order: the same answers, and the same rows afterwards. */
export async function assertEqualBids(
  contestants: readonly Running[],
  owner: pg.Client,
  tokenOf: TokenOf,
): Promise<number> {
  const ends = [];
  for (const contestant of contestants) {
    const id = await openListing(owner, `course of ${contestant.name}`);
    const answers = await courseOf(contestant, id, tokenOf);
    const rows = [];
    for (const statement of leftBehind) rows.push((await owner.query(statement, [id])).rows);
    ends.push([contestant.name, { answers, rows }] as const);
  }
  assertEqual(ends, 'bids');
  return course.length;
}
