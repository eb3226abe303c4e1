/**
 * Runs operations: compiled once by graphql-jit, then only called. Apollo takes it through its gateway hook; there is no
 * federation here. What an operation showed is in the ledger before its answer leaves.
 */
import { createHash } from 'node:crypto';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError, printSchema, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Ledger, Privacy, PrivacyContext, PrivacyEntry } from '../privacy/index.ts';

interface Compiled {
  readonly query: CompiledQuery['query'];
  readonly digest: string;
  /** By caller class, made when first asked for. */
  readonly entries: Map<string, readonly PrivacyEntry[]>;
}

/** Compiled documents; some 30 kB each. */
const MOST_COMPILED = 500;

type Request = Omit<Parameters<GatewayExecutor>[0], 'context'> & { readonly context: PrivacyContext };

export class Executor {
  readonly #compiled = new Map<string, Compiled>();
  constructor(
    readonly schema: GraphQLSchema,
    readonly privacy: Privacy,
    readonly ledger: Ledger,
  ) {}

  readonly execute = async (request: Request): Promise<ExecutionResult> => {
    const compiled = this.#compile(request);
    if (!('query' in compiled)) return compiled;
    const { context } = request;
    const result = (await compiled.query(undefined, context, request.request.variables ?? {})) as ExecutionResult;
    await this.#record(compiled, context);
    const extensions = this.#extensions(compiled, request);
    return { ...result, ...(result.errors && { errors: result.errors.map(whole) }), ...(extensions && { extensions }) };
  };

  #compile(request: Request): Compiled | ExecutionResult {
    const key = `${request.operationName ?? ''}\n${request.queryHash}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const made = compileQuery(this.schema, request.document, request.operationName ?? undefined);
    if (!isCompiledQuery(made)) return made;
    const compiled = { query: made.query, digest: createHash('sha256').update(key).digest('base64url'), entries: new Map<string, []>() };
    const oldest = this.#compiled.keys().next().value;
    if (this.#compiled.size >= MOST_COMPILED && oldest !== undefined) this.#compiled.delete(oldest);
    this.#compiled.set(key, compiled);
    return compiled;
  }

  /** No record, no answer: when this throws, the caller gets an error and none of the data. */
  async #record({ digest }: Compiled, { privacy, viewer, pages }: PrivacyContext): Promise<void> {
    const leaves = privacy.takeLeaves();
    if (leaves.length > 0) await this.ledger.record({ at: pages.now, recipient: viewer, operation: digest, leaves });
  }

  #extensions({ entries }: Compiled, { context, document }: Request): { privacy: readonly PrivacyEntry[] } | undefined {
    const { callerClass } = context.viewer;
    let privacy = entries.get(callerClass);
    if (!privacy) entries.set(callerClass, (privacy = this.privacy.entries(document, callerClass)));
    return privacy.length === 0 ? undefined : { privacy };
  }
}

/** graphql-jit's errors may lack `extensions`, which Apollo's error normaliser reads. */
function whole(error: GraphQLError): GraphQLError {
  if ((error.extensions as unknown) !== undefined) return error;
  const { message, nodes, path, originalError } = error;
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, originalError: originalError ?? null });
}

export function gatewayOf(executor: Executor): GatewayInterface {
  type Tell = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
  let tell: Tell | undefined;
  return {
    onSchemaLoadOrUpdate(callback) {
      tell = callback;
      return () => (tell = undefined);
    },
    load() {
      tell?.({ apiSchema: executor.schema, coreSupergraphSdl: printSchema(executor.schema) });
      // Apollo types the executor by its own copy of a result; the shape is GraphQL's.
      return Promise.resolve({ executor: executor.execute as unknown as GatewayExecutor });
    },
    stop: () => Promise.resolve(),
  };
}
