/**
 * Why a value of a row is open to its viewer, or null: for each restricted field the kind, whether the row's mask has its bit, and the
 * grounds on which the viewer's own kind of caller could ever see it. Made from what the row was decided on and from nothing else: of the
 * value itself nothing is read, no record is opened, and a field with nothing in it is explained like one with something in it.
 */
import { isObjectType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { isAmong } from '../deciding/caller.ts';
import type { Sight } from '../deciding/sight.ts';
import type { Viewer } from '../deciding/viewer.ts';
import { groundsOf } from '../entry.ts';
import { isOpen, kindOf, relationOf, type TypeModel } from '../model.ts';
import type { RootExplained } from '../reading/reads.ts';
import type { PrivacyContext } from '../request.ts';
import { SIGHT, type Row } from '../row.ts';
import type { Kind, Policy } from '../words.ts';
import { insideOf, isShort, type Types } from './inside.ts';

export interface ExplainedGround {
  readonly to: string;
  readonly under: string;
  readonly purpose: string;
  /** Whether it lets this viewer see this; null where it is asked of other rows. */
  readonly applies: boolean | null;
}

export interface ExplainedField {
  /** From the row that was asked for: `phone`, `subjects.0.registration.phone`. */
  readonly path: string;
  readonly coordinate: string;
  readonly kind: string;
  readonly open: boolean;
  /** In the order of the published table; none for what is open to all who may know of the row. */
  readonly grounds: readonly ExplainedGround[];
  /** Where it leads to rows, on which grounds the viewer's kind of caller can see anything of such; null where everyone may know of them. */
  readonly rows: readonly ExplainedGround[] | null;
}

export interface ExplainedRow {
  readonly type: string;
  /** Those of the row's own kinds that callers like this one can see. */
  readonly kinds: readonly string[];
  readonly grounds: readonly ExplainedGround[];
  readonly fields: readonly ExplainedField[];
}

interface Explaining extends Types {
  readonly policy: Policy;
  readonly viewer: Viewer;
  /** The interface of rows that are asked for by their own ids. */
  readonly apart: string;
  /** Names of fields, or coordinates; what can be null for this caller, where left out. */
  readonly named: ReadonlySet<string> | undefined;
}

/** What to explain, in the words of who asks. */
export interface Asked {
  readonly id: string;
  readonly policy: Policy;
  readonly fields?: readonly string[] | null | undefined;
}

/** Null for a row that the viewer may not know of, and for none. */
export async function explain(
  { pages, viewer }: PrivacyContext,
  info: GraphQLResolveInfo,
  read: RootExplained,
  { id, policy, fields }: Asked,
): Promise<ExplainedRow | null> {
  const row: Row | null = await pages.read(read, info, { id });
  const { schema, modelOf } = pages.pages.options;
  const named = fields ? new Set(fields) : undefined;
  return row && explainRow({ schema, modelOf, policy, viewer, apart: read.of, named }, row);
}

function explainRow(explaining: Explaining, row: Row): ExplainedRow {
  const { schema, modelOf } = explaining;
  const type = schema.getType(String(row['__typename'])) as GraphQLObjectType; // the plan tags a row with a type of the schema
  const model = modelOf(type.name);
  const { rowKinds } = model.statement;
  return {
    type: type.name,
    kinds: rowKinds
      .filter((kind) => isOpen(model, kind) || groundsIn(explaining, model, [kind], null).length > 0)
      .map(({ name }) => name),
    grounds: groundsIn(explaining, model, rowKinds, row[SIGHT]),
    fields: [...fieldsOf(explaining, { type, row, path: '' })],
  };
}

interface Place {
  readonly type: GraphQLObjectType;
  readonly row: Row;
  /** What leads here, each step with a point after it. */
  readonly path: string;
}

function* fieldsOf(explaining: Explaining, place: Place): Iterable<ExplainedField> {
  const model = explaining.modelOf(place.type.name);
  for (const name of Object.keys(place.type.getFields())) {
    const kind = kindOf(model.statement, name);
    if (!kind) continue; // the start refuses it
    const field = explainField(explaining, place, { model, name, kind });
    if (isAsked(explaining, field, name)) yield field;
    if (field.open) yield* inside(explaining, place, name);
  }
}

function* inside(explaining: Explaining, { type, row, path }: Place, name: string): Iterable<ExplainedField> {
  const to = insideOf(explaining, type, name, explaining.apart);
  const piece = to && (row[name] as Row | readonly Row[] | null | undefined); // as the plan of that way gives it
  if (!to || !piece) return;
  const rows: readonly (readonly [string, Row])[] = Array.isArray(piece)
    ? piece.map((one: Row, index) => [`${path}${name}.${index}.`, one])
    : [[`${path}${name}.`, piece as Row]];
  for (const [under, one] of rows) yield* fieldsOf(explaining, { type: to, row: one, path: under });
}

interface OfType {
  readonly model: TypeModel;
  readonly name: string;
  readonly kind: Kind;
}

function explainField(
  explaining: Explaining,
  { type, row, path }: Place,
  { model, name, kind }: OfType,
): ExplainedField {
  const sight = row[SIGHT];
  const all = isOpen(model, kind);
  return {
    path: path + name,
    coordinate: `${type.name}.${name}`,
    kind: kind.name,
    open: all || (sight !== undefined && (sight.mask & kind.bit) !== 0),
    grounds: all ? [] : groundsIn(explaining, model, [kind], sight),
    rows: rowsOf(explaining, model, name),
  };
}

/** Unless told: what not everyone sees who may know of the row, and what leads to rows that not everyone may know of. */
function isAsked({ named }: Explaining, { coordinate, grounds, rows, open }: ExplainedField, name: string): boolean {
  if (named) return named.has(name) || named.has(coordinate);
  return !open || grounds.length > 0 || rows !== null;
}

/** Of where a short relation leads. Whether the viewer may know of that very row is for its own id to answer. */
function rowsOf(explaining: Explaining, model: TypeModel, field: string): readonly ExplainedGround[] | null {
  const relation = relationOf(model, field);
  if (!relation || !isShort(relation)) return null;
  const targets = (relation.form === 'oneOf' ? relation.of : [relation])
    .map(({ to }) => explaining.schema.getType(to().name))
    .filter(isObjectType)
    .map((type) => [type, explaining.modelOf(type.name)] as const)
    .filter(([, { statement, ...to }]) => !statement.within && !statement.rowKinds.some((kind) => isOpen(to, kind)));
  const told = targets.flatMap(([type, to]) => groundsIn(explaining, to, kindsIn(type, to), null));
  return targets.length === 0 ? null : [...new Map(told.map((one) => [`${one.to} ${one.under}`, one])).values()];
}

/** Of the rows of a type, and of what stands in them for these callers. */
function kindsIn(type: GraphQLObjectType, { statement }: TypeModel): Kind[] {
  const held = Object.keys(type.getFields()).map((name) => kindOf(statement, name));
  return [...new Set([...statement.rowKinds, ...held.filter((kind) => kind !== undefined)])];
}

/** On which grounds one of these kinds can be seen; `applies` by the sight, and null with none to judge by. */
function groundsIn(
  { policy, viewer }: Explaining,
  model: TypeModel,
  kinds: readonly Kind[],
  sight: Sight | null | undefined,
): ExplainedGround[] {
  const bits = kinds.reduce((mask, kind) => mask | kind.bit, 0);
  const applies = (to: string, under: string): boolean =>
    sight?.grants.some((one) => one.audience === to && one.article === under && (one.mask & bits) !== 0) ?? false;
  const grants = kinds
    .filter((kind) => !isOpen(model, kind))
    .flatMap((kind) => groundsOf(policy, model, kind))
    .filter(({ audience }) => isAmong(viewer.caller, policy.audiences[audience]?.classes ?? []));
  return [...new Map(grants.map((grant) => [`${grant.audience} ${grant.article}`, grant])).values()].map(
    ({ audience: to, article: under, purpose }) => ({
      to,
      under,
      purpose,
      applies: sight === null ? null : applies(to, under),
    }),
  );
}
