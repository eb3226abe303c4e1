/** Who may call what, and where reading begins. */
import { accessOf } from '../access.ts';
import { rootTypes } from '../compile.ts';
import { rootReads, type Relation, type RootRead } from '../reading/reads.ts';
import { rowsOf, statedAs, type Start } from './start.ts';
import type { ClassType } from '../adapters/type-graphql.ts';
import { callerTexts } from '../words.ts';

export function* everyRootFieldHasAccess({ schema, policy }: Start): Iterable<string> {
  const known = callerTexts(policy);
  for (const type of rootTypes(schema))
    for (const field of Object.values(type.getFields())) {
      const at = `${type.name}.${field.name}`;
      const classes = accessOf(field);
      if (!classes || classes.length === 0)
        yield `${at}: nobody may call it; write @Access('…') with the caller classes that may.`;
      for (const word of (classes ?? []).filter((name) => !known.has(name)))
        yield `${at}: @Access names "${word}", which is no caller of the policy; correct it.`;
    }
}

/** Below the root nothing asks for it: it would look like a rule and be none. */
export function* accessIsForRootsOnly({ types }: Start): Iterable<string> {
  for (const { name, type } of types)
    for (const field of Object.values(type.getFields()))
      if (accessOf(field))
        yield `${name}.${field.name}: @Access is kept on root fields only; take it out and say what the field @Holds.`;
}

function targetsOf(read: RootRead): readonly ClassType[] {
  if (read.form === 'rootLive') return read.each ? [read.of(), read.to()] : [read.of()];
  if (read.form === 'rootExplained') return []; // none that is within another
  return read.form === 'rootAny' ? read.of() : [read.to()];
}

export function* noReadBeginsInside(start: Start): Iterable<string> {
  const begun = new Set(rootReads.flatMap(targetsOf));
  for (const { name, target, statement } of rowsOf(start))
    if (statement.within && begun.has(target))
      yield `${name}: a root read begins at it, but it is within ${statement.within().name}; read that one, or take out within(${name}, …).`;
}

/** One row that is followed is decided as its container: it must be a part of it, and of the same row. */
export function* everyLiveReadIsOfItsContainer(start: Start): Iterable<string> {
  for (const read of rootReads) {
    if (read.form !== 'rootLive' || read.each) continue; // each row is decided by itself
    const [inner, container] = [statedAs(start, read.to()), statedAs(start, read.of())];
    if (!inner || !container) continue; // of another schema
    if (inner.statement.within?.() !== read.of() || inner.reads?.table !== container.reads?.table)
      yield `${inner.name}: is followed as a part of ${container.name}; write within(${inner.name}, () => ${container.name}), and the same table in both reads.`;
  }
}

/** A row inside another is reached from there alone. */
export function* noRelationReachesInside(start: Start): Iterable<string> {
  for (const { name, target, reads } of rowsOf(start))
    for (const [field, to] of Object.entries(reads?.relations ?? {}).flatMap(reached)) {
      const inner = statedAs(start, to)?.statement.within?.();
      if (inner && inner !== target)
        yield `${name}.${field}: leads to ${to.name}, which is within ${inner.name}; lead to that one, or take out within(${to.name}, …).`;
    }
}

function reached([field, relation]: [string, Relation]): (readonly [string, ClassType])[] {
  return (relation.form === 'oneOf' ? relation.of : [relation]).map(({ to }) => [field, to()]);
}
