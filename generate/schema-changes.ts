/** How one printed schema differs from another, in the words of `schema/CHANGES.md`. */
import { diff } from '@graphql-inspector/core';
import { buildSchema, isInterfaceType, isObjectType, Kind, type ConstDirectiveNode, type GraphQLSchema } from 'graphql';

/** `widening`: someone sees more, or more may call. */
export type ChangeClass = 'breaking' | 'dangerous' | 'widening' | 'safe';

export interface SchemaChange {
  readonly class: ChangeClass;
  /** Such as `Trade.phone`. */
  readonly coordinate: string;
  readonly message: string;
}

const classOf: Readonly<Record<string, ChangeClass>> = {
  BREAKING: 'breaking',
  DANGEROUS: 'dangerous',
  NON_BREAKING: 'safe',
};

/** The changes from one printed schema to the next; widenings stand beside what the schema's own differ calls them. */
export async function changesBetween(before: string, after: string): Promise<SchemaChange[]> {
  const [old, next] = [buildSchema(before), buildSchema(after)];
  const changes = (await diff(old, next)).map((change) => ({
    class: classOf[change.criticality.level] ?? 'breaking',
    coordinate: change.path ?? 'schema',
    message: change.message,
  }));
  return [...widenings(old, next), ...changes];
}

/** Directives at a coordinate, of both schemas' types and fields. */
function directivesIn(schema: GraphQLSchema): Map<string, readonly ConstDirectiveNode[]> {
  const found = new Map<string, readonly ConstDirectiveNode[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    found.set(type.name, type.astNode?.directives ?? []);
    for (const field of Object.values(type.getFields()))
      found.set(`${type.name}.${field.name}`, field.astNode?.directives ?? []);
  }
  return found;
}

/** The names in `to:` of a directive; undefined where the element does not carry it. */
function namesIn(directives: readonly ConstDirectiveNode[], name: string): string[] | undefined {
  const value = directives
    .find((directive) => directive.name.value === name)
    ?.arguments?.find((argument) => argument.name.value === 'to')?.value;
  if (value?.kind !== Kind.LIST) return undefined;
  return value.values.flatMap((item) => (item.kind === Kind.ENUM ? [item.value] : []));
}

function widenings(before: GraphQLSchema, after: GraphQLSchema): SchemaChange[] {
  const old = directivesIn(before);
  return [...directivesIn(after)].flatMap(([coordinate, directives]) => {
    const was = old.get(coordinate);
    return was ? ['visible', 'access'].flatMap((name) => gained(coordinate, name, was, directives)) : [];
  });
}

function gained(
  coordinate: string,
  name: string,
  before: readonly ConstDirectiveNode[],
  after: readonly ConstDirectiveNode[],
): SchemaChange[] {
  const [old, next] = [namesIn(before, name), namesIn(after, name)];
  if (!old) return [];
  if (!next)
    return [{ class: 'widening', coordinate, message: `@${name} is gone from ${coordinate}: it is open to all` }];
  const added = next.filter((audience) => !old.includes(audience));
  return added.map((audience) => ({
    class: 'widening',
    coordinate,
    message: `@${name} on ${coordinate} admits ${audience}`,
  }));
}

/** The changes that people must be told of and that `schema/CHANGES.md` does not name, as the lines to write there. */
export function untold(changes: readonly SchemaChange[], told: string): string[] {
  const lines = told.split('\n');
  const isTold = (change: SchemaChange): boolean =>
    lines.some((line) => line.includes(`**${change.class}**`) && line.includes(`\`${change.coordinate}\``));
  return changes
    .filter((change) => change.class !== 'safe' && !isTold(change))
    .map((change) => `- **${change.class}** \`${change.coordinate}\`: ${change.message}`);
}
