/** What the engine knows of type-graphql: its class types, its field options, and which class made which type. */
import { getMetadataStorage, type ClassType } from 'type-graphql';

export type { ClassType } from 'type-graphql';
export type ReturnTypeFunc = (type?: void) => unknown;
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
