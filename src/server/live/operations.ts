/**
 * What a subscriber asked for, from text to what is followed: held to the same limits, rules and words as a request over HTTP.
 * All of it stands before anything opens.
 */
import { hash } from 'node:crypto';
import {
  createSourceEventStream,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Following, type Caller, type Privacy, type PrivacyEntry } from '../../privacy/index.ts';
import { formatError, isUnexpected, refusedAs, said } from '../answers/errors.ts';
import { clients } from '../classes.ts';
import type { ServedContext } from '../context.ts';
import { Kept, MOST_CHARACTERS } from '../kept.ts';
import { tooMuchOf } from '../answers/around.ts';
import type { Code } from '../answers/words.ts';
import { costOf, documentLimits, type DocumentCheck, type IsContact, type Variables } from '../limits/index.ts';

/** A request as both transports carry it. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Operations with the same shape give the same frame to whoever sees the same. */
  readonly shape: string;
  readonly digest: string;
  readonly entries: readonly PrivacyEntry[];
}

export interface Opened {
  readonly operation: Operation;
  readonly following: Following;
}

export interface OperationsOptions {
  readonly privacy: Pick<Privacy, 'schema' | 'entries'>;
  readonly check: DocumentCheck;
  readonly isContact: IsContact;
  readonly digestOf: (operation: string) => string;
  readonly onUnexpected: (error: unknown, request: string) => void;
}

interface Read {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
  readonly number: number;
  readonly entries: Map<Caller, readonly PrivacyEntry[]>;
}

/** More would only be a way to have much answered for little. */
const MOST_VALIDATION_ERRORS = 4;

export class Operations {
  readonly #read = new Kept<Read>(MOST_CHARACTERS);
  #number = 0;
  readonly schema: GraphQLSchema;
  constructor(readonly options: OperationsOptions) {
    this.schema = options.privacy.schema;
  }

  /** What is followed, or why nothing is: errors as this caller reads them. */
  async open(asked: Asked, context: ServedContext): Promise<Opened | readonly GraphQLFormattedError[]> {
    const opened = await this.#open(asked, context).catch((error: unknown) => [failure(error)]);
    if ('following' in opened) return opened;
    const { budget } = context;
    if (budget?.made === false) await budget.takeReading(asked.query);
    for (const error of opened) if (isUnexpected(error)) this.options.onUnexpected(error, context.trace.id);
    return opened.map((error) => said(formatError(error.toJSON()), context.language, context.trace.id));
  }

  async #open(asked: Asked, context: ServedContext): Promise<Opened | readonly GraphQLError[]> {
    // Nobody else's schema has subscriptions; they are told no word of this one.
    const refused = clients.includes(context.viewer.caller) ? this.options.check(asked.query) : 'NO_SUCH_OPERATIONS';
    if (refused) return [refusedAs(refused)];
    const read = this.#documentOf(asked.query);
    if (read.errors.length > 0) return read.errors;
    const { document } = read;
    const operationName = asked.operationName ?? undefined;
    const variables = asked.variables ?? {};
    const node = getOperationAST(document, operationName);
    if (!node) return [noSuchOperation()];
    const unfit = await this.#unfit(document, node, { variables, budget: context.budget });
    if (unfit) return [refusedAs(unfit)];
    const { schema } = this;
    const source = await createSourceEventStream({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue: context,
    });
    if ('errors' in source) return (source.errors ?? []).map(coded);
    if (!(source instanceof Following)) throw new Error('A subscription must follow something: write follow(…).');
    const digest = this.options.digestOf(`${operationName ?? ''}\n${hash('sha256', asked.query)}`);
    const below = variablesBelow(document, node).map((name) => [name, variables[name]]);
    const shape = JSON.stringify([read.number, operationName, below]);
    const entries = this.#entries(read, context.viewer.caller);
    return { following: source, operation: { document, operationName, variables, shape, digest, entries } };
  }

  #documentOf(text: string): Read {
    const key = hash('sha256', text);
    const known = this.#read.get(key);
    if (known) return known;
    const read = { ...this.#parsed(text), number: this.#number++, entries: new Map<Caller, readonly PrivacyEntry[]>() };
    this.#read.set(key, read, text.length);
    return read;
  }

  #parsed(text: string): Pick<Read, 'document' | 'errors'> {
    try {
      const document = parse(text, { maxTokens: documentLimits.tokens });
      const errors = validate(this.schema, document, undefined, { maxErrors: MOST_VALIDATION_ERRORS });
      return { document, errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { document: { kind: Kind.DOCUMENT, definitions: [] }, errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
    }
  }

  /** What forbids it, if anything does; what may run is charged. */
  async #unfit(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    { variables, budget }: { readonly variables: Variables; readonly budget: ServedContext['budget'] },
  ): Promise<Code | undefined> {
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return 'SUBSCRIPTIONS_ONLY';
    const { isContact } = this.options;
    const cost = costOf(this.schema, document, { operation, isContact }).before(variables);
    const tooMuch = tooMuchOf(cost, budget);
    if (tooMuch) return tooMuch;
    return budget && !(await budget.take(cost)) ? 'RATE_LIMITED' : undefined;
  }

  #entries({ document, entries }: Read, caller: Caller): readonly PrivacyEntry[] {
    const made = entries.get(caller) ?? this.options.privacy.entries(document, caller);
    entries.set(caller, made);
    return made;
  }
}

const noSuchOperation = (): GraphQLError =>
  new GraphQLError('There is no such operation.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });

function failure(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, path, originalError } = error;
  const where = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
  return new GraphQLError(message, { ...where, originalError: originalError ?? null, extensions: { code } });
}

/** What is wrong with a variable is the caller's to read; other errors say themselves what they are. */
function coded(error: GraphQLError): GraphQLError {
  const ofVariable = error.nodes?.length === 1 && error.nodes[0]?.kind === Kind.VARIABLE_DEFINITION;
  return ofVariable ? withCode(error, 'BAD_USER_INPUT') : error;
}

/** The variables on which the frame itself can depend; those of the root field only say what is followed, and from where. */
function variablesBelow(document: DocumentNode, { selectionSet }: OperationDefinitionNode): string[] {
  const names = new Set<string>();
  const note = { Variable: ({ name }: { name: { value: string } }) => void names.add(name.value) };
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) visit(one, note);
  for (const one of selectionSet.selections) {
    const below = one.kind === Kind.FIELD ? (({ arguments: _root, ...rest }) => rest as FieldNode)(one) : one;
    visit(below, note);
  }
  return [...names].sort();
}
