import { GraphiQL, graphqlWs } from './react.js';

/** Whether what would run is a subscription. */
export function isSubscription({ query, operationName }) {
  try {
    return GraphiQL.GraphQL.getOperationAST(GraphiQL.GraphQL.parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false; // half-written: the server says what is wrong with it
  }
}

/** Follows over a WebSocket of its own, as this asker, which closes with it. GraphiQL shows each frame, and ends it when it is told to stop. */
export function follow(endpoint, parameters, token) {
  const url = new URL(endpoint, document.baseURI);
  url.protocol = url.protocol.replace('http', 'ws');
  const connectionParams = token ? { authorization: `Bearer ${token}` } : undefined;
  return graphqlWs.createClient({ url: url.href, retryAttempts: 0, connectionParams }).iterate(parameters);
}
