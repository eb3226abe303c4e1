/** Runs SQL made of pieces, such as the conditions of lists, within a unit of work. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { render, type Sql } from '../privacy/index.ts';

/** The pieces hold values of the program's or of a caller's, never what is filled in at each request. */
export function runSql<Row extends object>(em: EntityManager, piece: Sql): Promise<Row[]> {
  const { text, values } = render(piece);
  const given: unknown[] = [];
  // The unit of work counts its parameters by their place, each of them once.
  const placed = text.replace(/\$(\d+)/g, (_number, at: string) => {
    given.push(values[Number(at) - 1]?.(undefined as never));
    return '?';
  });
  return em.execute<Row[]>(placed, given);
}
