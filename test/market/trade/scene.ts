import { randomUUID } from 'node:crypto';
import type { Asked, TestServer } from '../../harness/server.ts';
import type { Person } from '../../harness/people.ts';
import { tradeTasks } from '../../../src/market/trade/index.ts';

/** An auction with its people, written as the tables' owner: the quick way to its end. */
export interface Scene {
  readonly listingId: string;
  readonly seller: Person;
  readonly winner: Person;
  readonly loser: Person;
}

export const END = '2026-12-01T12:00:00.000Z';

type People = readonly [seller: Person, winner: Person, loser: Person];
const regulars = new WeakMap<TestServer, Promise<People>>();

/** Three people whom the scenes of a file may share: to make people takes longer than to trade. */
export function regularsOf(server: TestServer): Promise<People> {
  const three = regulars.get(server) ?? Promise.all([server.member(), server.member(), server.member()]);
  regulars.set(server, three);
  return three;
}

export interface SceneWords {
  readonly bids?: boolean;
  readonly seller?: Person;
  /** Instead of three new ones. */
  readonly people?: People;
}

/** An open auction that ends at END with the winner leading at 1,100 yen; nobody leads where `bids` is false. */
export async function auction(server: TestServer, { bids = true, seller, people }: SceneWords = {}): Promise<Scene> {
  const anew = async () => [seller ?? (await server.member()), await server.member(), await server.member()] as const;
  const [who, winner, loser] = people ?? (await anew());
  const listingId = randomUUID();
  const { owner } = server.db;
  await owner.query(
    `insert into listing (id, seller_id, title, description, category, state, start_price, price, leader_id, leader_maximum,
      second_maximum, bid_count, bid_seq, starts_at, end_at)
      values ($1, $2, 'Teapot', 'Of iron.', 'OTHER', 'OPEN', 1000, $3, $4, $5, $6, $7, $7, $8::timestamptz - interval '3 days', $8)`,
    [
      listingId,
      who.id,
      bids ? 1100 : 1000,
      bids ? winner.id : null,
      bids ? 5000 : null,
      bids ? 1000 : null,
      bids ? 2 : 0,
      END,
    ],
  );
  if (bids) {
    const bid = `insert into bid (listing_id, seq, bidder_id, maximum, placed_at) values ($1, $2, $3, $4, $5::timestamptz - interval '1 day')`;
    await owner.query(bid, [listingId, 1, loser.id, 1000, END]);
    await owner.query(bid, [listingId, 2, winner.id, 5000, END]);
  }
  return { listingId, seller: who, winner, loser };
}

const [closeAuction, closeDue] = tradeTasks;

/** Runs the job that an auction's end is due to. */
export function close(server: TestServer, listingId: string): Promise<void> {
  return closeAuction.run({ listingId }, server.market);
}

export function sweep(server: TestServer): Promise<void> {
  return closeDue.run({}, server.market);
}

export interface Traded extends Scene {
  readonly tradeId: string;
}

/** A trade that was just decided; the clock stands a second after the end. */
export async function trade(server: TestServer, words: SceneWords = {}): Promise<Traded> {
  const scene = await auction(server, words);
  await server.clock.set('2026-12-01T12:00:01Z');
  await close(server, scene.listingId);
  const { rows } = await server.db.owner.query<{ id: string }>('select id from trade where listing_id = $1', [
    scene.listingId,
  ]);
  return { ...scene, tradeId: rows[0]?.id ?? 'none' };
}

export type Step = 'reportPaid' | 'reportShipped' | 'reportReceived' | 'cancelTrade';

export async function take(server: TestServer, who: Person | undefined, step: Step, tradeId: string): Promise<Asked> {
  const reason = step === 'cancelTrade' ? ', reason: AGREED' : '';
  return server
    .as(who)
    .ask(
      `mutation ($id: ID!) { ${step}(input: { tradeId: $id${reason} }) { trade { state contactOpen contactUntil } refused { from to } userErrors { code } } }`,
      {
        id: tradeId,
      },
    );
}

/** Brings a new trade to a state, by the right hands. */
export async function bringTo(server: TestServer, { tradeId, seller, winner }: Traded, state: string): Promise<void> {
  const steps: Record<string, [Person, Step][]> = {
    AWAITING_PAYMENT: [],
    PAID: [[winner, 'reportPaid']],
    SHIPPED: [
      [winner, 'reportPaid'],
      [seller, 'reportShipped'],
    ],
    RECEIVED: [
      [winner, 'reportPaid'],
      [seller, 'reportShipped'],
      [winner, 'reportReceived'],
    ],
    CANCELLED: [[seller, 'cancelTrade']],
  };
  for (const [who, step] of steps[state] ?? []) {
    const { body } = await take(server, who, step, tradeId);
    if (body.data?.[step].userErrors.length !== 0) throw new Error(`${step}: ${JSON.stringify(body)}`);
  }
}
