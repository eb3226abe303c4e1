import type { Person, TestServer } from '../../harness/server.ts';
import { claimed } from '../../market/claim/scene.ts';
import { trade } from '../../market/trade/scene.ts';
import type { Thing } from './things.ts';

/** Between a consumer and a business seller. */
export async function claims(server: TestServer, people: readonly [Person, Person, Person]): Promise<Thing[]> {
  const { claimId, seller, winner } = await claimed(server, await trade(server, { people }));
  return [{ what: 'claim', id: claimId, knownTo: [seller, winner] }];
}
