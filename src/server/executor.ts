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
import { SessionEnded, type Ledger, type Privacy, type PrivacyContext, type PrivacyEntry } from '../privacy/index.ts';
import type { ServedContext } from './context.ts';
import { Kept, MOST_CHARACTERS } from './kept.ts';
import { known, refusedAs } from './answers/errors.ts';

interface Operation {
  readonly digest: string;
  /** By caller class, made when first asked for. */
  readonly entries: Map<string, readonly PrivacyEntry[]>;
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
}

export class Executor {
  readonly #seen = new Map<string, Operation>();
  readonly #compiled = new Kept<Operation>(MOST_CHARACTERS);
  constructor(readonly options: ExecutorOptions) {}

  readonly execute = async (request: Request): Promise<ExecutionResult> => {
    const operation = this.#operation(request);
    const { context } = request;
    context.trace.digest = operation.digest;
    const result = await operation.run(request);
    // Nothing is answered with a credential whose session has ended, whatever else was asked for.
    if (result.errors?.some(isSessionEnded)) return { errors: [refusedAs('UNAUTHENTICATED')] };
    await this.#record(operation, context);
    const extensions = this.#extensions(operation, request);
    return { ...result, ...(result.errors && { errors: result.errors.map(whole) }), ...(extensions && { extensions }) };
  };

  #operation(request: Request): Operation {
    const key = `${request.operationName ?? ''}\n${request.queryHash}`;
    const compiled = this.#compiled.get(key);
    if (compiled) return compiled;
    const seen = this.#seen.get(key);
    if (!seen) {
      const first = {
        digest: this.options.digestOf(key),
        entries: new Map<string, readonly PrivacyEntry[]>(),
        run: this.#interpret,
      };
      return remember(this.#seen, key, first, MOST_SEEN);
    }
    this.#seen.delete(key);
    const operation = { ...seen, run: this.#compile(request) };
    this.#compiled.set(key, operation, request.source.length);
    return operation;
  }

  readonly #interpret = async ({ document, context, request, operationName }: Request): Promise<ExecutionResult> =>
    execute({
      schema: this.options.schema,
      document,
      contextValue: context,
      variableValues: request.variables ?? {},
      operationName: operationName ?? null,
    });

  #compile({ document, operationName }: Request): Operation['run'] {
    const made: CompiledQuery | ExecutionResult = compileQuery(
      this.options.schema,
      document,
      operationName ?? undefined,
    );
    if (!isCompiledQuery(made)) return this.#interpret;
    return async (request) => {
      const result = (await made.query(undefined, request.context, request.request.variables ?? {})) as ExecutionResult; // GraphQL's shape
      // Nothing has run where variables are wrong; graphql-js then says so in its own words, as at first sight.
      return result.data === undefined ? this.#interpret(request) : result;
    };
  }

  /** No record, no answer: when this throws, the caller gets an error and none of the data. */
  async #record({ digest }: Operation, { privacy, viewer, pages }: PrivacyContext): Promise<void> {
    const leaves = privacy.takeLeaves();
    if (leaves.length > 0)
      await this.options.ledger.record({ at: pages.now, recipient: viewer, operation: digest, leaves });
  }

  #extensions(
    { entries }: Operation,
    { context, document }: Request,
  ): { privacy: readonly PrivacyEntry[] } | undefined {
    const { callerClass } = context.viewer;
    const privacy = entries.get(callerClass) ?? this.#entries(entries, document, callerClass);
    // A copy: a frozen array anywhere in an answer keeps V8 from writing all of it as JSON the fast way, at four times the cost.
    return privacy.length === 0 ? undefined : { privacy: [...privacy] };
  }

  #entries(entries: Operation['entries'], document: DocumentNode, callerClass: string): readonly PrivacyEntry[] {
    const made = this.options.privacy.entries(document, callerClass);
    entries.set(callerClass, made);
    return made;
  }
}

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
