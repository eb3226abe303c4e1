/** The schema is read by people: everything in it says what it is. */
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { OWN_DIRECTIVES } from '../printing/directives.ts';
import { rootTypes } from '../compile.ts';
import type { Field } from './fields.ts';
import type { Start } from './start.ts';

interface Described {
  readonly description?: string | null | undefined;
}

export function* everythingIsDescribed({ schema }: Start): Iterable<string> {
  const roots: unknown[] = rootTypes(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    for (const [at, element] of elementsOf(type))
      if (!element.description?.trim() && !roots.includes(element))
        yield `${at}: has no description; write description: '…'.`;
  }
}

function* elementsOf(type: GraphQLNamedType): Iterable<readonly [string, Described]> {
  yield [type.name, type];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value];
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field];
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field];
    for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name}:)`, argument];
  }
}

/** The printed directives follow from statements; written by hand they would look like rules and be none. */
export function* noPrivacyDirectiveIsWritten({ schema }: Start): Iterable<string> {
  for (const type of Object.values(schema.getTypeMap())) {
    yield* written(type.name, type);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) yield* written(`${type.name}.${field.name}`, field);
  }
}

function* written(at: string, { astNode }: Pick<GraphQLNamedType, 'astNode'> | Field): Iterable<string> {
  for (const { name } of astNode?.directives ?? [])
    if (OWN_DIRECTIVES.includes(name.value))
      yield `${at}: @${name.value} follows from statements and is not written by hand; take it out.`;
}
