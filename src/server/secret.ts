import { inspect } from 'node:util';

/**
 * A setting that must not be printed: it has no text form, no JSON form and no inspection, so that logging the settings
 * (or an error that holds them) shows only that it is there.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one place that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}
