/** A type as the engine runs it: what its class said and how its rows are read, joined once at start. */
import { Deciders } from './deciding/deciders.ts';
import type { Caller } from './deciding/caller.ts';
import type { Decider } from './deciding/sight.ts';
import { statementOf, type SealedPart, type TypeStatement } from './statements.ts';
import type { ClassType } from './adapters/type-graphql.ts';
import { columnName, readsOf, type Expression, type ReadsStatement, type Relation } from './reading/reads.ts';
import type { Kind, Policy } from './words.ts';

export interface TypeModel {
  readonly name: string;
  readonly statement: TypeStatement;
  readonly reads: ReadsStatement;
  readonly decider: Decider;
  /** Any of these bits in a row's mask lets the viewer know that the row is there. */
  readonly rowBits: number;
  /** Whether rows need a decision of their own when they arrive. */
  readonly decided: boolean;
  readonly parts: ReadonlyMap<string, SealedPart & { readonly property: string }>;
}

export function kindOf(statement: TypeStatement, field: string): Kind | undefined {
  return statement.holds.get(field)?.[0];
}

/** A kind that everyone sees on this type, whatever the row: it needs no check. */
export function isOpen({ decider }: Pick<TypeModel, 'decider'>, kind: Kind): boolean {
  return kind.sort === 'public' || (kind.bit & decider.base) !== 0;
}

export function relationOf(model: TypeModel, field: string): Relation | undefined {
  return model.reads.relations?.[field];
}

/** The SQL of a field or need: what the part said, or the column of the same name. */
export function expressionOf(model: TypeModel, field: string): Expression {
  return model.reads.columns?.[field] ?? columnName(field);
}

export class Models {
  readonly #byClass = new Map<ClassType, TypeModel>();
  readonly #deciders: Deciders;
  /** For all callers, where none are named. */
  constructor(
    readonly policy: Policy,
    readonly callers?: readonly Caller[],
  ) {
    this.#deciders = new Deciders(policy);
  }

  of(target: ClassType): TypeModel {
    let model = this.#byClass.get(target);
    if (!model) {
      model = makeModel(this.#deciders.of(target), target, this.callers);
      this.#byClass.set(target, model);
    }
    return model;
  }
}

function makeModel(decider: Decider, target: ClassType, callers: readonly Caller[] | undefined): TypeModel {
  const statement = statementOf(target);
  const reads = readsOf(target, callers);
  if (!reads)
    throw new Error(`${target.name}: no reads; write reads(${target.name}, { table: … }) in its .reads.ts file.`);
  const parts = [...statement.seals].flatMap(([property, sealed]) =>
    sealed.map((part) => [part.part, { ...part, property }] as const),
  );
  const kinds = [...statement.rowKinds, ...[...statement.holds.values()].flat()].filter(
    (kind) => kind.sort !== 'internal',
  );
  return {
    name: target.name,
    statement,
    reads,
    decider,
    rowBits: statement.rowKinds.reduce((bits, kind) => bits | kind.bit, 0),
    // Sealed parts open with a sight only, even where everyone may see them.
    decided: !statement.within && (statement.seals.size > 0 || kinds.some((kind) => !isOpen({ decider }, kind))),
    parts: new Map(parts),
  };
}
