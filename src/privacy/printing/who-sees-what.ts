/** Who sees what, as a page for people: the same facts as the schema's directives, by type and by audience. */
import { isObjectType, type GraphQLObjectType } from 'graphql';
import { classesByTypeName } from '../adapters/type-graphql.ts';
import { rowTypes } from '../compile.ts';
import { audiencesOf, groundsOf } from '../entry.ts';
import { kindOf, type TypeModel } from '../model.ts';
import type { Examined } from '../refusals/refusals.ts';
import { carriers } from '../statements.ts';
import { kindNames, type Grant, type Kind, type Policy } from '../words.ts';

/** A published way in which a hidden value may influence what others see. */
export interface ReleaseWords {
  readonly under: string;
  readonly rule?: string;
  readonly text: string;
}

/** Markdown, sorted by name, so that it changes only with what it says. */
export function printWhoSeesWhat(
  { schema, models }: Examined,
  releases: Readonly<Record<string, ReleaseWords>> = {},
): string {
  const { policy } = models;
  const classes = classesByTypeName();
  const rows = rowTypes(schema)
    .map((type) => ({ type, target: classes.get(type.name) }))
    .flatMap(({ type, target }) =>
      target && !carriers.has(target) && isObjectType(type) ? [{ type, model: models.of(target) }] : [],
    )
    .sort((a, b) => (a.type.name < b.type.name ? -1 : 1));
  const sections = [
    `# Who sees what\n\nGenerated from the policy of ${policy.version} and what the types say of themselves. What is not listed is hidden.`,
    ...rows.map(({ type, model }) => section(policy, type, model)),
    byAudience(
      policy,
      rows.map(({ model }) => model),
    ),
    published(releases),
  ];
  return `${sections.join('\n\n')}\n`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

function section(policy: Policy, type: GraphQLObjectType, model: TypeModel): string {
  const { within, owner, rowKinds } = model.statement;
  const words = [type.description ?? ''];
  if (within) words.push(`Seen with its ${within().name}.`);
  if (owner) words.push('Its rows are about someone: the audience `self`.');
  const fields = new Map<Kind, string[]>();
  for (const { name } of Object.values(type.getFields())) {
    const kind = kindOf(model.statement, name);
    if (kind) fields.set(kind, [...(fields.get(kind) ?? []), `\`${name}\``]);
  }
  const lines = [
    ...rowKinds.flatMap((kind) => seen(policy, model, kind, 'that the row is there')),
    ...[...fields].flatMap(([kind, names]) => seen(policy, model, kind, names.sort().join(', '))),
  ];
  return `## ${type.name}\n\n${words.filter(Boolean).join(' ')}\n\n${table(['what', 'kind', 'who', 'under', 'for'], lines)}`;
}

/** One line for each ground on which the kind is seen. */
function seen(policy: Policy, model: TypeModel, kind: Kind, what: string): string[][] {
  if (kind.sort === 'public') return [[what, kind.name, 'whoever may know of the row', '', '']];
  const grounds = groundsOf(policy, model, kind);
  if (grounds.length === 0) return [[what, kind.name, '*nobody*', '', '']];
  return grounds.map(({ audience, article, purpose }) => [
    what,
    kind.name,
    audience,
    article,
    policy.purposes[purpose]?.description ?? purpose,
  ]);
}

function byAudience(policy: Policy, models: readonly TypeModel[]): string {
  const lines = Object.entries(policy.audiences).flatMap(([name, { description, classes, recorded }]) => {
    const on = models.filter((model) => audiencesOf(model).includes(name)).map((model) => model.name);
    const who = [`**${name}**: ${description}`, classes.join(', '), on.join(', ') || '*admits no one yet*'];
    const grants: readonly (Grant | undefined)[] = policy.grants.get(name) ?? [undefined];
    return grants.map((grant) => [...who, ...granted(policy, grant), recorded ? 'yes' : 'no']);
  });
  return `## By audience\n\n${table(['who', 'caller classes', 'toward', 'kinds', 'under', 'for', 'recorded'], lines)}`;
}

function granted(policy: Policy, grant: Grant | undefined): string[] {
  if (!grant) return ['*nothing*', '', ''];
  return [
    kindNames(policy, grant.mask).join(', '),
    grant.article,
    policy.purposes[grant.purpose]?.description ?? grant.purpose,
  ];
}

function published(releases: Readonly<Record<string, ReleaseWords>>): string {
  const lines = Object.entries(releases).map(([id, { under, rule, text }]) => [id, text, under, rule ?? '']);
  return `## Published releases\n\nThe only ways in which a hidden value may influence what others see.\n\n${table(['release', 'what', 'under', 'rule'], lines)}`;
}
