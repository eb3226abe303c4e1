/** What is followed on a marketplace in a day, each value in it planted. */
import type { TestServer } from '../../harness/server.ts';
import { trade } from '../../market/trade/scene.ts';
import { connect } from '../../server/live/clients.ts';
import type { Canaries } from './values.ts';

/** Subscriptions of each kind: a frame with the other side's card in it, and what is malformed or misplaced. */
export async function follow(server: TestServer, canaries: Canaries): Promise<void> {
  const seller = await server.member({ values: canaries.individual() });
  const { winner, listingId } = await trade(server, { seller });
  await server.market.relay.drain();
  const word = () => canaries.word();
  const client = await connect(server, winner);
  client.subscribe(
    'notices',
    'subscription { myNotices(after: 0) { kind subject { ... on Trade { otherCard { name phone address { street } } } } } }',
  );
  await client.until(({ frames }) => JSON.stringify(frames('notices')).includes(seller.values.name ?? 'no name'));
  client.subscribe('listing', 'subscription ($id: ID!) { listingUpdated(id: $id) { listing { title } } }', {
    id: listingId,
    [word()]: word(),
  });
  await client.until(({ frames }) => frames('listing').length === 1);
  client.subscribe(word(), `subscription { listingUpdated(id: "${word()}") { ${word()} } }`);
  client.subscribe(word(), `subscription ${word()} { listingUpdated(id: "${word()}") { revision } }`);
  client.subscribe('odd', 'subscription ($id: ID!) { listingUpdated(id: $id) { revision } }', { id: [word()] });
  await client.until(({ messages }) => messages.filter(({ type }) => type === 'error').length === 2);
  client.send(word());
  await client.closed;
  await (
    await connect(server, `${word()}.${word()}.${word()}`)
  ).closed;
}
