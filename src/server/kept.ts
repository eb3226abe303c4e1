interface Entry<Value> {
  readonly value: Value;
  readonly weight: number;
}

/** What is kept to be found again, up to a weight in all; beyond it the oldest goes. */
export class Kept<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  #weight = 0;

  constructor(readonly most: number) {}

  get weight(): number {
    return this.#weight;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)?.value;
  }

  set(key: string, value: Value, weight: number): void {
    this.delete(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.most) return;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    return this.#entries.delete(key);
  }
}

/**
 * How many characters of documents are kept, by those that read them and by those that compiled them. In memory a document with its
 * plans takes some 400 times its characters, so that counting documents would let a few large ones fill it.
 */
export const MOST_CHARACTERS = 250_000;
