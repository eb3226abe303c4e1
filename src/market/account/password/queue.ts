/** Too much of the same work is waiting. Says nothing of whose it was. */
export class TooBusy extends Error {
  constructor() {
    super('Too many requests are waiting; try again shortly.');
    this.name = 'TooBusy';
  }
}

/**
 * Lets `parallel` tasks run and `waiting` more wait, in their order; refuses the rest with `TooBusy`. A flood of
 * sign-ins so takes neither the memory (19 MiB a hash) nor every thread of the pool.
 */
export class BoundedQueue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(
    readonly parallel: number,
    readonly waiting: number,
  ) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await task();
    } finally {
      this.#leave();
    }
  }

  #turn(): Promise<void> {
    if (this.#running < this.parallel) {
      this.#running++;
      return Promise.resolve();
    }
    if (this.#waiting.length >= this.waiting) return Promise.reject(new TooBusy());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The place goes straight to the next one waiting, so that nobody can slip in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running--;
  }
}
