/** How a test spoils a library: one gap, and what the refusal must say of it. */
import { GraphQLNonNull, GraphQLObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Field, Query, Resolver } from 'type-graphql';
import { Access, reads } from '../../../src/privacy/index.ts';
import { readsOf, rootLists, type Filter, type Order } from '../../../src/privacy/reading/reads.ts';
import type { ClassType } from '../../../src/privacy/adapters/type-graphql.ts';
import type { Library } from '../library/library.ts';

export type Spoil = (library: Library) => void;
export type SpoilSchema = (schema: GraphQLSchema) => void;

/** What is spoilt, how, and what the refusal must say. */
export type Case = readonly [gap: string, spoil: Spoil, message: string, spoilSchema?: SpoilSchema];

export const nothing: Spoil = () => undefined;
export const on = (target: ClassType): object => target.prototype;
/** A field as the schema has it: spoilt there where no decorator could spoil it. */
export const fieldOf = (schema: GraphQLSchema, type: string, field: string): GraphQLField<unknown, unknown> =>
  (schema.getType(type) as GraphQLObjectType).getFields()[field] as GraphQLField<unknown, unknown>;
export const text = (target: ClassType, name: string, options: object = {}): void =>
  Field(() => String, { description: 'A text.', ...options })(on(target), name);
/** Writes over a part of what a type's reads say. */
export const rereads = (target: ClassType, words: object): void =>
  reads(target, { ...readsOf(target), ...words } as never);
export const filters = (words: Record<string, Partial<Filter>>): void =>
  void Object.assign(rootLists.get('Query.books') ?? {}, { filters: words });
export const orders = (words: Record<string, Order>): void =>
  void Object.assign(rootLists.get('Query.books') ?? {}, { orders: words });
export const byTitle = {
  keys: [
    { field: 'title', type: 'uuid' },
    { field: 'id', type: 'uuid' },
  ],
} as const satisfies Order;

export function nonNull(type: string, name: string): SpoilSchema {
  return (schema) => {
    const field = fieldOf(schema, type, name);
    field.type = new GraphQLNonNull(field.type as never);
  };
}

export function argument(type: string, field: string, name: string): SpoilSchema {
  return (schema) => {
    const given = { ...fieldOf(schema, 'Query', 'book').args[0], name };
    (fieldOf(schema, type, field).args as object[]).push(given);
  };
}

export function queryOf(target: ClassType): ClassType {
  @Resolver()
  class More {
    @Access('reader')
    @Query(() => target, { nullable: true, description: 'More.' })
    more(): null {
      return null;
    }
  }
  return More;
}
