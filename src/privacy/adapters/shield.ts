/**
 * graphql-shield, for root fields only. Left to itself it wraps every field of every type in a promise; so its middleware is
 * generated from rules for the root types, and only theirs is put on.
 */
import { createRequire } from 'node:module';
import util from 'node:util';
import { isObjectType, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type * as Shield from 'graphql-shield';

// Its ESM build does not load on Node 23 and later (util.isUndefined is gone): the CommonJS build, with that function given back.
(util as unknown as { isUndefined?: (value: unknown) => boolean }).isUndefined ??= (value) => value === undefined;
const require = createRequire(import.meta.url);
const { shield, rule, deny } = require('graphql-shield') as typeof Shield;

/** Root type → root field → whether this caller may call it; an Error is the answer of who may not. */
export type RootRules<Context> = Record<string, Record<string, (context: Context) => true | Error>>;

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Middleware = (
  resolve: Resolve,
  ...call: [source: unknown, args: unknown, context: unknown, info: GraphQLResolveInfo]
) => unknown;

/** Puts the rules on the schema's root fields, `'*': deny` on whatever is not listed. Other types are not touched. */
export function protect<Context>(schema: GraphQLSchema, rules: RootRules<Context>): void {
  const tree = Object.fromEntries(
    Object.entries(rules).map(([type, fields]) => {
      const ofFields = Object.entries(fields).map(
        ([field, decide]) =>
          [
            field,
            rule(`${type}.${field}`, { cache: 'no_cache' })((_parent, _args, context) => decide(context as Context)),
          ] as const,
      );
      return [type, { '*': deny, ...Object.fromEntries(ofFields) }];
    }),
  );
  // Errors of our own are ours to word; shield must not replace them.
  const middleware = shield(tree, { allowExternalErrors: true }).generate(schema) as Record<
    string,
    Record<string, unknown>
  >;
  for (const typeName of Object.keys(rules)) putOn(schema, typeName, middleware[typeName] ?? {});
}

function putOn(schema: GraphQLSchema, typeName: string, middleware: Record<string, unknown>): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is not an object type`);
  for (const field of Object.values(type.getFields())) {
    const made = middleware[field.name] as Middleware | { resolve: Middleware } | undefined;
    const check = typeof made === 'function' ? made : made?.resolve;
    if (!check) throw new Error(`${typeName}.${field.name}: shield made no rule for it`);
    const resolve = field.resolve ?? ((source: unknown) => (source as Record<string, unknown>)[field.name]);
    field.resolve = (source, args, context, info) => check(resolve, source, args, context, info);
    // Refused before it opens: else a subscription would stand there, each of its events denied.
    const { subscribe } = field;
    if (subscribe) field.subscribe = (source, args, context, info) => check(subscribe, source, args, context, info);
  }
}
