/** `POST /graphql`, and nothing else there: a GET would put documents and variables into everyone's access logs (AT-7). */
import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Code } from '../answers/words.ts';
import type { Charge, Charges, DocumentCheck } from '../limits/index.ts';
import { networkOf } from '../../market/account/index.ts';
import type { RequestContext, Viewer } from '../../privacy/index.ts';
import type { CallerClasses } from '../classes.ts';
import type { ServedContext } from '../context.ts';
import { wantsStream } from '../live/event-stream.ts';
import type { Asked } from '../live/operations.ts';
import type { LiveServing } from '../live/serve.ts';
import { routeUpgrades } from '../live/upgrade.ts';
import type { Documents, Named } from '../trusted/documents.ts';
import { presentedWith, type CredentialOf } from '../viewer.ts';
import { noteCaller } from './note-caller.ts';
import { refuse } from './refuse.ts';

export interface GraphQLRouteOptions {
  readonly classes: CallerClasses;
  readonly check: DocumentCheck;
  /** Undefined for a credential that is not good. */
  readonly credentialOf: CredentialOf;
  readonly charges: Charges;
  readonly documents: Documents;
  readonly contextFor: (request: FastifyRequest, asks: RequestContext, budget: Charge) => ServedContext;
  readonly live: LiveServing;
}

export function graphqlRoute(http: FastifyInstance, options: GraphQLRouteOptions): void {
  const upgradeOf = routeUpgrades(http);
  http.post('/graphql', (request, reply) => answer(request, reply, options));
  http.get('/graphql', (request, reply) => {
    const upgrade = upgradeOf(request.raw);
    return upgrade ? options.live.upgrade(request, reply, upgrade) : onlyPost(request, reply);
  });
  http.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: onlyPost,
  });
}

/** Why a document is not even given to GraphQL; what it took to find out is charged. */
async function refusalOf(
  query: string | undefined,
  budget: Charge,
  { documents, check }: GraphQLRouteOptions,
): Promise<Code | undefined> {
  const refused = query === undefined ? documents.refusal : check(query);
  if (!refused) return undefined;
  return (await budget.takeReading(query ?? '')) ? refused : 'RATE_LIMITED';
}

/** Where its schema has to be made first, the caller pays for that: a partner can come with any few of its scopes, ever others. */
async function hasSchema({ caller }: Viewer, budget: Charge, { classes }: GraphQLRouteOptions): Promise<boolean> {
  return classes.has(caller) || budget.takeMaking();
}

function onlyPost(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuse(request, reply.header('allow', 'POST'), 'METHOD_NOT_ALLOWED');
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  options: GraphQLRouteOptions,
): Promise<FastifyReply> {
  const { body } = request;
  if (!isOneRequest(body)) return refuse(request, reply, 'BAD_REQUEST');
  const credential = await options.credentialOf(presentedWith(request));
  if (!credential) return refuse(request, reply, 'UNAUTHENTICATED');
  noteCaller(request, credential.viewer);
  const { viewer } = credential;
  const budget = options.charges.for(viewer, networkOf(request.ip));
  const query = options.documents.textOf(viewer.caller, body);
  if (budget.refuseIfSpent(query ?? '')) return refuse(request, reply, 'RATE_LIMITED', budget);
  const asked = { ...body, query: query ?? '' };
  if (wantsStream(request) && query !== undefined)
    return options.live.stream(request, reply, { asked, credential, budget });
  const refused = await refusalOf(query, budget, options);
  if (refused) return refuse(request, reply, refused, budget);
  if (!acceptsJson(request.headers.accept)) return refuse(request, reply, 'NOT_ACCEPTABLE', budget);
  if (!(await hasSchema(viewer, budget, options))) return refuse(request, reply, 'RATE_LIMITED', budget);
  const made = await options.classes.with(viewer.caller, ({ apollo, privacy }) =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body: asked },
      context: () => Promise.resolve(options.contextFor(request, privacy.request(viewer), budget)),
    }),
  );
  for (const [name, value] of made.headers) reply.header(name, value);
  if (made.status === 401) reply.header('www-authenticate', 'Bearer');
  // Even a visitor's page says how much their network has asked for (SC-F1).
  reply.header('cache-control', 'private, no-store');
  // Incremental delivery has no directive in the schema, so an answer is always whole.
  return reply.code(made.status ?? 200).send(made.body.kind === 'complete' ? made.body.string : '');
}

const jsonRanges = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json']);

/** Whether JSON is wanted at all (RFC 9110). Apollo finds out after it has run the operation, which may be an act. */
function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept.split(',').some((item) => {
    const [range = '', ...parameters] = item
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return jsonRanges.has(range) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

type OneRequest = Omit<Asked, 'query'> & Named;

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecordOrNone = (value: unknown): boolean => value === undefined || value === null || isRecord(value);

/** GraphQL over HTTP's one request, by its text or by the id of a document; not an array of them (SC-E5). */
function isOneRequest(body: unknown): body is OneRequest {
  if (!isRecord(body)) return false;
  const { query, documentId, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>; // a record, as asked
  const named = operationName === undefined || operationName === null || typeof operationName === 'string';
  const text = typeof query === 'string' && query !== '';
  const byId = (query === undefined || query === null) && typeof documentId === 'string' && documentId !== '';
  return (text || byId) && named && isRecordOrNone(variables) && isRecordOrNone(extensions);
}

/** What Apollo reads: which form of JSON is wanted, and that this is no form of a web page. */
function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap([['content-type', 'application/json']]);
  if (headers.accept !== undefined) map.set('accept', headers.accept);
  return map;
}
