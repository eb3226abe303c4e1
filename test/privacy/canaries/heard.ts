/** What was answered to whom: a value may stand in the answers of those who may see it, and in nobody else's. */
import type { Asked, TestServer } from '../../harness/server.ts';
import type { Search } from './search.ts';

interface Heard {
  /** As a failure calls them. */
  name: string;
  readonly texts: string[];
  readonly may: string[];
}

export class Answers {
  readonly #byToken = new Map<string, Heard>();
  readonly #as: TestServer['as'];

  /** From now on each answer is kept; all who ask without a credential are one viewer. */
  constructor(readonly server: TestServer) {
    this.#as = server.as;
    server.as = (who) => {
      const asker = this.#as(who);
      const heard = this.#of(typeof who === 'string' ? who : who?.token);
      return {
        ask: async (...question): Promise<Asked> => {
          const asked = await asker.ask(...question);
          heard.texts.push(asked.text);
          return asked;
        },
      };
    };
  }

  stop(): void {
    this.server.as = this.#as;
  }

  #of(token = ''): Heard {
    const heard = this.#byToken.get(token) ?? { name: `viewer ${this.#byToken.size}`, texts: [], may: [] };
    this.#byToken.set(token, heard);
    return heard;
  }

  /** By hand, from the policy: what this viewer is shown in the day. Whoever is not named is shown nothing. */
  may(name: string, { token }: { readonly token: string }, ...values: readonly (string | undefined)[]): void {
    const heard = this.#of(token);
    heard.name = name;
    heard.may.push(...values.filter((value) => value !== undefined));
  }

  /** Who heard what they may not, and who did not hear what they may; by the numbers of the values. */
  wrong(search: Search): string[] {
    return [...this.#byToken.values()].flatMap(({ name, texts, may }) => {
      const [heard, allowed] = [search.in(texts.join('\n')), search.in(may.join('\n'))];
      const spilt = [...heard].filter((one) => !allowed.has(one));
      const missed = [...allowed].filter((one) => !heard.has(one));
      return [
        ...(spilt.length > 0 ? [`${name} heard ${spilt.join()}`] : []),
        ...(missed.length > 0 ? [`${name} did not hear ${missed.join()}`] : []),
      ];
    });
  }
}
