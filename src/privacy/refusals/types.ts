/** What a type must say of its rows. */
import { isObjectType } from 'graphql';
import { classesNamed, hooksOn } from '../adapters/type-graphql.ts';
import { rowsAreOpen, rowsOf, statedAs, type Start } from './start.ts';

export function* everyTypeSays({ types, strays }: Start): Iterable<string> {
  for (const { name, statement, carries } of types) {
    if (!carries && !statement.within && statement.rowKinds.length === 0)
      yield `${name}: the type says nothing of its rows; write @Holds(kind.…) on the class, @Carries() or within(${name}, …).`;
  }
  for (const name of strays)
    yield `${name}: no class states this type; make it a class with @ObjectType() and what it holds.`;
}

export function* everyTypeSaysOneThing({ types }: Start): Iterable<string> {
  for (const { name, statement, carries, reads } of types) {
    const { rowKinds, within } = statement;
    if (carries && (rowKinds.length > 0 || statement.holds.size > 0 || within || reads))
      yield `${name}: @Carries() and statements of rows are two things; take out @Carries(), or every @Holds, @Seals, within and reads.`;
    if (within && rowKinds.length > 0)
      yield `${name}: within() and @Holds on the class are two things; keep one of them.`;
    if (rowKinds.length > 1 && rowKinds.some((kind) => kind.sort === 'public'))
      yield `${name}: rows that are public need no other kind; keep PUBLIC alone on the class, or take it out.`;
    for (const kind of rowKinds)
      if (kind.sort === 'internal')
        yield `${name}: rows that hold ${kind.name} can be seen by nobody; write another kind on the class.`;
  }
}

/** The engine finds a type's class by its name; a second class of that name would silently speak for the first. */
export function* everyTypeHasOneClass({ types }: Start): Iterable<string> {
  for (const { name, target, carries, type } of types) {
    if (classesNamed(name) > 1)
      yield `${name}: ${classesNamed(name)} classes state a type of this name; give each a name of its own.`;
    if (!carries && isObjectType(type) && target.name !== name)
      yield `${name}: its class is called ${target.name}; give class and type the same name.`;
  }
}

/** type-graphql keeps these for its own resolvers, which rows do not use. */
export function* noTypeHasOtherGuards({ types }: Start): Iterable<string> {
  for (const { name, target } of types)
    for (const hook of hooksOn(target))
      yield `${name}.${hook}: @Authorized and @UseMiddleware do nothing on the fields of rows; take them out and say what the field @Holds.`;
}

export function* everyRowCanBeRead(start: Start): Iterable<string> {
  for (const { name, reads } of rowsOf(start))
    if (!reads)
      yield `${name}: no reads; write reads(${name}, { table: '…' }) in its .reads.ts file, or @Carries() if it has no rows.`;
}

/** Rows that are decided one by one: on facts, and under a condition that keeps back those nobody may know of. */
export function* decidedRowsHaveGrounds(start: Start): Iterable<string> {
  for (const row of rowsOf(start)) {
    const { name, model } = row;
    if (!model?.decided) continue;
    if (Object.keys(model.reads.facts ?? {}).length === 0)
      yield `${name}: its rows are decided one by one, but there is nothing to decide on; write facts: { … } in reads(${name}, …).`;
    if (!model.reads.visible && !rowsAreOpen(start, row))
      yield `${name}: not everyone may know of its rows; write visible: (row, asking) => sql\`…\` in reads(${name}, …).`;
  }
}

/** A row inside another is seen by whoever sees that one: nothing of it may be decided again. */
export function* insideRowsFollowTheirContainer(start: Start): Iterable<string> {
  for (const { name, statement, type } of rowsOf(start)) {
    const container = statement.within && statedAs(start, statement.within());
    if (!statement.within) continue;
    if (!container || container.carries || container.statement.within)
      yield `${name}: within() names ${statement.within().name}, which is no type with rows of its own in this schema; name one that is.`;
    if (statement.proofs.size > 0)
      yield `${name}: it is seen with ${statement.within().name} and proves nothing itself; take out prove(${name}, …).`;
    for (const field of Object.values(type.getFields())) {
      const kind = statement.holds.get(field.name)?.[0];
      if (kind && kind.sort !== 'public' && kind.sort !== 'internal')
        yield `${name}.${field.name}: holds ${kind.name}, but nothing in a type within another is decided; write PUBLIC, or take out within(${name}, …).`;
    }
  }
}
