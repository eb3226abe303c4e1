/** Apollo Server over the marketplace's schema, made private and compiled. */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { ledgerIn } from '../market/disclosure/index.ts';
import type { Market, MarketContext } from '../market/context.ts';
import { policy } from '../policy/index.ts';
import { CursorSealer, Privacy, sql, type Sql } from '../privacy/index.ts';
import { Executor, gatewayOf } from './executor.ts';
import { unauthenticated } from './viewer.ts';

function sessionStands(sessionId: Sql, now: Sql): Sql {
  return sql`coalesce((select s.revoked_at is null and ${now} < s.expires_at from session s where s.id = ${sessionId}), false)`;
}

export function makePrivate(schema: GraphQLSchema, { pool, vault, keyring }: Market): Privacy {
  return new Privacy(schema, {
    policy,
    vault,
    cursors: new CursorSealer(keyring),
    clock: sql`noren_now()`,
    sessionStands,
    refuse: unauthenticated,
    run: async (statement) => {
      const { rows } = await pool.query<{ page: unknown }>(statement);
      return rows[0]?.page;
    },
  });
}

export async function startApollo(privacy: Privacy, { pool }: Market): Promise<ApolloServer<MarketContext>> {
  const executor = new Executor(privacy.schema, privacy, ledgerIn(pool));
  const apollo = new ApolloServer<MarketContext>({
    gateway: gatewayOf(executor),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  return apollo;
}
