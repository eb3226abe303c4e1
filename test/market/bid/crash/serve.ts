// Noren without its demo story: the embedded database, migrated, and the whole server on it. It says where it listens.
import { openDatabase, openKeys } from '../../../../src/database/index.ts';
import { makeApp } from '../../../../src/server/app.ts';
import { photoToolsFor } from '../../../../src/server/photos/photo-tools.ts';
import { readSettings } from '../../../../src/server/settings.ts';
import { Opened, stopOnSignals } from '../../../../src/server/start/stop.ts';

const opened = new Opened();
stopOnSignals(opened, () => undefined);
const settings = readSettings();
const connection = await openDatabase(settings);
opened.add(connection.close);
const mailer = { send: () => Promise.resolve(), close: () => Promise.resolve() };
const photos = await photoToolsFor(settings);
const app = await makeApp({ connection, keys: openKeys(settings), mailer, photos, publicUrl: settings.PUBLIC_URL });
opened.add(app.close);
process.stdout.write(`${await app.http.listen({ port: 0, host: '127.0.0.1' })}/graphql\n`);
