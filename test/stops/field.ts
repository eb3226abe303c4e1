/** Two whole servers in processes of their own on one database that keeps the time of each commit. */
import type { Market } from '../../src/market/context.ts';
import type { Role, Scope } from '../../src/policy/index.ts';
import { Vault } from '../../src/privacy/index.ts';
import { startDatabase } from '../fire/database.ts';
import { startServers } from '../fire/servers.ts';
import { member, partner, staffPerson } from '../harness/people.ts';
import type { Asker, TestServer } from '../harness/server.ts';

/** What the scenes of other tests need of a server; each request goes to the other process. */
export type Field = Pick<TestServer, 'as' | 'member' | 'partner' | 'staff'> & {
  readonly db: Pick<TestServer['db'], 'owner'>;
  readonly owner: TestServer['db']['owner'];
  stop(): Promise<void>;
};

export async function openField(): Promise<Field> {
  const database = await startDatabase(['track_commit_timestamp = on', 'max_connections = 100']);
  const servers = await startServers(database, { skews: [0, 0] });
  // Only what people are written with.
  const market = { tokens: servers.market.tokens, keyring: servers.keys, vault: new Vault(servers.keys) } as Market;
  return {
    owner: database.owner,
    db: { owner: database.owner },
    as: (who) => servers.as(typeof who === 'object' ? who.token : who) as Asker,
    member: (words) => member(database.owner, market, words),
    staff: (...roles: readonly Role[]) => staffPerson(database.owner, market, roles),
    partner: (...scopes: readonly Scope[]) => partner(database.owner, market, scopes),
    stop: async () => {
      await servers.stop();
      await database.stop();
    },
  };
}
