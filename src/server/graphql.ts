/** Apollo Server over the marketplace's schema, made private and compiled. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { groundStands } from '../market/ground/index.ts';
import type { Market } from '../market/index.ts';
import { policy } from '../policy/index.ts';
import { callerOf, CursorSealer, Privacy, sql, type Caller, type Sql } from '../privacy/index.ts';
import { answers } from './answers/around.ts';
import type { ServedContext } from './context.ts';
import { formatError, refusedAs } from './answers/errors.ts';
import { Executor, gatewayOf, type Operation } from './executor.ts';
import { Kept, MOST_CHARACTERS } from './kept.ts';
import { documentLimits, type IsContact } from './limits/index.ts';
import { pageStatements } from './page-statements.ts';
import type { Log } from './watch/log.ts';
import type { Metrics } from './watch/metrics.ts';
import { operationDigests } from './watch/pseudonym.ts';

/** Of members. */
function sessionStands(sessionId: Sql, now: Sql): Sql {
  return sql`coalesce((select s.revoked_at is null and ${now} < s.expires_at from session s where s.id = ${sessionId}), false)`;
}

/** Whose sessions are grounds. */
const restsOnGrounds = ({ callerClass }: Caller): boolean => callerClass === 'partner' || callerClass === 'staff';

export function makePrivate(
  schema: GraphQLSchema,
  { pool, vault, keyring, tickets }: Market,
  { callers, metrics }: { readonly callers?: readonly Caller[]; readonly metrics?: Metrics | undefined } = {},
): Privacy {
  const run = pageStatements(pool);
  return new Privacy(schema, {
    policy,
    vault,
    cursors: new CursorSealer(keyring),
    tickets,
    clock: sql`noren_now()`,
    callers,
    sessionStands: callers?.every(restsOnGrounds) ? groundStands : sessionStands,
    refuse: () => refusedAs('UNAUTHENTICATED'),
    run: (statement) => {
      metrics?.statement();
      return run(statement);
    },
  });
}

/** Contact data that anyone may see, and few should copy: what the law makes a store show (P5.1). */
export function contactsIn(privacy: Privacy): IsContact {
  return (typeName, field) => privacy.isOpenTo(callerOf('visitor'), typeName, field);
}

/** Apollo logs the messages of errors; ours tells without them (see `Log`). */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** More would only be a way to have much answered for little. */
const MOST_VALIDATION_ERRORS = 4;

/** What all kinds of callers share: one budget for documents that were read, one for operations that were compiled. */
export class DocumentBudget {
  readonly read = new Kept<DocumentNode>(MOST_CHARACTERS);
  readonly compiled = new Kept<Operation>(MOST_CHARACTERS);
}

/** Apollo's own store counts a document as its JSON, which is a small part of what it takes. */
function documentStore(kept: Kept<DocumentNode>, name: string) {
  return {
    get: (key: string) => Promise.resolve(kept.get(`${name} ${key}`)),
    set: (key: string, document: DocumentNode) =>
      Promise.resolve(kept.set(`${name} ${key}`, document, document.loc?.source.body.length ?? MOST_CHARACTERS)),
    delete: (key: string) => Promise.resolve(kept.delete(`${name} ${key}`)),
  };
}

export interface ApolloOptions {
  readonly privacy: Privacy;
  readonly market: Market;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly budget: DocumentBudget;
  /** Whose instance it is. */
  readonly name: string;
}

export async function startApollo({
  privacy,
  market,
  log,
  metrics,
  budget,
  name,
}: ApolloOptions): Promise<ApolloServer<ServedContext>> {
  const { schema } = privacy;
  const digestOf = operationDigests(market.keyring);
  const executor = new Executor({ schema, privacy, ledger: market.ledger, digestOf, compiled: budget.compiled, name });
  const apollo = new ApolloServer<ServedContext>({
    gateway: gatewayOf(executor),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    documentStore: documentStore(budget.read, name),
    parseOptions: { maxTokens: documentLimits.tokens },
    validationOptions: { maxErrors: MOST_VALIDATION_ERRORS },
    logger: silent,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answers({ schema, isContact: contactsIn(privacy), log, metrics }),
    ],
  });
  await apollo.start();
  return apollo;
}
