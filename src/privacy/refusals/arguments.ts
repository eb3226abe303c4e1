/**
 * What can be asked of a list. A filter or an order over a value tells of that value, so it may reach only what everyone who
 * may know of the list's rows may read on every one of them.
 */
import { getNamedType, isEnumType, isInputObjectType, type GraphQLArgument } from 'graphql';
import { kindOf } from '../model.ts';
import type { Many, RootMany } from '../reading/reads.ts';
import { SELF } from '../deciding/sight.ts';
import type { Kind, Policy } from '../words.ts';
import { listFields, type ListField } from './lists.ts';
import { opens, rowsOf, statedAs, type Start, type Stated } from './start.ts';

const PAGING = ['first', 'after', 'last', 'before'];

export function* everyListArgumentIsDeclared(start: Start): Iterable<string> {
  for (const listField of listFields(start))
    for (const argument of listField.field.args)
      if (!PAGING.includes(argument.name)) yield* undeclared(listField, argument);
}

function* undeclared({ at, list }: ListField, argument: GraphQLArgument): Iterable<string> {
  const place = `${at}(${argument.name}:)`;
  const type = getNamedType(argument.type);
  if (argument.name === 'orderBy' && isEnumType(type)) {
    for (const value of type.getValues().filter(({ value }) => !Object.hasOwn(list.orders, String(value))))
      yield `${place}: the order ${value.name} is not declared; write orders: { ${value.name}: … }.`;
  } else if (argument.name === 'filter' && isInputObjectType(type)) {
    for (const name of Object.keys(type.getFields()).filter((field) => !Object.hasOwn(list.filters, field)))
      yield `${place}: the filter ${name} does not say what it reaches; write filters: { ${name}: { reaches: ['…'], where: … } }.`;
  } else
    yield `${place}: does not say what it reaches; make it a field of an input \`filter\`, a value of an enum \`orderBy\`, or take it out.`;
}

/** Elsewhere on a row only what is computed from columns that are open anyway answers to an argument. */
export function* noOtherRowFieldTakesArguments(start: Start): Iterable<string> {
  for (const { name, type, reads, statement } of rowsOf(start)) {
    const others = Object.values(type.getFields()).filter(
      (field) => reads?.relations?.[field.name]?.form !== 'many' && !statement.derived.has(field.name),
    );
    for (const field of others)
      for (const argument of field.args)
        yield `${name}.${field.name}(${argument.name}:): only lists and computed fields take arguments on rows; take it out.`;
  }
}

export function* everyFilterReachesWhatAllMayRead(start: Start): Iterable<string> {
  for (const listField of listFields(start))
    for (const [name, { reaches }] of Object.entries(listField.list.filters)) {
      const filter = `${listField.at}: the filter ${name}`;
      if (reaches.length === 0) yield `${filter} does not say what it reaches; write reaches: ['…'].`;
      for (const wrong of wrongReaches(start, listField, reaches)) yield `${filter} reaches ${wrong}`;
    }
}

export function* everyOrderReachesWhatAllMayRead(start: Start): Iterable<string> {
  for (const listField of listFields(start))
    for (const [name, { keys }] of Object.entries(listField.list.orders))
      for (const wrong of wrongReaches(
        start,
        listField,
        keys.map(({ field }) => field),
      ))
        yield `${listField.at}: the order ${name} sorts by ${wrong}`;
}

function* wrongReaches(start: Start, { list, rows }: ListField, paths: readonly string[]): Iterable<string> {
  for (const path of paths) {
    const wrong = wrongReach(start, list, rows, path);
    if (wrong) yield `${path}, ${wrong}`;
  }
}

/** `path` is a field of the list's rows, or one of what they lead to: `seller.nickname`. */
function wrongReach(start: Start, list: Many | RootMany, rows: Stated, path: string): string | undefined {
  const [field, ...rest] = path.split('.') as [string, ...string[]]; // a text splits into at least one
  const kind = kindOf(rows.statement, field);
  if (!kind) return `which is no field of ${rows.name}; name one that says what it holds.`;
  if (!readableByAll(start, list, rows, kind))
    return `which holds ${kind.name}, and not everyone who may call it may read that; take it out.`;
  if (rest.length === 0) return undefined;
  const relation = rows.reads?.relations?.[field];
  const next = relation && relation.form !== 'oneOf' ? statedAs(start, relation.to()) : undefined;
  if (!next) return `but ${field} of ${rows.name} leads to no one type; name a field of ${rows.name}.`;
  // What is the viewer's own here need not be theirs there.
  return wrongReach(start, { ...list, own: false }, next, rest.join('.'));
}

/** Everyone who may know of a row sees its only row kind; on a list of the viewer's own rows, also what is open to themself. */
function readableByAll(start: Start, { own }: Many | RootMany, rows: Stated, kind: Kind): boolean {
  if (opens(start, rows, kind)) return true;
  const { rowKinds, owner } = rows.statement;
  if (rowKinds.length === 1 && rowKinds[0] === kind) return true;
  return own && owner !== undefined && (selfMask(start.policy) & kind.bit) !== 0;
}

function selfMask({ grants }: Policy): number {
  return (grants.get(SELF) ?? []).reduce((mask, grant) => mask | grant.mask, 0);
}
