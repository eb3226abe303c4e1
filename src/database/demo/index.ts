/** The demo: a small town's marketplace, told once into an empty database, and the people one can look at it as. */
import type { Market } from '../../market/context.ts';

type Words = string | { readonly en: string; readonly ja: string };

/** Someone of the story, with a credential that works. */
export interface DemoPersona {
  readonly key: string;
  readonly name: Words;
  readonly story: Words;
  /** An access token; null for a visitor. */
  readonly token: string | null;
}

export interface DemoQuery {
  readonly key: string;
  readonly title: Words;
  readonly story: Words;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The key of the persona it is best asked as. */
  readonly as?: string;
}

/** Tells the story, unless this database knows it already. */
export async function tellStory(_market: Market): Promise<void> {}

/** Everyone one can ask as, each with a fresh token. */
export function demoPersonas(_market: Market): Promise<readonly DemoPersona[]> {
  return Promise.resolve([]);
}

/** Questions worth asking, with the ids of this database. */
export function demoQueries(_market: Market): Promise<readonly DemoQuery[]> {
  return Promise.resolve([]);
}
