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
  /** Companies with what they ask for tokens with. */
  readonly partners?: readonly {
    readonly title: Words;
    readonly scope: string;
    readonly clientId: string;
    readonly secret: string;
  }[];
  readonly notes: readonly string[];
}

const QUERIES_SHOWN = 3;

const inEnglish = (words: Words): string => (typeof words === 'string' ? words : words.en);
const indented = (text: string): string => text.trim().replace(/^/gm, '    ');

export function greeting({ url, personas, partners = [], queries, notes }: Greeting): string {
  return [
    `\nNoren is open at ${url}/ (API: ${url}/graphql)\n`,
    ...people(personas),
    ...companies(url, partners),
    ...questions(queries),
    ...notes.map((note) => `  ${note}`),
    '  Ctrl-C stops it.\n',
  ].join('\n');
}

function people(personas: Greeting['personas']): string[] {
  const known = personas.flatMap(({ name, story, token }) =>
    token === null ? [] : [`  ${inEnglish(name)}: ${inEnglish(story)}\n    Authorization: Bearer ${token}\n`],
  );
  return known.length === 0
    ? []
    : ['Ask as nobody, or as one of these (a token lasts 10 minutes; the explorer takes fresh ones):\n', ...known];
}

function companies(url: string, partners: NonNullable<Greeting['partners']>): string[] {
  const known = partners.map(
    ({ title, scope, clientId, secret }) => `  ${inEnglish(title)} (${scope})\n    -u ${clientId}:${secret}`,
  );
  return known.length === 0
    ? []
    : [
        'Partners take a token with their id and secret:',
        `  curl ${url}/oauth/token -d grant_type=client_credentials -d scope=… -u …\n`,
        ...known,
        '',
      ];
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

/** What PostgreSQL or the way to it answers when DATABASE_URL is not right; its own words may name a role or a host. */
const databaseSays: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ETIMEDOUT: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host cannot be looked up',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the role',
  '3D000': 'it has no such database',
  '42501': 'the role may not do what it must; give the owner as DATABASE_OWNER_URL',
};

/** Why it did not start. */
export function sorry(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return sorry(error.errors[0]);
  if (!(error instanceof Error)) return `Noren did not start: ${String(error)}`;
  const refused = databaseSays[String((error as { code?: unknown }).code)];
  if (refused)
    return `Noren did not start: the database cannot be used (DATABASE_URL, DATABASE_OWNER_URL): ${refused}.`;
  return forPeople.has(error.constructor.name) ? error.message : `Noren did not start: ${error.stack ?? error.message}`;
}
