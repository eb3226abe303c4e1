/** What a start prints for the person who started it. */

type Words = string | { readonly en: string; readonly ja: string };

export interface Greeting {
  readonly url: string;
  readonly personas: readonly { readonly name: Words; readonly story: Words; readonly token: string | null }[];
  readonly queries: readonly {
    readonly title: Words;
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  }[];
  readonly notes: readonly string[];
}

const QUERIES_SHOWN = 3;

const inEnglish = (words: Words): string => (typeof words === 'string' ? words : words.en);
const indented = (text: string): string => text.trim().replace(/^/gm, '    ');

export function greeting({ url, personas, queries, notes }: Greeting): string {
  return [
    `\nNoren is open at ${url}/ (API: ${url}/graphql)\n`,
    ...people(personas),
    ...questions(queries),
    ...notes.map((note) => `  ${note}`),
    '  Ctrl-C stops it.\n',
  ].join('\n');
}

function people(personas: Greeting['personas']): string[] {
  const known = personas.flatMap(({ name, story, token }) =>
    token === null ? [] : [`  ${inEnglish(name)}: ${inEnglish(story)}\n    Authorization: Bearer ${token}\n`],
  );
  return known.length === 0 ? [] : ['Ask as nobody, or as one of these:\n', ...known];
}

function questions(queries: Greeting['queries']): string[] {
  const worth = queries.slice(0, QUERIES_SHOWN).map(({ title, query, variables }) => {
    const values = variables ? `\n    variables: ${JSON.stringify(variables)}` : '';
    return `  ${inEnglish(title)}\n${indented(query)}${values}\n`;
  });
  return worth.length === 0 ? [] : ['Worth asking:\n', ...worth];
}

/** Errors whose message was written for whoever starts Noren. */
const forPeople = new Set(['SettingsError', 'StartRefused', 'HeldElsewhere', 'CannotListen', 'OuterKeyUnknown']);

/** Why it did not start. */
export function sorry(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return sorry(error.errors[0]);
  if (!(error instanceof Error)) return `Noren did not start: ${String(error)}`;
  return forPeople.has(error.constructor.name) ? error.message : `Noren did not start: ${error.stack ?? error.message}`;
}
