/** What the engine knows of type-graphql: its class types, its field options, and which class made which type. */
import { Args, Field, getMetadataStorage, type ClassType } from 'type-graphql';

export { Extensions } from 'type-graphql';
export { Field };
export type { ClassType } from 'type-graphql';
/** `() => Type` as `Field` takes it. */
export type ReturnTypeFunc = Extract<Parameters<typeof Field>[0], (...args: never[]) => unknown>;
export interface FieldOptions {
  readonly nullable?: boolean;
  readonly description?: string;
}

/** A field as it is declared from outside of its class. */
export interface DeclaredField extends FieldOptions {
  readonly type: ReturnTypeFunc;
  /** The class of its arguments. */
  readonly args?: ClassType | undefined;
}

/** Declares a field on a class from outside of it. */
export function declareField(target: ClassType, name: string, { type, args, ...options }: DeclaredField): void {
  const prototype = target.prototype;
  if (!args) return Field(type, options)(prototype, name);
  // A descriptor makes it a method to type-graphql, which alone can have arguments; the engine puts its own resolver there.
  Field(type, options)(prototype, name, { value: () => undefined });
  Args(() => args)(prototype, name, 0);
}

/** GraphQL type name → the class that states it, for object and interface types. */
export function classesByTypeName(): Map<string, ClassType> {
  const storage = getMetadataStorage() as unknown as {
    objectTypes: { name: string; target: ClassType }[];
    interfaceTypes: { name: string; target: ClassType }[];
  };
  return new Map([...storage.objectTypes, ...storage.interfaceTypes].map(({ name, target }) => [name, target]));
}

/** How many classes state an object or interface type of this name. */
export function classesNamed(name: string): number {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  return new Set([...objectTypes, ...interfaceTypes].filter((type) => type.name === name).map(({ target }) => target))
    .size;
}

/** The fields of a class for which a resolver method is written, in the class or in a resolver of it. */
export function resolversOn(target: ClassType): string[] {
  const { fieldResolvers } = getMetadataStorage();
  return fieldResolvers.filter(({ getObjectType }) => getObjectType?.() === target).map(({ schemaName }) => schemaName);
}

/** The fields of a class that carry `@Authorized` or `@UseMiddleware`, on the class, its resolvers, or all of it (`*`). */
export function hooksOn(target: ClassType): string[] {
  const { authorizedFields, middlewares, fieldResolvers, authorizedResolver, resolverMiddlewares } =
    getMetadataStorage();
  const hooks = [...authorizedFields, ...middlewares];
  const own = hooks.filter((hook) => hook.target === target).map(({ fieldName }) => fieldName);
  const whole = [...authorizedResolver, ...resolverMiddlewares].some((hook) => hook.target === target) ? ['*'] : [];
  const ofResolvers = fieldResolvers
    .filter((resolver) => resolver.getObjectType?.() === target)
    .filter((resolver) =>
      hooks.some((hook) => hook.target === resolver.target && hook.fieldName === resolver.methodName),
    );
  return [...new Set([...own, ...whole, ...ofResolvers.map(({ schemaName }) => schemaName)])];
}
