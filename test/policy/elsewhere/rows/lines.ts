/** Reads `who-else-knows-of-what.csv`: hand-written lines, with sets of viewers and of fields. */
import { readFileSync } from 'node:fs';
import { cellsOf } from '../../matrix/lines.ts';

/**
 * value: the fields named, and no other. null: there, without the value. some: either.
 * public: as a visitor sees the row. absent: no row. unknown: no such type.
 */
const sorts = ['value', 'null', 'some', 'public', 'absent', 'unknown'] as const;
export type Sees = (typeof sorts)[number];

export interface RowLine {
  readonly viewers: readonly string[];
  readonly type: string;
  readonly rows: readonly string[];
  readonly fields: readonly string[];
  readonly sees: Sees;
  /** Where it stands, for messages. */
  readonly at: number;
}

const parted = (cell: string, by: string): string[] => cell.split(by).filter((word) => word !== '');

export function readRowLines(file: string): RowLine[] {
  const texts = readFileSync(file, 'utf8').split('\n');
  const told = texts.map((text, index) => ({ cells: cellsOf(text), at: index + 1, text }));
  const lines = told.filter(({ text }) => text !== '' && !text.startsWith('#') && !text.startsWith('article,'));
  const sets = new Map<string, string>();
  for (const { cells } of lines) if (cells[0] === 'set') sets.set(cells[1] ?? '', cells[2] ?? '');
  const meant = (cell: string, by: string): string[] =>
    parted(cell, by).flatMap((word) => (sets.has(word) ? meant(sets.get(word) ?? '', by) : [word]));
  return lines.flatMap(({ cells, at }) => {
    const [article, viewers = '', type = '', rows = '', fields = '', sees = '', , ...more] = cells;
    if (article === 'set') return [];
    if (more.length > 0 || !sorts.includes(sees as Sees)) throw new Error(`${file}:${at} reads oddly`);
    return [
      {
        ...{ viewers: meant(viewers, '|'), type, rows: parted(rows, '|') },
        fields: meant(fields, ' '),
        sees: sees as Sees,
        at,
      },
    ];
  });
}
