/** What operations cost: before they run by their text, afterwards by their answer (P11, SC-D4, SC-E4). */
import { describe, expect, test } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from '../../src/server/limits/index.ts';

describe('the cost of an operation', () => {
  const schema = buildSchema(`
    type Query { shop(id: ID): Shop shops(first: Int): ShopConnection tags: [Tag] __ignored: Int }
    type Shop { id: ID name: String phone: String owner: Owner goods(first: Int, last: Int): GoodConnection tags: [Tag] }
    type Owner { nick: String }
    type Tag { word: String }
    type Good { title: String shop: Shop }
    type ShopConnection { edges: [ShopEdge] pageInfo: PageInfo }
    type ShopEdge { node: Shop cursor: String }
    type GoodConnection { edges: [GoodEdge] totalCount: Int }
    type GoodEdge { node: Good }
    type PageInfo { hasNextPage: Boolean }
    type Mutation { sell(id: ID): Shop }
    type Subscription { sold: Shop }
  `);
  const isContact = (type: string, field: string) => type === 'Shop' && field === 'phone';
  const cost = (text: string, data: unknown = {}, variables = {}) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const made = costOf(schema, document, { operation, isContact });
    const before = made.before(variables);
    return { before, after: made.after(data, before) };
  };

  test('is a point a value, by the page sizes asked for', () => {
    expect(cost('{ shop { id name } }').before.points).toBe(3);
    expect(cost('{ shops(first: 3) { edges { node { id } } } }').before.points).toBe(1 + 3 * 1 + 3 * 1 + 3 * 1);
    const paged = 'query ($n: Int = 5) { shops(first: $n) { edges { node { id } } } }';
    expect(cost(paged).before.points).toBe(16);
    expect(cost(paged, {}, { n: 100 }).before.points).toBe(301);
    expect(cost('{ tags { word } }').before.points).toBe(11);
  });

  test('of n aliases is n times that of one, and so it is of acts', () => {
    expect(cost('{ a: shop { id } b: shop { id } c: shop { id } }').before.points).toBe(6);
    const one = cost('mutation { sell { id } }').before.points;
    expect(one).toBe(102);
    expect(
      cost('mutation { a: sell { id } ...F } fragment F on Mutation { b: sell { id } ... { c: sell { id } } }').before
        .points,
    ).toBe(3 * one);
    expect(cost('subscription { sold { id } }').before.points).toBe(102);
  });

  test('of the whole schema is that of many pages', () => {
    expect(cost('{ __schema { types { name } } }').before.points).toBeGreaterThan(20_000);
    expect(cost('{ __type(name: "Shop") { name } }').before.points).toBeGreaterThan(500);
  });

  test('is what the answer came to, afterwards: by the lists in it, and never more than before', () => {
    const text =
      '{ all: shops(first: 50) { edges { node { id owner { nick } goods { edges { node { title } } } } } } }';
    const good = { node: { title: 'x' } };
    const shop = (goods: number) => ({
      node: { id: '1', owner: { nick: 'n' }, goods: { edges: Array(goods).fill(good) } },
    });
    const { before, after } = cost(text, { all: { edges: [shop(2), shop(0), { node: null }] } });
    // all, edges; node for each; id, owner, nick, goods, edges for each that is there; node, title for each good
    expect(after.points).toBe(1 + 1 + 3 + 2 * 5 + 2 * 2);
    expect(before.points).toBeGreaterThan(after.points);
    expect(cost(text, { all: { edges: Array(500).fill(shop(50)) } }).after.points).toBe(before.points);
    expect(cost(text, null).after.points).toBe(1);
    expect(cost('{ tags { word } }', { tags: Array(3).fill({ word: '' }) }).after.points).toBe(4);
  });

  test('counts rows of contact data apart: those that could be shown, and those that were', () => {
    expect(cost('{ shop { id name } }').before.contacts).toBe(0);
    expect(cost('{ a: shop { phone } b: shop { id phone p: phone } }', { a: { phone: '1' } })).toMatchObject({
      before: { contacts: 2 },
      after: { contacts: 1 },
    });
    const listed = '{ shops(first: 30) { edges { node { ...P } } } } fragment P on Shop { called: phone }';
    const edges = [{ node: { called: '1' } }, { node: { called: null } }, { node: null }];
    expect(cost(listed, { shops: { edges } })).toMatchObject({ before: { contacts: 30 }, after: { contacts: 1 } });
  });
});
