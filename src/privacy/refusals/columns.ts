/** What the database keeps: every column says what it holds, whether a field shows it or not. */
import { mappedColumns, type Column } from '../adapters/mikro-orm.ts';
import { statementOf } from '../statements.ts';
import type { Kind } from '../words.ts';
import { rowsOf, type Start, type Stated } from './start.ts';

interface Said {
  readonly kinds: readonly Kind[];
  readonly seals: boolean;
}

/** An entity speaks for the columns of what it extends as well as that class itself. */
function saidOf({ entity, owner, name }: Column): Said {
  const statements = [...new Set([entity, owner])].map(statementOf);
  return {
    kinds: statements.flatMap(({ holds }) => holds.get(name) ?? []),
    seals: statements.some(({ seals }) => seals.has(name)),
  };
}

function* columnsOf({ entities }: Pick<Start, 'entities'>): Iterable<readonly [string, Column, Said]> {
  for (const entity of entities)
    for (const column of mappedColumns(entity)) yield [`${entity.name}.${column.name}`, column, saidOf(column)];
}

export function* everyColumnSays(start: Start): Iterable<string> {
  for (const [at, , { kinds, seals }] of columnsOf(start))
    if (kinds.length === 0 && !seals)
      yield `${at}: the column says nothing; write @Holds(kind.…) on it (INTERNAL if nobody is to see it), or @Seals({ … }).`;
}

export function* everyColumnSaysOneThing({ entities, types }: Start): Iterable<string> {
  const inSchema = new Set(types.map(({ target }) => target));
  const others = entities.filter((entity) => !inSchema.has(entity));
  for (const [at, , { kinds, seals }] of columnsOf({ entities: others }))
    if (kinds.length + (seals ? 1 : 0) > 1) yield `${at}: says two things; keep one @Holds or one @Seals.`;
}

/** Personal data is in no plain column, and no field shows it from one. */
export function* everyPersonalKindIsSealed(start: Start): Iterable<string> {
  const place = 'stands outside a sealed record; make it a part of a @Seals record.';
  const told = new Set<string>();
  for (const [at, , { kinds }] of columnsOf(start)) {
    const personal = kinds.find(({ sort }) => sort === 'personal');
    if (personal) told.add(at);
    if (personal) yield `${at}: the personal kind ${personal.name} ${place}`;
  }
  for (const row of rowsOf(start))
    for (const [field, [kind]] of row.statement.holds)
      if (kind?.sort === 'personal' && isPlain(row, field) && !told.has(`${row.name}.${field}`))
        yield `${row.name}.${field}: the personal kind ${kind.name} ${place}`;
}

/** Neither sealed nor computed nor a way to other rows: read as it stands. */
function isPlain({ statement, reads }: Stated, field: string): boolean {
  const isPart = [...statement.seals.values()].flat().some(({ part }) => part === field);
  return !isPart && !statement.derived.has(field) && reads?.relations?.[field] === undefined;
}

export function* everySealedRecordIsACiphertext(start: Start): Iterable<string> {
  for (const [at, column, { seals }] of columnsOf(start)) {
    if (seals && !column.sealed) yield `${at}: @Seals on a plain column; write @Property({ type: SealedType }).`;
    if (!seals && column.sealed) yield `${at}: a sealed column without parts; write @Seals({ … }) on it.`;
  }
  for (const { name, statement, columns } of rowsOf(start))
    for (const [property, parts] of statement.seals) {
      if (columns.length > 0 && !columns.some((column) => column.name === property))
        yield `${name}.${property}: @Seals on what is no column; write @Property({ type: SealedType }).`;
      for (const { part, kind } of parts.filter((sealed) => sealed.kind.bit === 0))
        yield `${name}.${part}: a sealed part that holds ${kind.name} would never open; write another kind, or take it out.`;
    }
}
