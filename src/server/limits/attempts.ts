/** Attempts counted in the database: however many servers there are, and whichever is asked, they are the same attempts (AT-8). */
import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { attemptLimits, limitAttempts, type AttemptLimits } from '../../market/account/index.ts';
import type { Keyring } from '../../privacy/index.ts';

/** What is counted is named by a digest that nobody makes without the service's key: no account and no address stands there. */
export function attemptsIn(
  pool: Pool,
  keyring: Keyring,
  limits: Parameters<typeof limitAttempts>[0] = attemptLimits,
): AttemptLimits {
  const key = keyring.derived('attempts');
  const nameOf = (counted: string): string => createHmac('sha256', key).update(counted).digest('base64url');
  const table = { storeClient: pool, storeType: 'pool', tableName: 'attempt_count', tableCreated: true };
  return limitAttempts(
    limits,
    (words) => new RateLimiterPostgres({ ...words, ...table, clearExpiredByTimeout: false }),
    nameOf,
  );
}
