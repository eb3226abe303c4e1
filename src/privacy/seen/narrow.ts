/** A schema cut down to what some callers could ever see. What is cut is not there: no word of the answer tells that it was. */
import type { GraphQLFieldConfig, GraphQLSchema } from 'graphql';
import { mapSchema, MapperKind } from '../adapters/graphql-tools.ts';
import { classesByTypeName } from '../adapters/type-graphql.ts';
import type { Caller } from '../deciding/caller.ts';
import { Models } from '../model.ts';
import type { Examined } from '../refusals/refusals.ts';
import { isFor, seenBy, type SeenBy } from './seen.ts';

/** The schema and its models for these callers alone. */
export function asSeenBy({ schema, models }: Examined, callers: readonly Caller[]): Examined {
  const classes = classesByTypeName();
  const narrowed = narrow({ schema, models, classOf: (name) => classes.get(name), callers });
  return { schema: narrowed, models: new Models(models.policy, callers) };
}

function narrow(by: SeenBy): GraphQLSchema {
  const { schema, callers } = by;
  const seen = seenBy(by);
  const fields = (config: GraphQLFieldConfig<unknown, unknown>, name: string, typeName: string) => {
    const type = schema.getType(typeName);
    const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
    return field && 'args' in field && seen.field(typeName, field) ? config : null;
  };
  return mapSchema(schema, {
    [MapperKind.TYPE]: (type) => (seen.types.has(type.name) || type.name.startsWith('__') ? type : null),
    [MapperKind.COMPOSITE_FIELD]: fields,
    [MapperKind.ARGUMENT]: (argument) => (seen.given(argument) ? argument : null),
    [MapperKind.INPUT_OBJECT_FIELD]: (field) => (seen.given(field) ? field : null),
    [MapperKind.ENUM_VALUE]: (value, typeName, _schema, name) => (isFor(callers, typeName, name) ? value : null),
  });
}
