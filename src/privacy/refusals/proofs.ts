/** Whose a row is, and who its viewers are. */
import { rowsOf, type Start } from './start.ts';
import { SELF } from '../sight.ts';

export function* everyPersonIsNamed(start: Start): Iterable<string> {
  for (const { name, statement } of rowsOf(start)) {
    const kind = [...statement.holds.values()].flat().find(({ sort }) => sort === 'personal' || sort === 'secret');
    if (kind && !statement.owner) yield `${name}: holds ${kind.name} of nobody in particular; write whose(${name}, (facts) => …).`;
  }
}

export function* everyAudienceIsKnown(start: Start): Iterable<string> {
  for (const { name, statement } of start.types)
    for (const audience of statement.proofs.keys()) {
      if (audience === SELF) yield `${name}: "${SELF}" follows from whose(${name}, …) and is not proven; take it out of prove(${name}, …).`;
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
