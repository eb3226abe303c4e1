/** What a start is judged on: the schema's types with what their classes said, and the entities that the database keeps. */
import {
  isInterfaceType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { mappedColumns, type Column } from '../adapters/mikro-orm.ts';
import { classesByTypeName, type ClassType } from '../adapters/type-graphql.ts';
import { rootTypes } from '../compile.ts';
import { isOpen, type Models, type TypeModel } from '../model.ts';
import { readsOf, type ReadsStatement } from '../reading/reads.ts';
import { carriers, statementOf, type TypeStatement } from '../statements.ts';
import type { Kind, Policy } from '../words.ts';

/** One object type or interface of the schema, with its class. */
export interface Stated {
  readonly name: string;
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly target: ClassType;
  readonly statement: TypeStatement;
  readonly reads: ReadsStatement | undefined;
  readonly carries: boolean;
  /** Made for types with rows that can be read. */
  readonly model: TypeModel | undefined;
  /** The columns of its entity and of what that extends; none for a type that is no entity. */
  readonly columns: readonly Column[];
}

export interface Start {
  readonly schema: GraphQLSchema;
  readonly policy: Policy;
  readonly types: readonly Stated[];
  /** Types of the schema that no class states. */
  readonly strays: readonly string[];
  readonly entities: readonly ClassType[];
}

/** A rule gives a message for each place that breaks it: the place, what is wrong, what to write. */
export type Rule = (start: Start) => Iterable<string>;

export function startOf(schema: GraphQLSchema, models: Models, entities: readonly ClassType[]): Start {
  const classes = classesByTypeName();
  const roots: unknown[] = rootTypes(schema);
  const types: Stated[] = [];
  const strays: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__') || roots.includes(type)) continue;
    const target = classes.get(type.name);
    if (target) types.push(stated(type, target, models));
    else strays.push(type.name);
  }
  return { schema, policy: models.policy, types, strays, entities };
}

function stated(type: Stated['type'], target: ClassType, models: Models): Stated {
  const reads = readsOf(target);
  const carries = carriers.has(target);
  const model = reads && !carries && isObjectType(type) ? models.of(target) : undefined;
  return {
    name: type.name,
    type,
    target,
    statement: statementOf(target),
    reads,
    carries,
    model,
    columns: mappedColumns(target),
  };
}

/** The types whose rows the engine reads and answers for. */
export function rowsOf({ types }: Start): Stated[] {
  return types.filter(({ type, carries }) => !carries && isObjectType(type));
}

export function statedAs(start: Start, target: { readonly name: string }): Stated | undefined {
  return start.types.find((stated) => stated.target === target);
}

/** Whether everyone who gets a row of the type sees the kind; of an interface: whichever of its types it is. */
export function opens(start: Start, { type, model }: Stated, kind: Kind): boolean {
  if (kind.sort === 'public') return true;
  if (model) return isOpen(model, kind);
  if (!isInterfaceType(type)) return false;
  const implementing = start.schema
    .getPossibleTypes(type)
    .map((possible) => start.types.find((other) => other.type === possible));
  return (
    implementing.length > 0 && implementing.every((other) => other?.model !== undefined && isOpen(other.model, kind))
  );
}

/** Whether everyone may know of every row of the type. */
export function rowsAreOpen(start: Start, stated: Stated): boolean {
  return stated.statement.rowKinds.some((kind) => opens(start, stated, kind));
}

/** A column by the name of its property: mapped, or written in the type's reads, as all are of a type that is no entity. */
export function isColumn({ columns, reads }: Stated, name: string): boolean {
  return columns.some((column) => column.name === name && !column.sealed) || reads?.columns?.[name] !== undefined;
}
