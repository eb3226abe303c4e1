/** What a computed field may be computed from. */
import { kindOf } from '../model.ts';
import type { Derivation } from '../statements.ts';
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
  if (!isColumn(row, need)) return `which is no column of ${name}; name a mapped column or write it in columns of reads(${name}, …).`;
  const kind = kindOf(statement, need);
  if (!kind) return `which says nothing; write @Holds(kind.…) on ${name}.${need}.`;
  if (kind.sort === 'secret' || kind.sort === 'personal')
    return `which holds ${kind.name}; a computed field must not read it, show it as a field of its own.`;
  const same = kind === kindOf(statement, field);
  if (kind.sort !== 'internal' && !same && !opens(start, row, kind))
    return `which holds ${kind.name}; write @Holds(kind.${kind.name}) on ${name}.${field} too.`;
  return undefined;
}
