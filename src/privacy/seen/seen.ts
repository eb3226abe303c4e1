/** What of a schema some callers could ever see: everything else is, for them, not there at all. */
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { accessOf } from '../access.ts';
import type { ClassType } from '../adapters/type-graphql.ts';
import { rootTypes } from '../compile.ts';
import { isAmong, type Caller } from '../deciding/caller.ts';
import { groundsOf } from '../entry.ts';
import { isOpen, kindOf, type Models, type TypeModel } from '../model.ts';
import { carriers } from '../statements.ts';
import type { Kind } from '../words.ts';
import { reservedFor } from './reserved.ts';

type Field = GraphQLField<unknown, unknown>;

export interface Seen {
  /** The names of the types that are there for these callers. */
  readonly types: ReadonlySet<string>;
  /** Whether a field of a type that is there is there too. */
  field(typeName: string, field: Field): boolean;
  /** Whether an argument of a field, or a field of an input, is. */
  given(one: { readonly type: GraphQLInputType }): boolean;
}

export interface SeenBy {
  readonly schema: GraphQLSchema;
  readonly models: Models;
  readonly classOf: (typeName: string) => ClassType | undefined;
  readonly callers: readonly Caller[];
}

export function seenBy(by: SeenBy): Seen {
  const eye = new Eye(by);
  for (const root of rootTypes(by.schema)) eye.reach(root);
  return { types: eye.reached, field: (typeName, field) => eye.field(typeName, field), given: (one) => eye.given(one) };
}

/** Whether a field, or a value of an enum, is for one of these callers. */
export function isFor(callers: readonly Caller[], typeName: string, name: string): boolean {
  const words = reservedFor(typeName, name);
  return words === undefined || callers.some((caller) => isAmong(caller, words));
}

class Eye {
  readonly reached = new Set<string>();
  readonly #roots: ReadonlySet<string>;
  readonly #alive = new Map<string, boolean>();

  constructor(readonly by: SeenBy) {
    this.#roots = new Set(rootTypes(by.schema).map(({ name }) => name));
  }

  field(typeName: string, field: Field): boolean {
    const { callers } = this.by;
    return (
      isFor(callers, typeName, field.name) &&
      this.#mayBeSeen(typeName, field) &&
      this.#isAlive(getNamedType(field.type)) &&
      field.args.every((arg) => this.given(arg) || !isRequiredArgument(arg))
    );
  }

  /** Whether an argument, or a field of an input, is there: not where its type has no value for these callers. */
  given({ type }: { readonly type: GraphQLInputType }): boolean {
    return this.#isAlive(getNamedType(type));
  }

  /** Notes a type and all that it leads to. */
  reach(type: GraphQLNamedType): void {
    if (this.reached.has(type.name) || !this.#isAlive(type)) return;
    this.reached.add(type.name);
    if (isInputObjectType(type))
      for (const { type: inner } of Object.values(type.getFields())) this.reach(getNamedType(inner));
    if (isUnionType(type) || isInterfaceType(type))
      for (const possible of this.by.schema.getPossibleTypes(type)) this.reach(possible);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    // What it implements has to be there with it, which does not yet lead to all else that implements that.
    for (const { name } of type.getInterfaces()) this.reached.add(name);
    for (const field of Object.values(type.getFields())) if (this.field(type.name, field)) this.#reachBy(field);
  }

  #reachBy(field: Field): void {
    const named = getNamedType(field.type);
    if (isAbstractType(named)) this.reached.delete(named.name); // it may have been noted as what something implements
    this.reach(named);
    for (const { type } of field.args) this.reach(getNamedType(type));
  }

  #mayBeSeen(typeName: string, field: Field): boolean {
    const { callers } = this.by;
    if (this.#roots.has(typeName)) return callers.some((caller) => isAmong(caller, accessOf(field) ?? []));
    const model = this.#modelOf(typeName);
    const kind = model && kindOf(model.statement, field.name);
    return !model || !kind || this.#canSee(model, kind);
  }

  #canSee(model: TypeModel, kind: Kind): boolean {
    if (isOpen(model, kind)) return true;
    const { policy } = this.by.models;
    return groundsOf(policy, model, kind).some(({ audience }) =>
      this.by.callers.some((caller) => isAmong(caller, policy.audiences[audience]?.classes ?? [])),
    );
  }

  #modelOf(typeName: string): TypeModel | undefined {
    const target = this.by.classOf(typeName);
    const isRow = target && !carriers.has(target) && isObjectType(this.by.schema.getType(typeName));
    return isRow ? this.by.models.of(target) : undefined;
  }

  #isAlive(type: GraphQLNamedType): boolean {
    const known = this.#alive.get(type.name);
    if (known !== undefined) return known;
    this.#alive.set(type.name, true); // while it is being looked at: a type that leads to itself does not die of that
    const alive = this.#lives(type);
    this.#alive.set(type.name, alive);
    return alive;
  }

  #lives(type: GraphQLNamedType): boolean {
    if (isUnionType(type) || isInterfaceType(type))
      return this.by.schema.getPossibleTypes(type).some((possible) => this.#isAlive(possible));
    if (isEnumType(type)) return type.getValues().some(({ name }) => isFor(this.by.callers, type.name, name));
    if (isInputObjectType(type))
      return Object.values(type.getFields()).every((field) => this.given(field) || !isRequiredInputField(field));
    return !isObjectType(type) || this.#objectLives(type);
  }

  #objectLives(type: GraphQLObjectType): boolean {
    const fields = type.getFields();
    if (this.#roots.has(type.name)) return Object.values(fields).some((field) => this.field(type.name, field));
    const model = this.#modelOf(type.name);
    if (model) {
      const { within, rowKinds } = model.statement;
      const container = within && this.by.schema.getType(within().name);
      return container ? this.#isAlive(container) : rowKinds.some((kind) => this.#canSee(model, kind));
    }
    // A list lives by its rows.
    const to = fields['node'] ?? fields['edges'];
    return to === undefined || this.#isAlive(getNamedType(to.type));
  }
}
