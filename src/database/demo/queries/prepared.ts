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

/** What queries name besides listings. */
export interface ToldIds {
  readonly storeId: string;
  /** The court’s, which is about names in the access log. */
  readonly courtRequest: string;
  readonly succession: string;
}

interface Telling extends ToldIds {
  readonly told: (key: string) => ToldListing;
}

export interface Prepared extends Omit<DemoQuery, 'variables' | 'group'> {
  readonly variables?: (telling: Telling) => Readonly<Record<string, unknown>>;
}
