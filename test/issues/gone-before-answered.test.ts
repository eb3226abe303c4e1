/** A client that goes while the server finds out whether it may upload takes up no place for ever: others find room as before (AT-17). */
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';
import { picture } from '../market/photo/pictures.ts';
import { upload } from '../market/photo/uploading.ts';

const MORE_THAN_ARE_READ = 20;
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('uploads that were hung up before a byte of the picture was read leave room for others', async () => {
  const person = await server.member();
  const { bytes } = await picture({ width: 40, height: 30 });
  const { hostname, port } = new URL(server.url);
  const { attempts } = server.market;
  // A counter in a store that many servers share takes its time.
  Object.assign(server.market, { attempts: { count: () => wait(60) } });
  for (let n = 0; n < MORE_THAN_ARE_READ; n++) {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    await new Promise((done) => socket.once('connect', done));
    socket.write(
      `POST /photos HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${person.token}\r\n` +
        `content-type: image/jpeg\r\ncontent-length: ${bytes.length}\r\n\r\n`,
    );
    await wait(20);
    socket.resetAndDestroy();
  }
  await wait(200);
  Object.assign(server.market, { attempts });
  expect(await upload(server, person, bytes)).toMatchObject({ status: 201 });
});
