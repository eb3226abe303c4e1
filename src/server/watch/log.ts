/**
 * What is logged: JSON lines whose every field stands here. Nothing else can get in: no text of an operation, no variable, no
 * message of an error (PostgreSQL quotes values in its own), no address in clear.
 */
import { pino, type DestinationStream, type Logger } from 'pino';

export interface RequestLine {
  readonly request: string;
  readonly method: string;
  /** The route's pattern, never the address that was asked for. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
  /** Who asks, by what the credential is; no one's id. */
  readonly caller: string;
  /** A pseudonym of the network, another one each day (P9). */
  readonly network: string;
  /** Likewise of the member who is signed in. */
  readonly member?: string | undefined;
  readonly operation?: string | undefined;
  /** A keyed digest of the operation’s text. */
  readonly digest?: string | undefined;
  /** Codes of the errors in the answer. */
  readonly codes?: readonly string[] | undefined;
}

export interface Log {
  request(line: RequestLine): void;
  /** Something failed that should not have: what kind of error, and where; not what it says. */
  unexpected(error: unknown, request?: string): void;
  /** A job failed for good: which task, and the job's number in the queue; nothing of what it was to do. */
  jobFailed(task: string, job: string): void;
  /** One of the program's own sentences, without a value in it. */
  note(sentence: string): void;
}

export function openLog(level: string, destination: DestinationStream = pino.destination({ fd: 1, sync: false })): Log {
  const logger: Logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (name) => ({ level: name }) } },
    destination,
  );
  return {
    request: (line) => logger.info(line, 'request'),
    unexpected: (error, request) => logger.error({ request, ...traceOf(error) }, 'unexpected'),
    jobFailed: (task, job) => logger.error({ task, job }, 'job failed'),
    note: (sentence) => logger.info(sentence),
  };
}

interface Trace {
  readonly error: string;
  readonly sqlState?: string;
  readonly at: readonly string[];
}

/** An error without its message: class, SQLSTATE if the database sent it, and the program's own places. */
export function traceOf(error: unknown): Trace {
  const cause = deepest(error);
  if (!(cause instanceof Error)) return { error: typeof cause, at: [] };
  const code =
    'code' in cause && typeof cause.code === 'string' && /^[0-9A-Z]{5}$/.test(cause.code) ? cause.code : undefined;
  // Frames only: lines of the stack before them repeat the message, which may span several lines.
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/.test(line));
  return {
    error: cause.constructor.name,
    ...(code !== undefined && { sqlState: code }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

/** GraphQL's errors wrap what was thrown. */
function deepest(error: unknown): unknown {
  for (let depth = 0; depth < 5; depth++) {
    if (!(error instanceof Error)) return error;
    const inner: unknown = 'originalError' in error && error.originalError ? error.originalError : undefined;
    if (inner === undefined) return error;
    error = inner;
  }
  return error;
}
