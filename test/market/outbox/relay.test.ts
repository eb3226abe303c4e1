import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Relay, tell, type Told } from '../../../src/market/outbox/index.ts';
import { startServer, type TestServer } from '../../harness/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(() => server.db.owner.query('delete from outbox'));

const ids = (lines: readonly Told[]) => lines.map((line) => line.ref);

/** Tells of new things, and gives their ids in order. */
async function told(count: number): Promise<string[]> {
  const refs = Array.from({ length: count }, () => randomUUID());
  await tell(
    server.market.orm.em.fork(),
    refs.map((ref) => ({ happening: 'MESSAGE_WRITTEN', ref })),
  );
  return refs;
}

async function left(): Promise<number> {
  const { rows } = await server.db.owner.query<{ count: number }>('select count(*)::int as count from outbox');
  return rows[0]?.count ?? NaN;
}

/** How many lines have had the effect that a receiver below gives each batch. */
async function begun(): Promise<number> {
  const { rows } = await server.db.owner.query<{ count: number }>('select count(*)::int as count from nickname');
  return rows[0]?.count ?? NaN;
}

test('what is told reaches the receivers in its order, and is published when that is committed', async () => {
  const refs = await told(700);
  const received: Told[] = [];
  const published: (string | null)[] = [];
  const relay = new Relay({
    orm: server.market.orm,
    receivers: [async (_em, batch) => void received.push(...batch)],
    published: (batch) => published.push(...ids(batch)),
  });
  await relay.drain();
  expect(ids(received)).toEqual(refs);
  expect(published).toEqual(refs);
  expect(await left()).toBe(0);
});

test('what an act did not commit is never told', async () => {
  const undone = server.market.orm.em.fork().transactional(async (em) => {
    await tell(em, [{ happening: 'WON' }]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await left()).toBe(0);
});

test('two relays at once take each line once', async () => {
  const refs = await told(1200);
  const received: Told[] = [];
  const relay = () =>
    new Relay({
      orm: server.market.orm,
      receivers: [async (_em, batch) => void received.push(...batch)],
    });
  await Promise.all([relay().drain(), relay().drain()]);
  expect(ids(received).sort()).toEqual([...refs].sort());
});

test('a line that fails is put off, undoes what it had begun, and holds up no other', async () => {
  const [bad, ...good] = await told(3);
  const received: (string | null)[] = [];
  const troubles: unknown[] = [];
  let failing = true;
  const relay = new Relay({
    orm: server.market.orm,
    receivers: [
      async (em, batch) => {
        await em.execute(`insert into nickname (folded) values (?)`, [randomUUID()]);
        if (failing && ids(batch).includes(bad as string)) throw new Error('no');
        received.push(...ids(batch));
      },
    ],
    onTrouble: (error) => troubles.push(error),
  });
  await relay.drain();
  expect(received).toEqual(good);
  expect(await begun()).toBe(good.length);
  expect(troubles).toHaveLength(2);
  expect(await left()).toBe(1);

  failing = false;
  await server.db.owner.query(`update outbox set due_at = '-infinity'`);
  await relay.drain();
  expect(received).toEqual([...good, bad]);
  expect(await left()).toBe(0);
});

test('a running relay is nudged, and finds by itself what another server left', async () => {
  const seen: (string | null)[] = [];
  const relay = new Relay({ orm: server.market.orm, receivers: [], published: (batch) => seen.push(...ids(batch)) });
  const until = async (count: number) => {
    while (seen.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  relay.start();
  try {
    const [nudged] = await told(1);
    relay.nudge();
    await until(1);
    const [found] = await told(1);
    await until(2);
    expect(seen).toEqual([nudged, found]);
  } finally {
    await relay.stop();
  }
});
