/** The models of Noren's own reads with everything that decides taken out: no facts, no conditions, no masks, no secrets. */
import { kind, policy } from '../../../src/policy/index.ts';
import { classesByTypeName } from '../../../src/privacy/adapters/type-graphql.ts';
import { Models, type TypeModel } from '../../../src/privacy/model.ts';
import { carriers } from '../../../src/privacy/statements.ts';
import type { ClassType } from '../../../src/privacy/adapters/type-graphql.ts';

/** Types whose sealed record stands in plain columns in a table of the bench's own. */
const plainTables: Readonly<Record<string, string>> = { ContactCard: 'bench_card' };

export class PlainModels {
  readonly #models = new Models(policy);
  readonly #plain = new Map<ClassType, TypeModel>();
  readonly #classes = classesByTypeName();
  constructor(readonly sealed: boolean) {}

  of(target: ClassType): TypeModel {
    let model = this.#plain.get(target);
    if (!model) this.#plain.set(target, (model = this.#strip(this.#models.of(target))));
    return model;
  }

  named(typeName: string): TypeModel {
    const target = this.#classes.get(typeName);
    if (!target || carriers.has(target)) throw new Error(`${typeName} is no type with rows`);
    return this.of(target);
  }

  #strip(model: TypeModel): TypeModel {
    const { visible: _visible, ...reads } = model.reads;
    const { statement } = model;
    const holds = new Map([...statement.holds.keys()].map((field) => [field, [kind.PUBLIC]]));
    return {
      ...model,
      decided: false,
      rowBits: 0,
      parts: this.sealed ? model.parts : new Map(),
      statement: { ...statement, rowKinds: [], holds, proofs: new Map() },
      reads: { ...reads, table: (this.sealed ? undefined : plainTables[model.name]) ?? reads.table, facts: {} },
    };
  }
}
