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

/** The printed directives and the words of their arguments, which no client meets: what they say is classed below. */
const isPrintOnly = (path: string): boolean =>
  path.includes('@') || /^(Kind|Audience|Article|CallerClass)\b/.test(path);

/** The changes from one printed schema to the next: who sees more, who sees less, and what clients meet. */
export async function changesBetween(before: string, after: string): Promise<SchemaChange[]> {
  const [old, next] = [buildSchema(before), buildSchema(after)];
  const changes = (await diff(old, next)).map((change) => ({
    class: classOf[change.criticality.level] ?? 'breaking',
    coordinate: change.path ?? 'schema',
    message: change.message,
  }));
  return [...shifts(old, next), ...changes.filter(({ coordinate }) => !isPrintOnly(coordinate))];
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

function shifts(before: GraphQLSchema, after: GraphQLSchema): SchemaChange[] {
  const old = directivesIn(before);
  return [...directivesIn(after)].flatMap(([coordinate, directives]) => {
    const was = old.get(coordinate);
    if (!was) return [];
    return ['visible', 'access'].flatMap((name) =>
      shift(coordinate, name, namesIn(was, name), namesIn(directives, name)),
    );
  });
}

/** Where the directive is not, everyone sees or may call. Who no longer sees gets null for a value: that is dangerous. */
function shift(
  coordinate: string,
  name: string,
  old: string[] | undefined,
  next: string[] | undefined,
): SchemaChange[] {
  const at = `@${name} on ${coordinate}`;
  if (old && !next) return [{ class: 'widening', coordinate, message: `${at} is gone: it is open to all` }];
  if (next && !old)
    return [{ class: 'dangerous', coordinate, message: `${at} is new: it is open to ${next.join(', ')} only` }];
  const gained = next?.filter((audience) => !old?.includes(audience)) ?? [];
  const lost = old?.filter((audience) => !next?.includes(audience)) ?? [];
  return [
    ...gained.map((audience) => ({ class: 'widening', coordinate, message: `${at} admits ${audience}` }) as const),
    ...lost.map(
      (audience) => ({ class: 'dangerous', coordinate, message: `${at} admits ${audience} no more` }) as const,
    ),
  ];
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
