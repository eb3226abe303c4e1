/** What Apollo calls around each operation: its cost before it runs, and the words, the status and the cost of its answer. */
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import {
  OperationTypeNode,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ServedContext } from '../context.ts';
import { formatError, isUnexpected, refusedAs, said } from './errors.ts';
import { costLimits, costOf, type Charge, type Cost, type IsContact, type OperationCost } from '../limits/index.ts';
import type { Log } from '../watch/log.ts';
import type { Metrics } from '../watch/metrics.ts';
import { words, type Code } from './words.ts';

export interface AnswersOptions {
  readonly schema: GraphQLSchema;
  readonly isContact: IsContact;
  readonly log: Log;
  readonly metrics: Metrics;
}

type Listener = GraphQLRequestListener<ServedContext>;

export function answers({ schema, isContact, log, metrics }: AnswersOptions): ApolloServerPlugin<ServedContext> {
  const costs = new WeakMap<OperationDefinitionNode, OperationCost>();
  const cost = (document: DocumentNode, operation: OperationDefinitionNode): OperationCost => {
    const known = costs.get(operation) ?? costOf(schema, document, { operation, isContact });
    costs.set(operation, known);
    return known;
  };
  const unexpected = (error: unknown, request: string): void => {
    log.unexpected(error, request);
    metrics.unexpected();
  };
  return {
    requestDidStart: () => Promise.resolve(new Answering({ schema, costOf: cost, unexpected })),
    unexpectedErrorProcessingRequest: ({ error, requestContext }) =>
      Promise.resolve(unexpected(error, requestContext.contextValue.trace.id)),
  };
}

/** One request. */
class Answering implements Listener {
  #running: { readonly cost: OperationCost; readonly before: Cost } | undefined;

  constructor(
    readonly tools: {
      readonly schema: GraphQLSchema;
      readonly costOf: (document: DocumentNode, operation: OperationDefinitionNode) => OperationCost;
      readonly unexpected: (error: unknown, request: string) => void;
    },
  ) {}

  readonly didResolveOperation: NonNullable<Listener['didResolveOperation']> = async (asked) => {
    const { document, operation, request, contextValue } = asked;
    if (!operation) return; // none of that name: the executor says so
    contextValue.trace.operation = operation.operation;
    const { budget } = contextValue;
    if (!this.tools.schema.getRootType(operation.operation)) throw refusedAs('NO_SUCH_OPERATIONS');
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw refusedAs('SUBSCRIPTION_OVER_HTTP');
    const cost = this.tools.costOf(document, operation);
    const before = cost.before(request.variables ?? {});
    const tooMuch = tooMuchOf(before, budget);
    if (tooMuch) throw refusedAs(tooMuch);
    if (budget && !(await budget.take(before))) throw refusedAs('RATE_LIMITED');
    this.#running = { cost, before };
  };

  readonly didEncounterErrors: NonNullable<Listener['didEncounterErrors']> = ({ errors, contextValue }) => {
    for (const error of errors) if (isUnexpected(error)) this.tools.unexpected(error, contextValue.trace.id);
    return Promise.resolve();
  };

  readonly willSendResponse: NonNullable<Listener['willSendResponse']> = async ({
    request,
    response,
    contextValue,
  }) => {
    const { trace, language, budget } = contextValue;
    const { body, http } = response;
    if (body.kind !== 'single') return;
    const { data, extensions } = body.singleResult;
    const unread =
      budget?.made === false && !isSignedOut(body.singleResult) && !(await budget.takeReading(request.query ?? ''));
    if (unread) http.status = words.RATE_LIMITED.status;
    const errors = unread ? [formatError(refusedAs('RATE_LIMITED').toJSON())] : body.singleResult.errors;
    // An answer that holds data is an answer, whatever failed beside it (GraphQL over HTTP, 6.4).
    if (data) http.status = 200;
    if (errors) {
      body.singleResult.errors = errors.map((error) => said(error, language, trace.id));
      trace.codes = [...new Set(errors.map((error) => String(error.extensions?.['code'])))];
    }
    if (!budget || isSignedOut(body.singleResult)) return;
    if (this.#running) budget.settle(this.#running.cost.after(data, this.#running.before));
    if (budget.retryAfter !== undefined) http.headers.set('retry-after', String(budget.retryAfter));
    body.singleResult.extensions = { ...extensions, cost: budget.said };
  };
}

/** A credential that is not good gets the same bytes as one that is none of ours, to which no bucket belongs. */
function isSignedOut({ data, errors }: FormattedExecutionResult): boolean {
  return data === undefined && (errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') ?? false);
}

/** Why an operation is not to run at all, however long one waits. */
export function tooMuchOf(cost: Cost, budget: Charge | undefined): Code | undefined {
  if (cost.nodes > costLimits.nodes) return 'TOO_MANY_NODES';
  return cost.values > costLimits.values || !(budget?.holds(cost) ?? true) ? 'TOO_COSTLY' : undefined;
}
