/**
 * Who sees what of one row: decided once when the row arrives, kept as one number, asked by testing a bit.
 */
import type { Moment, Proof, TypeStatement } from '../statements.ts';
import { isAmong, type Caller } from './caller.ts';
import type { Viewer } from './viewer.ts';
import { StartRefused, type Grant, type Kind, type Policy } from '../words.ts';

/** What a viewer may see of a row. Sights with the same grounds are one object. */
export interface Sight {
  /** The kinds that may be seen. */
  readonly mask: number;
  /** Those of them that need no record: the viewer's own, and what anyone may see. */
  readonly free: number;
  /** On which grounds, in the order of the published table. */
  readonly grants: readonly Grant[];
}

/** The audience of a row's own subject; it follows from `whose` and is never proven by hand. */
export const SELF = 'self';

interface Step {
  readonly proof: Proof<never>;
  readonly grants: readonly Grant[];
  readonly classes: readonly string[];
}

export class Decider {
  readonly #steps: readonly Step[];
  readonly #byCaller = new Map<Caller, CallerDecider>();
  /** What everyone sees of every row of this type, known at start. */
  readonly base: number;

  constructor(policy: Policy, statement: TypeStatement, always: Proof<unknown>) {
    const owner = statement.owner;
    const self: Proof<never> | undefined = owner && ((facts, viewer) => viewer.is(owner.subject(facts)));
    const proofs = self ? new Map([[SELF, self], ...statement.proofs]) : statement.proofs;
    const granted = (audience: string): readonly Grant[] => policy.grants.get(audience) ?? [];
    const sure = [...proofs].filter(([, proof]) => proof === always);
    this.base = sure.reduce((mask, [audience]) => mask | maskOf(granted(audience)), 0);
    this.#steps = [...proofs].map(([audience, proof]) => ({
      proof,
      grants: granted(audience),
      classes: policy.audiences[audience]?.classes ?? [],
    }));
  }

  sightOf(facts: unknown, viewer: Viewer, moment: Moment): Sight {
    let decider = this.#byCaller.get(viewer.caller);
    if (!decider) {
      decider = new CallerDecider(this.#steps.filter((step) => isAmong(viewer.caller, step.classes)));
      this.#byCaller.set(viewer.caller, decider);
    }
    return decider.sightOf(facts as never, viewer, moment);
  }
}

/** The outcomes of a row's proofs are one 32-bit integer whose sign bit stays free. */
const MOST_PROOFS = 31;

/** The proofs that a caller class can meet; their outcomes are one small number, and equal outcomes share one sight. */
class CallerDecider {
  readonly #sights: (Sight | undefined)[] = [];
  constructor(readonly steps: readonly Step[]) {
    if (steps.length > MOST_PROOFS)
      throw new StartRefused([`one type has ${steps.length} proofs for one caller class, at most ${MOST_PROOFS} fit.`]);
  }

  sightOf(facts: never, viewer: Viewer, moment: Moment): Sight {
    let outcome = 0;
    let narrowed: Grant[] | undefined;
    for (let index = 0; index < this.steps.length; index++) {
      const step = this.steps[index] as Step; // index is below the length
      const proven = attempt(step.proof, facts, viewer, moment);
      if (proven === true) outcome |= 1 << index;
      else if (proven instanceof Set) (narrowed ??= []).push(...narrow(step.grants, proven as ReadonlySet<Kind>));
    }
    const sight = (this.#sights[outcome] ??= sightFrom(
      this.steps.filter((_, index) => (outcome >> index) & 1).flatMap((s) => s.grants),
    ));
    return narrowed ? sightFrom([...sight.grants, ...narrowed]) : sight;
  }
}

/** A proof that throws has proven nothing. */
function attempt(proof: Proof<never>, facts: never, viewer: Viewer, moment: Moment): unknown {
  try {
    return proof(facts, viewer, moment);
  } catch {
    return false;
  }
}

/** Only kinds the table grants to the audience can come of a proof that names kinds. */
function narrow(grants: readonly Grant[], kinds: ReadonlySet<Kind>): Grant[] {
  const mask = [...kinds].reduce((bits, kind) => bits | (kind?.bit ?? 0), 0);
  return grants.map((grant) => ({ ...grant, mask: grant.mask & mask })).filter((grant) => grant.mask !== 0);
}

function maskOf(grants: readonly Grant[]): number {
  return grants.reduce((mask, grant) => mask | grant.mask, 0);
}

function sightFrom(grants: readonly Grant[]): Sight {
  return Object.freeze({ mask: maskOf(grants), free: maskOf(grants.filter((grant) => !grant.recorded)), grants });
}
