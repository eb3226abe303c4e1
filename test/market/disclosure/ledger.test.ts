import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ledgerIn } from '../../../src/market/disclosure/index.ts';
import { kind } from '../../../src/policy/index.ts';
import { viewerOf, type Disclosure } from '../../../src/privacy/index.ts';
import { freshDatabase, type TestDatabase } from '../../harness/database.ts';

const ground = { audience: 'counterparty', article: 'P6.1', purpose: 'contract', basis: 'ownAct' };

function shown(subject: string): Disclosure {
  const leaf = { ...ground, subject, reference: `trade:${subject}`, kinds: kind.NAME.bit | kind.PHONE.bit };
  return {
    at: Date.now(),
    recipient: viewerOf('member', randomUUID(), randomUUID()),
    operation: 'digest',
    leaves: [leaf],
  };
}

describe('the ledger', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let statements = 0;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.serviceUrl });
    pool.on('acquire', () => (statements += 1));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const recordsOf = async (subject: string): Promise<{ leaves: Record<string, unknown>[] }[]> =>
    (await database.owner.query('select leaves from disclosure where subjects = array[$1::uuid]', [subject])).rows;

  test('has a record of its own for each of forty answers at once, in fewer commits', async () => {
    const ledger = ledgerIn(pool);
    const subjects = Array.from({ length: 40 }, () => randomUUID());
    await Promise.all(
      subjects.map(async (subject) => {
        await ledger.record(shown(subject));
        // durable for others as soon as it is told to be, not only when all are
        expect(await recordsOf(subject)).toHaveLength(1);
      }),
    );
    expect(statements).toBeLessThan(10);
    const [record] = await recordsOf(subjects[7] as string);
    expect(record?.leaves).toMatchObject([{ ...ground, subject: subjects[7], kinds: ['NAME', 'PHONE'] }]);
  });

  test('fails those who share a failed insert, and serves who comes after', async () => {
    const ledger = ledgerIn(pool);
    const good = randomUUID();
    const before = ledger.record(shown(randomUUID()));
    const alongside = ledger.record(shown(randomUUID()));
    const together = [shown(good), shown('no uuid')].map((one) => ledger.record(one));
    await Promise.all([before, alongside]);
    const outcomes = await Promise.allSettled(together);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await recordsOf(good)).toEqual([]);
    await ledger.record(shown(good));
    expect(await recordsOf(good)).toHaveLength(1);
  });
});
