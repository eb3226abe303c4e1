/** What the engine knows of type-graphql: its class types, its field options, and which class made which type. */
import { Field, getMetadataStorage, type ClassType } from 'type-graphql';

export { Extensions } from 'type-graphql';
export { Field };
export type { ClassType } from 'type-graphql';
/** `() => Type` as `Field` takes it. */
export type ReturnTypeFunc = Extract<Parameters<typeof Field>[0], (...args: never[]) => unknown>;
export type MethodDecoratorOf = (target: object, property: string | symbol, descriptor?: TypedPropertyDescriptor<never>) => void;
export interface FieldOptions {
  readonly nullable?: boolean;
  readonly description?: string;
}

/** GraphQL type name → the class that states it, for object and interface types. */
export function classesByTypeName(): Map<string, ClassType> {
  const storage = getMetadataStorage() as unknown as {
    objectTypes: { name: string; target: ClassType }[];
    interfaceTypes: { name: string; target: ClassType }[];
  };
  return new Map([...storage.objectTypes, ...storage.interfaceTypes].map(({ name, target }) => [name, target]));
}
