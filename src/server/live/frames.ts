/**
 * Makes the frames of one event. Whoever follows the same thing with the same document, and can only see the same, gets the same
 * bytes, made once; whether each gets them is decided for each, in the statement that read them. Others are served one by one.
 */
import { execute, type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql';
import {
  DependsOnViewer,
  SessionEnded,
  type Ledger,
  type Look,
  type Privacy,
  type Watcher,
} from '../../privacy/index.ts';
import { formatError, isUnexpected, known, said } from '../answers/errors.ts';
import type { ServedContext } from '../context.ts';
import type { Follower } from './follower.ts';

type Request = ReturnType<Privacy['shared']> | ReturnType<Privacy['following']>;

export interface FramesOptions {
  readonly privacy: Pick<Privacy, 'schema' | 'live' | 'shared' | 'following'>;
  readonly ledger: Ledger;
  readonly contextOf: (request: Request, follower: Follower) => ServedContext;
  readonly onFrames: (count: number) => void;
}

/** Reads of single viewers at a time, for one event: others ask the database too. */
const AT_ONCE = 4;

export class Frames {
  /** Groups whose frames differ by who looks, as found when one was to be shared. */
  readonly #single = new WeakSet<DocumentNode>();
  constructor(readonly options: FramesOptions) {}

  /**
   * Sends each follower of one group the next that it misses; true while one misses more. What the database does not answer is thrown,
   * and nothing is sent.
   */
  async send(followers: readonly Follower[]): Promise<boolean> {
    const [first] = followers;
    if (!first) return false;
    const { document } = first.words.operation;
    if (!this.#single.has(document) && (await this.#sendShared(first, followers))) return false;
    this.#single.add(document);
    return this.#sendSingly(followers);
  }

  /** How it stands with each; those with no right to go on are ended. Gives those who miss something. */
  async judge(followers: readonly Follower[]): Promise<Follower[]> {
    const [first] = followers;
    if (!first) return [];
    const { watchers, indexOf } = distinct(followers);
    const looks = await this.options.privacy.live.look(first.words.following.read, watchers);
    return followers.filter((follower) => misses(follower, looks[indexOf(follower)]));
  }

  /** False when the frame depends on who looks. */
  async #sendShared(first: Follower, followers: readonly Follower[]): Promise<boolean> {
    const { watchers, indexOf } = distinct(followers);
    const request = this.options.privacy.shared(first.viewer.caller, watchers);
    const result = await this.#execute(first, request);
    const failed = result.errors?.map(({ originalError }) => originalError);
    if (failed?.some((error) => error instanceof DependsOnViewer) || request.privacy.takeLeaves().length > 0)
      return false;
    const { looks } = request.pages;
    const payload = payloadOf(first, result);
    // From here to the last socket nothing else runs: what was decided with the row still holds when it is written.
    let sent = 0;
    for (const follower of followers) {
      if (looks.length === 0) follower.refuse(payload);
      else if (misses(follower, looks[indexOf(follower)])) {
        follower.next(payload, (looks[indexOf(follower)] as Look).version); // what misses something knows of it
        sent++;
      }
    }
    this.options.onFrames(sent);
    return true;
  }

  async #sendSingly(followers: readonly Follower[]): Promise<boolean> {
    const waiting = await this.judge(followers);
    let more = false;
    const work = async (): Promise<void> => {
      for (let follower = waiting.pop(); follower; follower = waiting.pop())
        if ((await this.#sendOne(follower)) && follower.misses) more = true;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return more;
  }

  /** Whether a frame was sent. */
  async #sendOne(follower: Follower): Promise<boolean> {
    const had = follower.version ?? -1;
    const request = this.options.privacy.following(follower.viewer, had);
    const result = await this.#execute(follower, request);
    const { version } = request.pages;
    if (version === null || result.errors?.some(isSessionEnded)) this.#end(follower, result);
    if (version === null || version <= had) return false;
    await this.#record(follower, request);
    follower.next(payloadOf(follower, result), version);
    this.options.onFrames(1);
    return true;
  }

  /** Of rows that are followed one after another there may be none by now: that ends nothing. */
  #end(follower: Follower, result: ExecutionResult): void {
    if (result.errors?.some(isSessionEnded)) follower.forbid();
    else if (result.errors) follower.refuse(payloadOf(follower, result));
    else if (!follower.words.following.read.each) follower.complete();
  }

  async #execute(follower: Follower, request: Request): Promise<ExecutionResult> {
    const { document, operationName, variables } = follower.words.operation;
    const result = await execute({
      schema: this.options.privacy.schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue: this.options.contextOf(request, follower),
    });
    const unexpected = result.errors?.map(known).find(isOurs);
    if (unexpected) throw unexpected;
    return result;
  }

  /** No record, no frame. */
  async #record({ viewer, words }: Follower, { privacy, pages }: Request): Promise<void> {
    const leaves = privacy.takeLeaves();
    if (leaves.length === 0) return;
    const { digest } = words.operation;
    await this.options.ledger.record({ at: pages.now, recipient: viewer, operation: digest, leaves });
  }
}

/** Ends who has no right to go on; true for who may go on and misses something. */
function misses(follower: Follower, look: Look | undefined): boolean {
  if (!look?.stands) follower.forbid();
  else if (look.version === null) follower.complete();
  else return follower.isBehind(look.version);
  return false;
}

function distinct(followers: readonly Follower[]): {
  readonly watchers: readonly Watcher[];
  readonly indexOf: (follower: Follower) => number;
} {
  const indexes = new Map<string, number>();
  const watchers: Watcher[] = [];
  for (const { watcher, viewer, id } of followers) {
    if (indexes.has(watcher)) continue;
    indexes.set(watcher, watchers.length);
    watchers.push({ viewer, id });
  }
  return { watchers, indexOf: ({ watcher }) => indexes.get(watcher) ?? -1 };
}

function payloadOf({ words: { operation, asker } }: Follower, { data, errors }: ExecutionResult): string {
  const { entries } = operation;
  return JSON.stringify({
    ...(errors && {
      errors: errors.map((error) => said(formatError(known(error).toJSON()), asker.language, asker.trace.id)),
    }),
    data,
    ...(entries.length > 0 && { extensions: { privacy: entries } }),
  });
}

const isSessionEnded = (error: GraphQLError): boolean =>
  error instanceof SessionEnded || error.originalError instanceof SessionEnded;

/** What failed on our side, which is tried again and not told; neither a rule of reading nor the caller's mistake is. */
function isOurs(error: GraphQLError): boolean {
  return isUnexpected(error) && !(error.originalError instanceof DependsOnViewer) && !isSessionEnded(error);
}
