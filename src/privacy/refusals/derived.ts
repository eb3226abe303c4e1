/** What a computed field may be computed from, and what a column may be called. */
import { kindOf } from '../model.ts';
import { columnName } from '../reading/reads.ts';
import type { Derivation } from '../statements.ts';
import type { Kind } from '../words.ts';
import { isColumn, opens, rowsOf, type Start, type Stated } from './start.ts';

export function* everyDerivationUsesWhatItMay(start: Start): Iterable<string> {
  for (const row of rowsOf(start))
    for (const [field, derivation] of row.statement.derived) yield* needsOf(start, row, field, derivation);
}

function* needsOf(start: Start, row: Stated, field: string, { needs }: Derivation<never>): Iterable<string> {
  for (const need of needs) {
    const wrong = wrongNeed(start, row, field, need);
    if (wrong) yield `${row.name}.${field}: is computed from ${need}, ${wrong}`;
  }
}

function wrongNeed(start: Start, row: Stated, field: string, need: string): string | undefined {
  const { statement, name } = row;
  const { seals } = statement;
  if (seals.has(need) || [...seals.values()].flat().some(({ part }) => part === need))
    return 'which is sealed; compute from open columns only.';
  if (!isColumn(row, need))
    return `which is no column of ${name}; name a mapped column or write it in columns of reads(${name}, …).`;
  const kind = kindOf(statement, need) ?? kindUnderItsOwnName(row, need);
  if (!kind) return undefined; // a piece of SQL in reads, which no start can read
  if (kind.sort === 'secret' || kind.sort === 'personal')
    return `which holds ${kind.name}; a computed field must not read it, show it as a field of its own.`;
  const same = kind === kindOf(statement, field);
  if (kind.sort !== 'internal' && !same && !opens(start, row, kind))
    return `which holds ${kind.name}; write @Holds(kind.${kind.name}) on ${name}.${field} too.`;
  return undefined;
}

/** The kind of the mapped column that an entry of `columns` calls by another name. */
function kindUnderItsOwnName({ reads, columns, statement }: Stated, name: string): Kind | undefined {
  const expression = reads?.columns?.[name];
  if (typeof expression !== 'string') return undefined;
  const own = columns.find((column) => [columnName(column.name), `${columnName(column.name)}_id`].includes(expression));
  return own && kindOf(statement, own.name);
}

/** A second name for a column takes nothing off its kind. */
export function* noColumnChangesItsKind(start: Start): Iterable<string> {
  for (const row of rowsOf(start))
    for (const name of Object.keys(row.reads?.columns ?? {})) {
      const [said, own] = [kindOf(row.statement, name), kindUnderItsOwnName(row, name)];
      if (said && own && said !== own && own.sort !== 'internal' && !opens(start, row, own))
        yield `${row.name}.${name}: holds ${said.name}, but its column holds ${own.name}; write @Holds(kind.${own.name}) here too.`;
    }
}
