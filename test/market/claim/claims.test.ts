/** A consumer's claim against a business seller: stated, heard, decided, and then for a period who the seller is (P6.10b, LG-42). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unique } from '../../harness/people.ts';
import { ending, meanwhile } from '../../harness/meanwhile.ts';
import { startServer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { trade } from '../trade/scene.ts';
import { boughtOfCompany, claimed, claimOf, done, type Claimed } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const row = 'id amount reasons answer answeredAt decidedAt granted';
const shown = 'seller { name companyName address { city street } }';
const look = (who: Person | Other, id: string, fields = `${row} ${shown}`) =>
  server.as(who).ask(`query ($id: ID!) { claim(id: $id) { ${fields} } }`, { id });
const seen = async (who: Person | Other, id: string, fields?: string) =>
  (await look(who, id, fields)).body.data?.claim ?? null;
const act = async (who: Person | Other, name: string, input: object) => (await done(server.as(who), name, input)).codes;

/** Everything that an act on claims could change. */
async function kept(): Promise<string> {
  const { rows } = await server.db.owner.query<{ all: string }>(
    `select json_build_object('claims', (select json_agg(c order by c.id) from claim c),
      'grounds', (select json_agg(g order by g.id) from ground g where sort = 'CLAIM'),
      'told', (select count(*) from outbox))::text as all`,
  );
  return rows[0]?.all ?? '';
}

/** That an act is refused, and changes nothing. */
async function refusedWith(code: string, who: Person | Other, name: string, input: object): Promise<void> {
  const before = await kept();
  expect([name, await act(who, name, input)]).toEqual([name, [code]]);
  expect(await kept()).toEqual(before);
}

async function granted(): Promise<Claimed & { legal: Other; groundId: string }> {
  const claim = await claimed(server);
  const legal = await server.staff('legal');
  expect(await act(claim.seller, 'answerClaim', { claimId: claim.claimId, answer: 'That is not so.' })).toEqual([]);
  expect(await act(legal, 'grantClaim', { claimId: claim.claimId })).toEqual([]);
  const { rows } = await server.db.owner.query<{ ground_id: string }>('select ground_id from claim where id = $1', [
    claim.claimId,
  ]);
  return { ...claim, legal, groundId: rows[0]?.ground_id ?? '' };
}

const sellerOf = ({ seller: { values } }: Claimed) => ({
  name: null,
  companyName: values.companyName,
  address: { city: values.address.city, street: values.address.street },
});

async function leavesOf({ id }: Person): Promise<Record<string, unknown>[]> {
  const { rows } = await server.db.owner.query<{ leaf: Record<string, unknown> }>(
    `select leaf from disclosure, jsonb_array_elements(leaves) leaf where leaf->>'subject' = $1 order by at`,
    [id],
  );
  return rows.map(({ leaf }) => leaf);
}

async function noticesOf(who: Person): Promise<string[]> {
  await server.runJobs();
  const { rows } = await server.db.owner.query<{ kind: string }>(
    `select kind from notice where member_id = $1 and kind like 'CLAIM%' order by kind`,
    [who.id],
  );
  return rows.map(({ kind }) => kind);
}

describe('a claim', () => {
  test('is heard, granted, and then shows the claimant who the seller is, with a line in the ledger for each look', async () => {
    const claim = await claimed(server);
    const { seller, winner, loser, claimId: id, reasons } = claim;
    const legal = await server.staff('legal');
    const waiting = { id, amount: 10_001, reasons, answer: null, answeredAt: null, decidedAt: null, granted: null };
    for (const who of [seller, winner]) expect(await seen(who, id)).toEqual({ ...waiting, seller: null });
    expect(await seen(legal, id, row)).toEqual(waiting);
    for (const who of [loser, await server.member(), await server.staff('support')])
      expect(await seen(who, id, row)).toBe(null);
    expect(await noticesOf(seller)).toEqual(['CLAIM_MADE']);

    const answer = `返答 ${unique()}`;
    expect(await act(seller, 'answerClaim', { claimId: id, answer })).toEqual([]);
    expect(await seen(winner, id, 'reasons answer')).toEqual({ reasons, answer });
    expect(
      (await server.as(legal).ask(`{ claims { edges { node { id reasons answer } } } }`)).body.data.claims,
    ).toMatchObject({ edges: expect.arrayContaining([{ node: { id, reasons, answer } }]) });
    expect(await act(legal, 'grantClaim', { claimId: id })).toEqual([]);
    expect(await noticesOf(winner)).toEqual(['CLAIM_DECIDED']);
    expect(await noticesOf(seller)).toEqual(['CLAIM_DECIDED', 'CLAIM_MADE']);
    expect(await leavesOf(seller)).not.toContainEqual(expect.objectContaining({ audience: 'claimant' }));

    expect(await seen(winner, id)).toMatchObject({ granted: true, seller: sellerOf(claim) });
    expect(await seen(seller, id)).toMatchObject({ granted: true, seller: null });
    const leaf = { audience: 'claimant', article: 'P6.10b', basis: 'law', reference: `claim:${id}` };
    expect(await leavesOf(seller)).toContainEqual(
      expect.objectContaining({ ...leaf, kinds: expect.arrayContaining(['COMPANY_NAME', 'ADDRESS']) }),
    );
    expect(await leavesOf(winner)).toContainEqual(
      expect.objectContaining({ audience: 'legalStaff', article: 'P4', reference: `claim:${id}` }),
    );
    const mine = async (who: Person) =>
      (await server.as(who).ask('{ me { claims { edges { node { id trade { id } } } } } }')).body.data.me.claims.edges;
    const listed = [{ node: { id, trade: { id: claim.tradeId } } }];
    expect([await mine(winner), await mine(seller), await mine(loser)]).toEqual([listed, listed, []]);
    const { rows } = await server.db.owner.query<{ words: string }>(
      `select encode(words, 'escape') as words from claim where id = $1`,
      [id],
    );
    expect(rows[0]?.words).not.toContain(reasons);
    expect(server.logged.join()).not.toContain(reasons);
  });

  test('shows nothing where it is refused, and another can be made then', async () => {
    const { claimId, winner, seller, tradeId } = await claimed(server);
    const legal = await server.staff('legal');
    await act(seller, 'answerClaim', { claimId, answer: 'No.' });
    expect(await act(legal, 'refuseClaim', { claimId })).toEqual([]);
    expect(await seen(winner, claimId)).toMatchObject({ granted: false, seller: null });
    await refusedWith('ALREADY_DECIDED', legal, 'grantClaim', { claimId });
    expect(await act(winner, 'makeClaim', claimOf(tradeId))).toEqual([]);
  });

  test('shows nothing any more once its period is over, or legal staff ended it', async () => {
    const ended = await granted();
    expect(await act(ended.legal, 'endClaim', { claimId: ended.claimId })).toEqual([]);
    expect(await seen(ended.winner, ended.claimId)).toMatchObject({ granted: true, seller: null });
    await refusedWith('NOT_STANDING', ended.legal, 'endClaim', { claimId: ended.claimId });
    const over = await granted();
    await server.clock.advance('30 days');
    const later = await server.session(over.winner);
    expect(await seen(later, over.claimId)).toMatchObject({ granted: true, seller: null });
    await refusedWith('NOT_STANDING', await server.staff('legal'), 'endClaim', { claimId: over.claimId });
  });

  test('that is ended while it is looked at is answered with RIGHT_ENDED and no data', async () => {
    const claim = await granted();
    expect(await seen(claim.winner, claim.claimId)).toMatchObject({ seller: sellerOf(claim) });
    const before = await leavesOf(claim.seller);
    const { body, text } = await meanwhile(server, ending(claim.groundId), () => look(claim.winner, claim.claimId));
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
    expect(text).not.toContain(claim.seller.values.companyName);
    expect(await leavesOf(claim.seller)).toEqual(before);
  });
});

describe('a claim cannot be made', () => {
  test('but by the winner, who is a consumer, against a business, over the amount, with reasons and the promise', async () => {
    const { tradeId, seller, winner, loser } = await boughtOfCompany(server);
    const make = (code: string, who: Person, given: object = {}) =>
      refusedWith(code, who, 'makeClaim', claimOf(tradeId, given));
    await make('WRONG_SIDE', seller);
    for (const who of [loser, await server.member()]) await make('NOT_FOUND', who);
    for (const id of ['none', '']) await make('NOT_FOUND', winner, { tradeId: id });
    await make('CLAIM_TOO_SMALL', winner, { amount: 10_000 });
    await make('PROMISE_NEEDED', winner, { promisesProperUse: false });
    await make('REQUIRED', winner, { reasons: ' ' });
    await make('TOO_LONG', winner, { reasons: 'x'.repeat(4001) });
    const private_ = await trade(server);
    await refusedWith('SELLER_NOT_A_BUSINESS', private_.winner, 'makeClaim', claimOf(private_.tradeId));
    const company = await boughtOfCompany(server, await server.member({ type: 'COMPANY' }));
    await refusedWith('CONSUMERS_ONLY', company.winner, 'makeClaim', claimOf(company.tradeId));
  });

  test('while another about the trade waits or stands; the same key gets the first answer', async () => {
    const traded = await boughtOfCompany(server);
    const input = claimOf(traded.tradeId);
    const first = await done(server.as(traded.winner), 'makeClaim', input);
    expect(first.codes).toEqual([]);
    expect(await done(server.as(traded.winner), 'makeClaim', input)).toEqual(first);
    await refusedWith('KEY_REUSED', traded.winner, 'makeClaim', { ...input, amount: 20_000 });
    await refusedWith('CLAIM_STANDS', traded.winner, 'makeClaim', claimOf(traded.tradeId));
    const standing = await granted();
    await refusedWith('CLAIM_STANDS', standing.winner, 'makeClaim', claimOf(standing.tradeId));
  });
});

describe('the seller is heard first', () => {
  test('no claim is decided before the answer or the end of the hearing', async () => {
    const { claimId, seller } = await claimed(server);
    const legal = await server.staff('legal');
    for (const name of ['grantClaim', 'refuseClaim']) await refusedWith('HEARING_OPEN', legal, name, { claimId });
    await server.clock.advance('7 days');
    await refusedWith('HEARING_OVER', await server.session(seller), 'answerClaim', { claimId, answer: 'Late.' });
    expect(await act(await server.staff('legal'), 'grantClaim', { claimId })).toEqual([]);
  });

  test('once, and nobody else answers', async () => {
    const { claimId, seller, winner, loser } = await claimed(server);
    const input = { claimId, answer: 'No.' };
    await refusedWith('WRONG_SIDE', winner, 'answerClaim', input);
    await refusedWith('NOT_FOUND', loser, 'answerClaim', input);
    await refusedWith('REQUIRED', seller, 'answerClaim', { claimId, answer: '' });
    expect(await act(seller, 'answerClaim', input)).toEqual([]);
    await refusedWith('WRONG_STATE', seller, 'answerClaim', input);
  });

  test('and legal staff alone decide', async () => {
    const { claimId, seller, winner } = await claimed(server);
    await act(seller, 'answerClaim', { claimId, answer: 'No.' });
    const others = [winner, seller, await server.partner('collections')];
    const staff = await Promise.all(
      (['support', 'privacy-officer', 'finance'] as const).map((role) => server.staff(role)),
    );
    for (const name of ['grantClaim', 'refuseClaim', 'endClaim'])
      for (const who of [...others, ...staff]) {
        const before = await kept();
        expect((await act(who, name, { claimId })).join()).toMatch(/GRAPHQL_VALIDATION_FAILED|FORBIDDEN|NOT_ALLOWED/);
        expect(await kept()).toEqual(before);
      }
    await refusedWith('NOT_FOUND', await server.staff('legal'), 'grantClaim', { claimId: 'none' });
  });
});
