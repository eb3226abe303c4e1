/** One decider for each type, whoever asks: the pages when rows arrive, and acts that hold the facts themselves. */
import { Decider, type Sight } from './sight.ts';
import { always, statementOf, type Moment } from '../statements.ts';
import type { ClassType } from '../adapters/type-graphql.ts';
import type { Viewer } from './viewer.ts';
import type { Policy } from '../words.ts';

export class Deciders {
  readonly #byClass = new Map<ClassType, Decider>();
  constructor(readonly policy: Policy) {}

  of(target: ClassType): Decider {
    let decider = this.#byClass.get(target);
    if (!decider) this.#byClass.set(target, (decider = new Decider(this.policy, statementOf(target), always)));
    return decider;
  }

  /** What a viewer may see of a row of which the facts are known. */
  sightOf(target: ClassType, facts: unknown, viewer: Viewer, moment: Moment): Sight {
    return this.of(target).sightOf(facts, viewer, moment);
  }

  /** Whether a viewer may know that the row is there. */
  mayKnow(target: ClassType, facts: unknown, viewer: Viewer, moment: Moment): boolean {
    const { rowKinds } = statementOf(target);
    if (rowKinds.some((kind) => kind.sort === 'public')) return true;
    const rowBits = rowKinds.reduce((bits, kind) => bits | kind.bit, 0);
    return (this.sightOf(target, facts, viewer, moment).mask & rowBits) !== 0;
  }
}
