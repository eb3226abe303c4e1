/**
 * Canaries (SC-G1 to G5): 500 personal values like no other, entered where members and strangers enter them and shown to partners and
 * staff, and then looked for, in every spelling, wherever something could have stayed: tables, data files, write-ahead log, logs, output,
 * metrics, what partners were told, and the answers of those who may not see them.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { thisRun } from '../harness/run.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { webhookSender } from '../../src/server/webhooks/webhook-sender.ts';
import { startReceiver, type Receiver } from '../market/partner/webhook/receiver.ts';
import { trade } from '../market/trade/scene.ts';
import { dossiers, missing, succession } from './canaries/dossiers.ts';
import {
  failures,
  keepWatch,
  offerAndShare,
  openStore,
  photos,
  signUp,
  stoppedClock,
  tradeTo,
  worker,
} from './canaries/flows.ts';
import { follow } from './canaries/following.ts';
import { Answers } from './canaries/heard.ts';
import { nonsense } from './canaries/nonsense.ts';
import { consents, enquiries, mails, paidAndSent, toldAgain } from './canaries/partners.ts';
import { inColumns, inFiles, inText, walNow } from './canaries/places.ts';
import { Search } from './canaries/search.ts';
import { spellings } from './canaries/spelling.ts';
import { Canaries } from './canaries/values.ts';

const canaries = new Canaries();
/** What members search for: private, and found with, so it stands readable with the search and nowhere else. */
const sought = new Canaries();
const printed: string[] = [];
let server: TestServer;
let receiver: Receiver;
let answers: Answers;
/** What the successor of the business was handed, as it reads it. */
let handedOver: string;
let wal: string;
let restore: () => void;

beforeAll(async () => {
  restore = listenTo(process.stdout, process.stderr);
  wal = await walNow();
  receiver = await startReceiver();
  server = await startServer({ webhooks: webhookSender({ toLoopback: true }) });
  const queue = await worker(server);
  try {
    await live();
  } finally {
    await queue.stop();
  }
}, 120_000);
afterAll(async () => {
  restore();
  await receiver.stop();
  await server.stop();
});

async function live(): Promise<void> {
  for (let one = 0; one < 4; one++) await signUp(server, canaries, 'INDIVIDUAL');
  await openStore(server, canaries, await signUp(server, canaries, 'COMPANY'));
  for (const state of ['AWAITING_PAYMENT', 'SHIPPED', 'RECEIVED', 'CANCELLED']) await tradeTo(server, canaries, state);
  await keepWatch(server, canaries, sought);
  await offerAndShare(server, canaries);
  await follow(server, canaries);
  await othersToo();
  await server.clock.release();
  await nonsense(server, canaries, await server.member({ values: canaries.individual() }));
  await photos(server, canaries, await server.member({ values: canaries.individual() }));
  await failures(server, canaries, await trade(server));
  await stoppedClock(server, canaries);
  while (canaries.values.length < 500) await server.member({ type: 'COMPANY', values: canaries.company() });
}

/** Partners and staff at their work; from here on it is kept what is answered to whom. */
async function othersToo(): Promise<void> {
  answers = new Answers(server);
  const day = { server, canaries, answers, receiver };
  receiver.answer(500, { 'x-note': canaries.word() }, `読めません ${canaries.word()}`);
  await paidAndSent(day);
  await enquiries(day);
  await consents(day);
  await toldAgain(day);
  await mails(day);
  await dossiers(day);
  handedOver = await succession(day);
  await missing(day);
  answers.stop();
}

/** Keeps what is printed meanwhile, and prints it. */
function listenTo(...streams: readonly NodeJS.WriteStream[]): () => void {
  const undos = streams.map((stream) => {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, ...rest: []) => {
      printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return write(chunk, ...rest);
    };
    return () => void (stream.write = write);
  });
  return () => undos.forEach((undo) => undo());
}

const search = (): Search => new Search(canaries.values);

test('500 values are planted, no two alike', () => {
  expect(canaries.values.length).toBeGreaterThanOrEqual(500);
  expect(new Set(canaries.values).size).toBe(canaries.values.length);
});

test('no column of any table holds one, the queue’s among them', async () => {
  const { looked, found } = await inColumns(server.db, search());
  expect(looked).toBeGreaterThan(150);
  expect(found).toEqual([]);
});

test('no data file and no write-ahead log of the database’s server holds one', async () => {
  const { looked, found } = await inFiles(server.db, search(), wal);
  expect(looked).toBeGreaterThan(8_000_000);
  expect(found).toEqual([]);
}, 60_000);

test('no stored photo holds one', () => {
  const files = readdirSync(server.photoFolder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(1);
  const found = files.filter((one) => search().in(readFileSync(path.join(one.parentPath, one.name))).size > 0);
  expect(found).toEqual([]);
});

test('no log, no output and no metric holds one', async () => {
  const metrics = await (await fetch(new URL('/metrics', server.url))).text();
  expect(metrics).toContain('noren_unexpected_errors_total');
  expect(server.logged.filter((line) => line.includes('"unexpected"')).length).toBeGreaterThan(4);
  const places = {
    log: server.logged.join('\n'),
    output: printed.join(''),
    metrics,
    'log of the database': readFileSync(thisRun().logFile, 'utf8'),
  };
  expect(Object.entries(places).flatMap(([place, text]) => inText(search(), place, text))).toEqual([]);
});

test('partners and staff heard the values that they may see, and nobody else heard one', () => {
  expect(answers.wrong(search())).toEqual([]);
});

test('no message to a partner holds one, sent again neither', () => {
  expect(new Set(receiver.received.map(({ body }) => JSON.parse(body).type)).size).toBeGreaterThan(5);
  expect(receiver.received.flatMap((message) => inText(search(), 'message', JSON.stringify(message)))).toEqual([]);
});

test('the successor alone reads what is handed over', () => {
  expect(search().in(handedOver).size).toBeGreaterThan(100);
});

test('what members search for stands with their searches, in no other column, log, output or metric', async () => {
  const { found } = await inColumns(server.db, new Search(sought.values));
  expect(found.map(([place]) => place)).toEqual(['saved_search.text', 'saved_search.words']);
  const elsewhere = [server.logged.join('\n'), printed.join(''), readFileSync(thisRun().logFile, 'utf8')].join('\n');
  expect(inText(new Search(sought.values), 'elsewhere', elsewhere)).toEqual([]);
});

test('the search finds what is there, in every spelling and place', async () => {
  const control = new Canaries();
  const value = `山田-${control.word()} 様`;
  const found = new Search([value]);
  for (const spelling of spellings(value))
    expect([...found.in(Buffer.concat([Buffer.from('前'), spelling, Buffer.from('後')]))]).toEqual([0]);
  expect([...found.in(JSON.stringify({ a: Buffer.from(`xx${value}yy`).toString('base64') }))]).toEqual([0]);
  expect(found.in('something else altogether').size).toBe(0);
  await plant(value);
  expect((await inColumns(server.db, found)).found.map(([place]) => place)).toEqual([
    'account.password_hash',
    'disclosure.operation',
    'listing.description',
    'record_key.wrapped',
  ]);
  const files = (await inFiles(server.db, found, wal)).found.map(([place]) => place);
  expect(files.some((file) => file.startsWith('base/'))).toBe(true);
  expect(files.some((file) => file.startsWith('pg_wal/'))).toBe(true);
}, 60_000);

test('the search finds digits where they stand, and not where an id or a digest happens to hold them', () => {
  const found = new Search(['1985-03-12', '123-4567', '90-1234-5678']);
  const all = (text: string) => [...found.in(text)];
  const planted = [
    [
      '1985-03-12',
      '19850312',
      '{"birthDate":"1985-03-12"}',
      '{"at":"1985-03-12T00:00:00Z"}',
      'b=19850312&',
      '生19850312',
    ],
    ['123-4567', '〒123-4567', '〒123-4567 東京都', '\\u3012123-4567'],
    ['+819012345678', '09012345678', '+81-90-1234-5678', '090-1234-5678', '819012345678', '{"phone":"+819012345678"}'],
  ];
  for (const [which, texts] of planted.entries())
    for (const text of texts) expect([text, all(text)]).toEqual([text, [which]]);
  const byChance = [
    '19850312-aaaa-4bbb-8ccc-0123456789ab',
    '0f3c2a1b-aaaa-4bbb-8ccc-012319850312',
    '0f3c2a1b-a123-4567-8ccc-0123456789ab',
    '3f19850312ab',
    'ab9012345678ff',
  ];
  for (const text of byChance) expect([text, all(text)]).toEqual([text, []]);
});

/** Plain, as bytes, in base64 and escaped, each in another table. */
async function plant(value: string): Promise<void> {
  const { owner } = server.db;
  await owner.query(`update listing set description = description || $1 where id = (select id from listing limit 1)`, [
    value,
  ]);
  await owner.query(
    `update record_key set wrapped = convert_to($1, 'UTF8') where record_id = (select record_id from record_key where destroyed_at is null limit 1)`,
    [value],
  );
  await owner.query(`update account set password_hash = 'x' || $1 where id = (select id from account limit 1)`, [
    Buffer.from(value).toString('base64'),
  ]);
  const escaped = value.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
  await owner.query(
    `insert into disclosure (policy_version, operation, recipient_class, subjects, leaves) values ('x', $1, 'x', '{}', '[]')`,
    [escaped],
  );
}
