/** Prints a schema with the directives that its elements carry in `extensions.directives`; graphql's own printer leaves them out. */
export { printSchemaWithDirectives } from '@graphql-tools/utils';
/** Makes a schema anew with some of its elements left out. */
export { MapperKind, mapSchema } from '@graphql-tools/utils';
