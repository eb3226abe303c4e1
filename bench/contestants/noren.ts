/** Noren itself, as it runs in production. */
import type { AddressInfo } from 'node:net';
import { connect } from '../../src/database/index.ts';
import { makeApp } from '../../src/server/app.ts';
import { ratesTimes } from '../../src/server/limits/index.ts';
import type { LiveLimits } from '../../src/server/live/limits.ts';
import { CONNECTIONS, faults, keysOf, noMail, photosOfItsOwn, type Contestant, type Order } from './start.ts';

const start = async (order: Order, liveLimits?: LiveLimits) => {
  const connection = await connect(order.serviceUrl, CONNECTIONS);
  const app = await makeApp({
    liveLimits,
    rates: ratesTimes(500),
    connection,
    keys: keysOf(order),
    mailer: noMail,
    photos: photosOfItsOwn(),
    publicUrl: order.publicUrl,
    log: faults,
  });
  await app.http.listen({ host: '127.0.0.1', port: 0 });
  return { market: app.market, port: (app.http.server.address() as AddressInfo).port }; // listening on TCP, so an AddressInfo
};

export const noren: Contestant = async (order) => (await start(order)).port;

/** With its relay at work, and room for a crowd from one machine. */
export const norenLive: Contestant = async (order) => {
  const { market, port } = await start(order, { perNetwork: 5_000, perAccount: 100 });
  market.relay.start();
  return port;
};
