/** Two worlds: two servers on two databases, under the same keys and the same stopped clock. */
import type { Operation } from './operations.ts';
import type { TestServer } from '../harness/server.ts';

export interface Answered {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

/** Asks one world; what of an answer may differ from one request to the next (date and request id) is taken out. */
export async function ask(
  { url }: TestServer,
  { method, headers, body }: Operation,
  token?: string,
): Promise<Answered & { readonly id: string }> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(url, { method, headers: { ...headers, ...authorization }, body });
  const id = response.headers.get('x-request-id') ?? 'none';
  const kept = [...response.headers]
    .filter(([name]) => name !== 'date' && name !== 'x-request-id')
    .map(([name, value]) => `${name}: ${value}`);
  return { status: response.status, headers: kept, body: (await response.text()).replaceAll(id, 'request-id'), id };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Rows that a run makes have random ids; each is known by when it was first seen. Those of the scene stay as they are. */
export class NewIds {
  readonly #seen = new Map<string, string>();
  constructor(readonly known: ReadonlySet<string>) {}

  named(text: string): string {
    return text.replace(UUID, (id) => (this.known.has(id) ? id : this.#name(id)));
  }

  #name(id: string): string {
    const name = this.#seen.get(id) ?? `new-${this.#seen.size + 1}`;
    this.#seen.set(id, name);
    return name;
  }
}

/** What a server logged, less time, duration and request id; of requests only those with these ids. */
export function logOf({ logged }: TestServer, from: number, requests: ReadonlySet<string>): string[] {
  return logged.slice(from).flatMap((line) => {
    const { time: _time, took: _took, request, ...rest } = JSON.parse(line) as Record<string, unknown>; // the log is JSON lines
    // lines of requests carry their ids as text
    return request === undefined || requests.has(request as string) ? [JSON.stringify(rest)] : [];
  });
}
