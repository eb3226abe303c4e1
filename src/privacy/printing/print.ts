/** The schema with its privacy, as text: what every field holds, who can see it under which article, who may call what. */
import { printSchemaWithDirectives } from '../adapters/graphql-tools.ts';
import { GraphQLSchema, isInterfaceType, isObjectType, lexicographicSortSchema } from 'graphql';
import { enumName, privacyDirectives } from './directives.ts';
import type { Caller } from '../deciding/caller.ts';
import type { Examined } from '../refusals/refusals.ts';
import { usesOf, type Uses } from './uses.ts';

/** Sorted by name, so that the text changes only with what it says. The live schema is not touched. */
export function printSchema({ schema, models }: Examined, callers?: readonly Caller[]): string {
  const copy = lexicographicSortSchema(schema);
  const uses = usesOf({ schema: copy, models }, callers);
  for (const type of Object.values(copy.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type))) continue;
    write(type, uses.get(type.name));
    for (const field of Object.values(type.getFields())) write(field, uses.get(`${type.name}.${field.name}`));
  }
  const told = callers ? [...uses.values()] : undefined;
  const directives = [...copy.getDirectives(), ...privacyDirectives(schema, models.policy, told)];
  return `${printSchemaWithDirectives(new GraphQLSchema({ ...copy.toConfig(), directives }))}\n`;
}

/** The extensions of a copied element are still the live element's: replaced, never changed. */
function write(element: { extensions: Readonly<Record<string, unknown>> }, uses: Uses | undefined): void {
  if (uses) element.extensions = { ...element.extensions, directives: asWritten(uses) };
}

/** Words of the policy as values of the printed enums. */
export function asWritten({ holds, whose, visible, access }: Uses): Uses {
  return {
    ...(holds && { holds: holds.map(({ kind }) => ({ kind: enumName(kind) })) }),
    ...(whose && { whose }),
    ...(visible && { visible: { to: visible.to.map(enumName), under: visible.under.map(enumName) } }),
    ...(access && { access: { to: access.to.map(enumName) } }),
  };
}
