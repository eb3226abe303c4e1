/**
 * Runs operations: at first sight by graphql-js, from the second on compiled by graphql-jit and only called, so that a document
 * that comes once costs no compilation. Apollo takes it through its gateway hook; there is no federation here. What an
 * operation showed is in the ledger before its answer leaves.
 */
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import {
  execute,
  GraphQLError,
  printSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import {
  RightEnded,
  SessionEnded,
  type Caller,
  type Ledger,
  type Privacy,
  type PrivacyContext,
  type PrivacyEntry,
} from '../privacy/index.ts';
import type { ServedContext } from './context.ts';
import type { Kept } from './kept.ts';
import { known, refusedAs } from './answers/errors.ts';

export interface Operation {
  readonly digest: string;
  /** Made when first asked for. */
  readonly entries: Map<Caller, readonly PrivacyEntry[]>;
  readonly run: (request: Request) => Promise<ExecutionResult>;
}

/** Operations that came once. */
const MOST_SEEN = 2_000;

export type Request = Omit<Parameters<GatewayExecutor>[0], 'context'> & { readonly context: ServedContext };

export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly privacy: Pick<Privacy, 'entries'>;
  readonly ledger: Ledger;
  /** Names an operation in the ledger and in logs. */
  readonly digestOf: (operation: string) => string;
  /** Shared by all executors. */
  readonly compiled: Kept<Operation>;
  /** Tells this executor's operations from others' of the same text. */
  readonly name: string;
}

export class Executor {
  readonly #seen = new Map<string, Operation>();
  constructor(readonly options: ExecutorOptions) {}

  readonly execute = async (request: Request): Promise<ExecutionResult> => {
    const operation = this.#operation(request);
    const { context } = request;
    context.trace.digest = operation.digest;
    const result = await operation.run(request);
    // Nothing is answered with a credential whose session has ended, whatever else was asked for.
    if (result.errors?.some(isSessionEnded)) return { errors: [refusedAs('UNAUTHENTICATED')] };
    if (!(await this.#record(operation, context))) return { errors: [refusedAs('RIGHT_ENDED')] };
    const extensions = this.#extensions(operation, request);
    return { ...result, ...(result.errors && { errors: result.errors.map(whole) }), ...(extensions && { extensions }) };
  };

  #operation(request: Request): Operation {
    const key = `${namedIn(request) ?? ''}\n${request.queryHash}`;
    const { compiled: kept, name } = this.options;
    const compiled = kept.get(`${name} ${key}`);
    if (compiled) return compiled;
    const seen = this.#seen.get(key);
    if (!seen) {
      const first = {
        digest: this.options.digestOf(key),
        entries: new Map<Caller, readonly PrivacyEntry[]>(),
        run: this.#interpret,
      };
      return remember(this.#seen, key, first, MOST_SEEN);
    }
    this.#seen.delete(key);
    const operation = { ...seen, run: this.#compile(request) };
    kept.set(`${name} ${key}`, operation, request.source.length);
    return operation;
  }

  readonly #interpret = async (request: Request): Promise<ExecutionResult> =>
    execute({
      schema: this.options.schema,
      document: request.document,
      contextValue: request.context,
      variableValues: request.request.variables ?? {},
      operationName: namedIn(request) ?? null,
    });

  #compile(asked: Request): Operation['run'] {
    const made: CompiledQuery | ExecutionResult = compileQuery(this.options.schema, asked.document, namedIn(asked));
    if (!isCompiledQuery(made)) return this.#interpret;
    return async (request) => {
      const result = (await made.query(undefined, request.context, request.request.variables ?? {})) as ExecutionResult; // GraphQL's shape
      // Nothing has run where variables are wrong; graphql-js then says so in its own words, as at first sight.
      return result.data === undefined ? this.#interpret(request) : result;
    };
  }

  /**
   * No record, no answer: when this throws, the caller gets an error and none of the data. False when a right on which something was
   * shown ended meanwhile.
   */
  async #record({ digest }: Operation, { privacy, viewer, pages }: PrivacyContext): Promise<boolean> {
    const leaves = privacy.takeLeaves();
    if (leaves.length === 0) return true;
    try {
      await this.options.ledger.record({ at: pages.now, recipient: viewer, operation: digest, leaves });
      return true;
    } catch (error) {
      if (error instanceof RightEnded) return false;
      throw error;
    }
  }

  #extensions(
    { entries }: Operation,
    { context, document }: Request,
  ): { privacy: readonly PrivacyEntry[] } | undefined {
    const { caller } = context.viewer;
    const privacy = entries.get(caller) ?? this.#entries(entries, document, caller);
    // A copy: a frozen array anywhere in an answer keeps V8 from writing all of it as JSON the fast way, at four times the cost.
    return privacy.length === 0 ? undefined : { privacy: [...privacy] };
  }

  #entries(entries: Operation['entries'], document: DocumentNode, caller: Caller): readonly PrivacyEntry[] {
    const made = this.options.privacy.entries(document, caller);
    entries.set(caller, made);
    return made;
  }
}

/** As the caller named it. Apollo's own `operationName` is none where there is no such operation, and then any would run, unmeasured. */
const namedIn = ({ request }: Request): string | undefined => request.operationName ?? undefined;

/** Keeps the latest; the oldest goes. */
function remember(kept: Map<string, Operation>, key: string, operation: Operation, most: number): Operation {
  const oldest = kept.keys().next().value;
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  kept.set(key, operation);
  return operation;
}

function isSessionEnded(error: GraphQLError): boolean {
  return error instanceof SessionEnded || error.originalError instanceof SessionEnded;
}

/** graphql-jit's errors may lack `extensions`, which Apollo's error normaliser reads. */
function whole(error: GraphQLError): GraphQLError {
  if ((error.extensions as unknown) !== undefined) return known(error);
  const { message, nodes, path, originalError } = error;
  return known(
    new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, originalError: originalError ?? null }),
  );
}

export function gatewayOf(executor: Executor): GatewayInterface {
  type Tell = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
  let tell: Tell | undefined;
  const { schema } = executor.options;
  return {
    onSchemaLoadOrUpdate(callback) {
      tell = callback;
      return () => (tell = undefined);
    },
    load() {
      tell?.({ apiSchema: schema, coreSupergraphSdl: printSchema(schema) });
      // Apollo types the executor by its own copies of a result and of a context; the shapes are GraphQL's and ours.
      return Promise.resolve({ executor: executor.execute as unknown as GatewayExecutor });
    },
    stop: () => Promise.resolve(),
  };
}
