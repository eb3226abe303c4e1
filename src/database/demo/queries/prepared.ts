/** A query worth trying, before the ids of a telling are known. */
import type { Words } from '../people.ts';

export interface DemoQuery {
  readonly key: string;
  /** What it is about, among the others. */
  readonly group: Words;
  readonly title: Words;
  readonly story: Words;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whom to ask as, where the query is about someone's own. */
  readonly as?: string;
}

export interface ToldListing {
  readonly title: string;
  readonly id: string;
  readonly trade_id: string | null;
}

interface Telling {
  readonly told: (key: string) => ToldListing;
  readonly storeId: string;
}

export interface Prepared extends Omit<DemoQuery, 'variables' | 'group'> {
  readonly variables?: (telling: Telling) => Readonly<Record<string, unknown>>;
}
