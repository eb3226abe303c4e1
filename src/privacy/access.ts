/** Who may call a root field at all, by what the credential is. Said on the field, kept by graphql-shield on root types only. */
import { Extensions } from './adapters/type-graphql.ts';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { protect, type RootRules } from './adapters/shield.ts';
import { rootTypes } from './compile.ts';
import { isAmong } from './deciding/caller.ts';
import type { PrivacyContext } from './request.ts';

/** On a root field: who may call it, as a class (`member`) or a class with one power (`partner:shipments`). */
export function Access(...classes: [string, ...string[]]): MethodDecorator {
  return Extensions({ access: classes });
}

export function accessOf(field: GraphQLField<unknown, unknown>): readonly string[] | undefined {
  return field.extensions['access'] as readonly string[] | undefined;
}

/** Puts every root field behind its rule; a field without one is refused at start, and denied here all the same. */
export function guardRoots(schema: GraphQLSchema, refuse: (context: PrivacyContext) => Error): void {
  const rules: RootRules<PrivacyContext> = {};
  for (const type of rootTypes(schema)) {
    const ofType: RootRules<PrivacyContext>[string] = {};
    for (const field of Object.values(type.getFields())) {
      const classes = accessOf(field);
      ofType[field.name] = (context) =>
        classes !== undefined && isAmong(context.viewer.caller, classes) ? true : refuse(context);
    }
    rules[type.name] = ofType;
  }
  protect(schema, rules);
}
