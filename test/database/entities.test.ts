import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, type Connection } from '../../src/database/index.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';

let db: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  db = await freshDatabase();
  connection = await connect(db.ownerUrl, 2);
});

afterAll(async () => {
  await connection.close();
  await db.drop();
});

/** Tables that acts write in SQL of their own, and pages reach through another's condition: no entity stands for them. */
const withoutEntity = [
  'affiliate_permission',
  'attempt_count',
  'authority_request',
  'bid_removal',
  'consent_text',
  'disclosure',
  'disclosure_delay',
  'dossier',
  'dossier_member',
  'emergency_record',
  'ending_told',
  'engagement_matter',
  'ground',
  'idempotency',
  'listing_search',
  'member_link',
  'nickname',
  'notice_counter',
  'notice_preference',
  'notice_setting',
  'outbox',
  'partner_event',
  'partner_reminder',
  'partner_token',
  'photo_leftover',
  'photo_upload',
  'review_report',
  'search_match',
  'staff_act',
  'staff_case_subject',
  'succession_member',
  'succession_plan',
  'used_once',
  'webhook_delivery',
  'webhook_endpoint',
];

/** What the migrations say and entities cannot: checks, indexes, defaults, comments, references by more than one column. */
const saidByMigrationsAlone = [
  /^alter table "\w+" (drop|add) constraint /,
  /^drop index /,
  /^alter table "\w+" alter column "\w+" drop default$/,
  /^comment on (table|column) /,
  /^drop trigger if exists "(disclosure_|photo_leaves"|notice_happens")/,
  /^drop function if exists "(noren_now|service_may|disclosure_\w+|\w*(photo_leaves|notice_happens)\w*)"/,
  /^drop view if exists "(claimed_seller|disclosure_leaf|publishable_post|requested|emergency|engagement|succession|named_\w+)" /,
  /^drop (table|view|schema) if exists "graphile_worker"/,
  ...withoutEntity.map((table) => new RegExp(`^drop table if exists "${table}" `)),
];

async function differences(): Promise<string[]> {
  const sql = await connection.orm.schema.getUpdateSchemaSQL({ safe: false, wrap: false });
  const statements = sql.split(/;\s*\n/).map((statement) => statement.trim());
  return statements.filter(
    (statement) => statement !== '' && !saidByMigrationsAlone.some((form) => form.test(statement)),
  );
}

test('the migrations make every table and column of the entities, with their types, and none besides', async () => {
  expect(await differences()).toEqual([]);
});

test('a column that is missing, of another type, or in the way of null would be told', async () => {
  await db.owner.query('alter table member drop column withdrawn_at');
  await db.owner.query('alter table fee alter column amount type bigint');
  await db.owner.query('alter table listing alter column title drop not null');
  expect(await differences()).toEqual([
    expect.stringContaining('"withdrawn_at"'),
    expect.stringContaining('"title"'),
    expect.stringContaining('"amount"'),
  ]);
});
