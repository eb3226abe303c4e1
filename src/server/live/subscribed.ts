/** A subscription as graphql-ws holds it: it yields nothing, since frames go another way, and is done when there are no more. */
export class Subscribed implements AsyncGenerator<never, void, undefined> {
  readonly #done: Promise<IteratorReturnResult<undefined>>;
  #finish: () => void = () => undefined;
  #leave: (() => void) | undefined;
  #finished = false;

  constructor() {
    this.#done = new Promise((done) => {
      this.#finish = () => done({ done: true, value: undefined });
    });
  }

  /** What is to be called once it is over, whoever ended it. */
  leaveBy(leave: () => void): void {
    if (this.#finished) leave();
    else this.#leave = leave;
  }

  finish(): void {
    this.#finished = true;
    this.#leave?.();
    this.#leave = undefined;
    this.#finish();
  }

  next(): Promise<IteratorReturnResult<undefined>> {
    return this.#done;
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.finish();
    return this.#done;
  }

  throw(): Promise<IteratorReturnResult<undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.finish();
    return Promise.resolve();
  }
}
