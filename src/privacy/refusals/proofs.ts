/** Whose a row is, and who its viewers are. */
import { accessOf } from '../access.ts';
import { rootTypes } from '../compile.ts';
import { callerNamed, isAmong } from '../deciding/caller.ts';
import { SELF } from '../deciding/sight.ts';
import { always } from '../statements.ts';
import { rowsOf, type Start } from './start.ts';

export function* everyPersonIsNamed(start: Start): Iterable<string> {
  for (const { name, statement } of rowsOf(start)) {
    const kind = [...statement.holds.values()].flat().find(({ sort }) => sort === 'personal' || sort === 'secret');
    if (kind && !statement.owner)
      yield `${name}: holds ${kind.name} of nobody in particular; write whose(${name}, (facts) => …).`;
  }
}

export function* everyAudienceIsKnown(start: Start): Iterable<string> {
  for (const { name, statement } of start.types)
    for (const audience of statement.proofs.keys()) {
      if (audience === SELF)
        yield `${name}: "${SELF}" follows from whose(${name}, …) and is not proven; take it out of prove(${name}, …).`;
      else if (!start.policy.audiences[audience])
        yield `${name}: proves "${audience}", which is no audience of the policy; add it to audiences, or correct it.`;
    }
}

export function* everyAudienceIsProvenOnce({ types }: Start): Iterable<string> {
  for (const { name, statement } of types)
    for (const audience of new Set(statement.provenTwice))
      yield `${name}: "${audience}" is proven twice; keep one proof, in the part that knows all it needs.`;
}

/** A carrier has no rows to be anyone's. */
export function* onlyRowsHaveProofs({ types }: Start): Iterable<string> {
  for (const { name, statement, carries } of types)
    if (carries && (statement.proofs.size > 0 || statement.owner))
      yield `${name}: @Carries() has no rows; take out prove(${name}, …) and whose(${name}, …).`;
}

/** What is proven by `always` is shown without a check and without a record: to everyone who can call anything here. */
export function* alwaysMeansEveryone({ schema, policy, types }: Start): Iterable<string> {
  const fields = rootTypes(schema).flatMap((type) => Object.values(type.getFields()));
  const callers = new Set(fields.flatMap((field) => accessOf(field) ?? []));
  for (const { name, statement } of types)
    for (const [audience, proof] of statement.proofs) {
      const words = policy.audiences[audience];
      if (proof !== always || !words) continue;
      const left = [...callers].filter((caller) => !isAmong(callerNamed(caller), words.classes));
      if (left.length > 0)
        yield `${name}: proves "${audience}" by always, but a ${left.join(' or ')} is never one and would see it too; write () => true.`;
      if (words.recorded)
        yield `${name}: proves "${audience}" by always, and nothing of it would be recorded; write () => true.`;
    }
}
