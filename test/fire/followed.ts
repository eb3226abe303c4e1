/** What live updates promise where servers are processes of their own: whatever is done on one is seen by who follows on the other. */
import { expect } from '@jest/globals';
import { crowd, opened, type Bidder } from '../market/bid/http/sale.ts';
import { idsIn, listening } from '../server/live/bus.ts';
import { connect, IN_TIME, LISTING_UPDATED, revisions, until, type Client } from '../server/live/clients.ts';
import type { Bus } from '../../src/server/live/bus/bus.ts';
import type { Servers } from './servers.ts';

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

async function followers(servers: Servers, id: string, { token }: Bidder): Promise<Client[]> {
  return Promise.all(
    servers.each.map(async (server) => {
      const client = await connect(server, token);
      client.subscribe('1', LISTING_UPDATED, { id });
      await client.until(({ frames }) => frames().length === 1);
      return client;
    }),
  );
}

/**
 * One bid on each server, then a sign-out on one of them: all who follow see each bid, and all sockets of the session close. Each goes
 * over the bus, where another end hears of it too: without a wake-up followers would see it as well, a second later.
 */
export async function followAcross(servers: Servers, bus: Bus): Promise<void> {
  const { heard } = listening(bus);
  const [seller, reader, ...bidders] = (await crowd(servers, 2 + servers.each.length)) as [Bidder, Bidder, ...Bidder[]];
  const sale = await opened(servers, seller, { startsAt: inDays(-1), endAt: inDays(1) });
  const clients = await followers(servers, sale.id, reader);
  // Who asks is served by one server after the other.
  for (const [at, bidder] of bidders.entries()) {
    await sale.bid(bidder, 2_000 + 500 * at);
    for (const client of clients) await client.until((one) => revisions(one).includes(at + 1));
    await until(() => idsIn(heard).listings.filter((id) => id === sale.id).length > at);
  }
  const since = Date.now();
  await servers.as(reader.token).ask('mutation { signOut { signedOut } }');
  expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual(clients.map(() => 4403));
  expect(Date.now() - since).toBeLessThan(IN_TIME);
  await until(() => idsIn(heard).members.includes(reader.id));
}
