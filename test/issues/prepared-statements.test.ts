import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pageStatements } from '../../src/server/page-statements.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('ever new documents do not fill the database’s memory: no connection keeps more statements prepared than it may', async () => {
  const run = pageStatements(server.market.pool, 5);
  const kept: number[] = [];
  for (let at = 0; at < 30; at++) {
    const name = `new_${at}`;
    await run({ name, text: `select ${at} as page`, values: [] });
    kept.push(Number(await run({ text: 'select count(*) as page from pg_prepared_statements', values: [] })));
  }
  expect(Math.max(...kept)).toBeLessThanOrEqual(5);
  expect(new Set(kept).size).toBeGreaterThan(2); // they do stay prepared for a while
});
