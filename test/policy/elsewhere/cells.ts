/** What one caller sees of one member by one way: a letter for each kind, as the answer over HTTP says it. */
import { spelled } from '../../harness/people.ts';
import type { Answer, Person, TestServer } from '../../harness/server.ts';
import { ways, type Way } from './ways.ts';

/** In the order of the columns, each as it is asked for. */
export const parts = {
  NAME: 'name',
  COMPANY_NAME: 'companyName',
  EMAIL: 'email',
  ADDRESS: 'address { postalCode city street building }',
  PHONE: 'phone',
  OCCUPATION: 'occupation',
  BIRTH_DATE: 'birthDate',
  GENDER: 'gender',
  REPRESENTATIVE: 'representative',
  CONTACT_PERSON: 'contactPerson',
} as const;
export type Part = keyof typeof parts;
export const columns = Object.keys(parts) as readonly Part[];

/** Who asks, and the word of the policy for what they may be: those of one word are served one schema. */
export interface Asker {
  readonly token: string;
  readonly caller: string;
}

export interface Question {
  readonly viewer: string;
  readonly what: string;
  readonly whose: 'person' | 'company';
  readonly who: Asker;
  readonly way: Way;
  /** Of the parcel, payment, enquiry, consent, case or file that it goes through. */
  readonly id: string;
  readonly about: Person;
  /** Of whom it is in fact: of them the answer may tell. */
  readonly names?: Person;
}

export class Cells {
  /** Cells of which `explain` told whether they are open, and those of which it said something else than the answer. */
  explained = 0;
  readonly otherwise: string[] = [];
  readonly #answers: Answered[] = [];
  readonly #known = new Map<string, readonly Part[]>();

  constructor(
    readonly server: TestServer,
    readonly people: readonly Person[],
  ) {}

  /** Ten letters: v a value, h none, - no record, x no such field for this caller. */
  async of(question: Question): Promise<string> {
    const known = await this.#fieldsOf(question);
    if (known.length === 0) return columns.map(() => 'x').join(' ');
    const { body, text } = await this.#ask(question, known);
    const code = body.errors?.[0]?.extensions?.code as string | undefined;
    if (code !== undefined && code !== 'UNAUTHENTICATED') return `an error ${code}`;
    const found = body.data ? ways[question.way].found(body.data, question) : null;
    const letters = columns.map((part) => (known.includes(part) ? letterOf(part, found, question.about) : 'x'));
    this.#keep(question, letters, text);
    if (body.data) await this.#explain(question, letters, body.data);
    return letters.join(' ');
  }

  /** `explain` says of each cell what the letters say: open, closed, or nothing where there is no record and no such field. */
  async #explain(question: Question, letters: readonly string[], data: Answer['data']): Promise<void> {
    const to = ways[question.way].explained(data, question);
    if (!to) return;
    const { body } = await this.server
      .as(question.who)
      .ask('query ($id: ID!) { explain(id: $id) { fields { path open } } }', { id: to.id });
    const fields: readonly { path: string; open: boolean }[] = body.data?.explain?.fields ?? [];
    for (const [at, part] of columns.entries()) {
      const said = fields.find(({ path }) => path === to.path + fieldOf(part))?.open;
      this.explained += Number(said !== undefined);
      if (!mayBeSaid(letters[at] ?? '', storedOf(question.about, part)).includes(said))
        this.otherwise.push(`${question.viewer}, ${question.what}: ${part} is explained as ${said}`);
    }
  }

  #ask({ who, way, id }: Question, kinds: readonly Part[]) {
    const wanted = kinds.map((part) => parts[part]).join(' ');
    return this.server.as(who).ask(ways[way].text(wanted), ways[way].takesId ? { id } : {});
  }

  /** Which of them this caller has a field for. */
  async #fieldsOf(question: Question): Promise<readonly Part[]> {
    const key = `${question.who.caller} ${question.way}`;
    const before = this.#known.get(key);
    if (before) return before;
    const known: Part[] = [];
    for (const part of columns) {
      const { body, text } = await this.#ask(question, [part]);
      if (body.errors?.[0]?.extensions?.code !== 'GRAPHQL_VALIDATION_FAILED') known.push(part);
      else this.#keep(question, [], text);
    }
    this.#known.set(key, known);
    return known;
  }

  /** Words of anyone that stand in an answer and are not in its cells; in a list, in those of its other rows neither. */
  odd(): string[] {
    return this.#answers.flatMap(({ question, shown, text }) => {
      const { token } = question.who;
      const beside = this.#answers.filter(
        (one) => one.question.who.token === token && one.question.way === question.way,
      );
      const mine = ways[question.way].takesId ? shown : new Set(beside.flatMap((one) => [...one.shown]));
      const others = this.people.filter((person) => person !== question.names);
      const spilt = others.flatMap((person) => spelled(person.values)).filter((word) => text.includes(word));
      return spilt
        .filter((word) => !mine.has(word))
        .map((word) => `${question.viewer}, ${question.what}: holds ${word}`);
    });
  }

  #keep(question: Question, letters: readonly string[], text: string): void {
    const { values } = question.about;
    const shown = columns.filter((_part, at) => letters[at] === 'v').flatMap((part) => wordsOf(values, part));
    this.#answers.push({ question, shown: new Set(shown), text });
  }
}

interface Answered {
  readonly question: Question;
  /** What the cells say is there. */
  readonly shown: ReadonlySet<string>;
  readonly text: string;
}

const fieldOf = (part: Part) => parts[part].split(' ')[0] ?? '';

function wordsOf(values: Person['values'], part: Part): string[] {
  const value = (values as unknown as Readonly<Record<string, unknown>>)[fieldOf(part)];
  return typeof value === 'object' && value !== null ? Object.values(value) : [String(value)];
}

const storedOf = ({ values }: Person, part: Part): unknown =>
  (values as unknown as Readonly<Record<string, unknown>>)[fieldOf(part)] ?? null;

/** What is there and not shown is closed; of what is not there it is said or not, as it would be of what is. */
function mayBeSaid(letter: string, stored: unknown): readonly (boolean | undefined)[] {
  if (letter === 'v') return [true];
  if (letter !== 'h') return [undefined];
  return stored === null ? [true, false] : [false];
}

function letterOf(part: Part, found: Answer['data'], person: Person): string {
  if (!found) return '-';
  const seen: unknown = found[fieldOf(part)];
  if (seen === null || seen === undefined) return 'h';
  const planted = storedOf(person, part);
  const [is, was] = [seen, planted].map((value) => JSON.stringify(withoutPrefecture(value)));
  return is === was ? 'v' : '?';
}

/** Everyone's is the same, so it is not asked for. */
function withoutPrefecture(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { prefecture: _everyones, ...own } = value as Readonly<Record<string, unknown>>;
  return own;
}
