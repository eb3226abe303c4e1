import { constants } from 'node:os';

/** How long an orderly stop may take, in milliseconds; after that the process ends anyway. */
const PATIENCE = 30_000;

type Signal = 'SIGINT' | 'SIGTERM';

/** What a start has opened, to be closed in the opposite order. */
export class Opened {
  readonly #closers: (() => Promise<unknown>)[] = [];

  add(close: () => Promise<unknown>): void {
    this.#closers.push(close);
  }

  /** Closes everything, even when some of it fails to. */
  async close(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) await close().catch(() => undefined);
  }
}

/** At the first SIGINT or SIGTERM closes what is open and ends; at a second, or when it takes too long, ends at once. */
export function stopOnSignals(opened: Opened, say: (sentence: string) => void): void {
  let stopping = false;
  const onSignal = (signal: Signal): void => {
    const failed = 128 + constants.signals[signal];
    if (stopping) process.exit(failed);
    stopping = true;
    say('Stopping: what runs is finished first; once more stops at once.');
    setTimeout(() => process.exit(failed), PATIENCE).unref();
    void opened.close().then(() => process.exit(0));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
