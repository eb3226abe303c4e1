/** Noren itself, as it runs in production. */
import type { AddressInfo } from 'node:net';
import { connect } from '../../src/database/index.ts';
import { makeApp } from '../../src/server/app.ts';
import { CONNECTIONS, faults, keysOf, noMail, photosOfItsOwn, type Contestant } from './start.ts';

export const noren: Contestant = async (order) => {
  const connection = await connect(order.serviceUrl, CONNECTIONS);
  const { http } = await makeApp({
    connection,
    keys: keysOf(order),
    mailer: noMail,
    photos: photosOfItsOwn(),
    publicUrl: order.publicUrl,
    log: faults,
  });
  await http.listen({ host: '127.0.0.1', port: 0 });
  return (http.server.address() as AddressInfo).port; // listening on TCP, so an AddressInfo
};
