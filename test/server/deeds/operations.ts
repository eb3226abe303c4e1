/** The operations of partners and staff that act, or that take an id, as the printed schemas of their kinds have them. */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { CallerWord } from '../../../src/policy/index.ts';
import { documentOf, idsBelowRoots, pathsIn } from '../strangers/places.ts';

const folder = 'schema/as-seen-by';
const client = buildSchema(readFileSync(`${folder}/client.graphql`, 'utf8'));
const seenBy = new Map<CallerWord, GraphQLSchema>(
  readdirSync(folder)
    .filter((file) => file !== 'client.graphql')
    .map((file) => [wordOf(file), buildSchema(readFileSync(`${folder}/${file}`, 'utf8'))]),
);

/** `partner-published-posts.graphql` is what `partner:published-posts` sees. */
function wordOf(file: string): CallerWord {
  return file.replace('.graphql', '').replace('-', ':') as CallerWord; // a file for each word
}

export const words = [...seenBy.keys()];

export interface Operation {
  /** `Mutation.settlePayment`. */
  readonly name: string;
  /** Those who have it. */
  readonly by: readonly CallerWord[];
  /** Where it takes ids, such as `input.paymentId`. */
  readonly ids: readonly string[];
}

const rootsOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((root) => !!root);

function all(): Operation[] {
  const found = new Map<string, Operation>();
  for (const [word, schema] of seenBy)
    for (const root of rootsOf(schema))
      for (const field of Object.values(root.getFields())) {
        const name = `${root.name}.${field.name}`;
        const ids = field.args.flatMap((arg) => pathsIn(arg.type, [arg.name])).map((path) => path.join('.'));
        found.set(name, { name, by: [...(found.get(name)?.by ?? []), word], ids });
      }
  return [...found.values()];
}

/** All but queries without ids: there is nothing to try at those. */
export const operations: readonly Operation[] = all().filter(
  ({ name, ids }) => !name.startsWith('Query.') || ids.length > 0,
);

/** Places that take an id and are no root field's. */
export const idsElsewhere = [...seenBy.values()].flatMap(idsBelowRoots);

function fieldOf(word: CallerWord, name: string) {
  const [rootName = '', fieldName = ''] = name.split('.');
  const schema = seenBy.get(word) as GraphQLSchema; // each word has one
  const root = schema.getType(rootName) as GraphQLObjectType; // a root
  const field = root.getFields()[fieldName];
  if (!field) throw new Error(`${word} has no ${name}.`);
  return { schema, root, field };
}

/** The operation with all that it gives, two types deep. */
export function wholeDocument(word: CallerWord, name: string): string {
  const { schema, root, field } = fieldOf(word, name);
  return documentOf(schema, root, field);
}

/** The operation as one asks who does not have it; `as` stands for its name, of the same length. */
export function bareDocument(word: CallerWord, name: string, as?: string): string {
  const { root, field } = fieldOf(word, name);
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${root.name.toLowerCase()} (${declared}) { ${as ?? field.name}(${given}) { __typename } }`;
}

/** The values of an enum that a kind of caller has. */
export function valuesOf(word: CallerWord, enumName: string): string[] {
  const type = seenBy.get(word)?.getType(enumName);
  return type && 'getValues' in type ? type.getValues().map(({ name }) => name) : [];
}

/** Members have it too, and are held to the same in `strangers.test.ts`. */
export function clientHas(name: string): boolean {
  const [root = '', field = ''] = name.split('.');
  return (client.getType(root) as GraphQLObjectType).getFields()[field] !== undefined; // a root
}
