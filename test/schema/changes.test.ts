/** How a change of the printed schema is classed, and that people are told of it. */
import { expect, test } from '@jest/globals';
import { changesBetween, untold, type SchemaChange } from '../../schema/changes.ts';

const schema = (query: string, type: string): string => `
  enum Audience { self anyone desk }
  directive @visible(to: [Audience!]!) on FIELD_DEFINITION | OBJECT
  directive @access(to: [Audience!]!) on FIELD_DEFINITION
  type Query { card: Card ${query} }
  type Card ${type}
`;
const before = schema('@access(to: [self])', '@visible(to: [self]) { phone: String @visible(to: [self, desk]) }');

async function classes(after: string): Promise<string[]> {
  return (await changesBetween(before, after)).map((change) => `${change.class} ${change.coordinate}`);
}

test('an audience that is gained is a widening, of a value as of a row', async () => {
  const value = schema(
    '@access(to: [self])',
    '@visible(to: [self]) { phone: String @visible(to: [anyone, self, desk]) }',
  );
  const row = schema('@access(to: [self])', '@visible(to: [self, desk]) { phone: String @visible(to: [self, desk]) }');
  expect(await classes(value)).toContain('widening Card.phone');
  expect(await classes(row)).toContain('widening Card');
});

test('so is a restriction that is gone', async () => {
  expect(await classes(schema('@access(to: [self])', '@visible(to: [self]) { phone: String }'))).toContain(
    'widening Card.phone',
  );
});

test('so is a caller class that is gained', async () => {
  const after = schema(
    '@access(to: [self, desk])',
    '@visible(to: [self]) { phone: String @visible(to: [self, desk]) }',
  );
  expect(await classes(after)).toContain('widening Query.card');
});

test('an audience that is lost, or another order, widens nothing', async () => {
  const lost = schema('@access(to: [self])', '@visible(to: [self]) { phone: String @visible(to: [desk]) }');
  const turned = schema('@access(to: [self])', '@visible(to: [self]) { phone: String @visible(to: [desk, self]) }');
  for (const after of [lost, turned])
    expect((await classes(after)).filter((line) => line.startsWith('widening'))).toEqual([]);
});

test('an audience that is lost is dangerous: it gets null where it got a value', async () => {
  const lost = schema('@access(to: [self])', '@visible(to: [self]) { phone: String @visible(to: [desk]) }');
  expect(await classes(lost)).toEqual(['dangerous Card.phone']);
});

test('so is a restriction that is new', async () => {
  const open = schema('@access(to: [self])', '@visible(to: [self]) { phone: String }');
  expect((await changesBetween(open, before)).map((change) => `${change.class} ${change.coordinate}`)).toEqual([
    'dangerous Card.phone',
  ]);
});

test('words of the policy that no client meets are no change of the schema', async () => {
  expect(await classes(before.replace('{ self anyone desk }', '{ self desk neighbour }'))).toEqual([]);
});

test('a field that is gone is breaking', async () => {
  const after = schema('@access(to: [self])', '@visible(to: [self]) { fax: String @visible(to: [self]) }');
  expect(await classes(after)).toContain('breaking Card.phone');
});

test('nothing changed is no change', async () => {
  expect(await changesBetween(before, before)).toEqual([]);
});

test('what is not safe must be told with its class and its place; what is safe need not', () => {
  const change = (kind: SchemaChange['class']): SchemaChange => ({
    class: kind,
    coordinate: 'Card.phone',
    message: 'It changed',
  });
  const line = '- **widening** `Card.phone`: It changed';
  expect(untold([change('widening'), change('safe')], '')).toEqual([line]);
  expect(untold([change('widening')], `${line}; the desk calls readers now.`)).toEqual([]);
  expect(untold([change('breaking')], line)).toEqual(['- **breaking** `Card.phone`: It changed']);
});
