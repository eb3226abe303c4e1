/** The same schema, reads and server as Noren's, with the privacy engine left out. Nothing in src can do this. */
import type { AddressInfo } from 'node:net';
import { connect } from '../../../src/database/index.ts';
import { makeApp, serve } from '../../../src/server/app.ts';
import { ratesTimes } from '../../../src/server/limits/index.ts';
import { buildMarketSchema } from '../../../src/server/schema.ts';
import { CONNECTIONS, faults, keysOf, noMail, photosOfItsOwn, type Contestant } from '../start.ts';
import { askingLess } from './pool.ts';
import { plainPrivacy, type Extras } from './privacy.ts';

export const plain =
  (extras: Extras): Contestant =>
  async (order) => {
    const connection = await connect(order.serviceUrl, CONNECTIONS);
    // Noren's own tools; its own server is made with them and never listens
    const noren = await makeApp({
      connection,
      keys: keysOf(order),
      mailer: noMail,
      photos: photosOfItsOwn(),
      publicUrl: order.publicUrl,
    });
    const market = { ...noren.market, pool: askingLess(connection.pool) };
    const privacy = plainPrivacy(await buildMarketSchema(), market, connection.pool, extras);
    const { http } = await serve(market, () => privacy, { log: faults, rates: ratesTimes(500) });
    await http.listen({ host: '127.0.0.1', port: 0 });
    return (http.server.address() as AddressInfo).port; // listening on TCP, so an AddressInfo
  };
