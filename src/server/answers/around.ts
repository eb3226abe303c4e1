/** What Apollo calls around each operation: its cost before it runs, and the words and the status of its answer. */
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { ServedContext } from '../context.ts';
import { isUnexpected, refusedAs, said } from './errors.ts';
import { costLimits, costOf, type Cost } from '../limits/index.ts';
import type { Log } from '../watch/log.ts';
import type { Metrics } from '../watch/metrics.ts';

type CostOf = (variables: Readonly<Record<string, unknown>>) => Cost;

export interface AnswersOptions {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly metrics: Metrics;
}

export function answers({ schema, log, metrics }: AnswersOptions): ApolloServerPlugin<ServedContext> {
  const costs = new WeakMap<OperationDefinitionNode, CostOf>();
  const cost = (document: DocumentNode, operation: OperationDefinitionNode): CostOf => {
    const known = costs.get(operation) ?? costOf(schema, document, operation);
    costs.set(operation, known);
    return known;
  };
  const listener: GraphQLRequestListener<ServedContext> = {
    didResolveOperation: ({ document, operation, request, contextValue }) => {
      if (!operation) return Promise.resolve(); // none of that name: the executor says so
      contextValue.trace.operation = operation.operation;
      if (!schema.getRootType(operation.operation)) throw refusedAs('NO_SUCH_OPERATIONS');
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw refusedAs('SUBSCRIPTION_OVER_HTTP');
      const { nodes, values } = cost(document, operation)(request.variables ?? {});
      if (nodes > costLimits.nodes) throw refusedAs('TOO_MANY_NODES');
      if (values > costLimits.values) throw refusedAs('TOO_COSTLY');
      return Promise.resolve();
    },
    didEncounterErrors: ({ errors, contextValue }) => {
      for (const error of errors) {
        if (!isUnexpected(error)) continue;
        log.unexpected(error, contextValue.trace.id);
        metrics.unexpected();
      }
      return Promise.resolve();
    },
    willSendResponse: ({ response, contextValue: { trace, language } }) => {
      const { body, http } = response;
      if (body.kind !== 'single') return Promise.resolve();
      const { data, errors } = body.singleResult;
      // An answer that holds data is an answer, whatever failed beside it (GraphQL over HTTP, 6.4).
      if (data) http.status = 200;
      if (errors) {
        body.singleResult.errors = errors.map((error) => said(error, language, trace.id));
        trace.codes = [...new Set(errors.map((error) => String(error.extensions?.['code'])))];
      }
      return Promise.resolve();
    },
  };
  return {
    requestDidStart: () => Promise.resolve(listener),
    unexpectedErrorProcessingRequest: ({ error, requestContext }) => {
      log.unexpected(error, requestContext.contextValue.trace.id);
      metrics.unexpected();
      return Promise.resolve();
    },
  };
}
