import { describe, expect, test } from '@jest/globals';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import {
  attemptLimits,
  limitAttempts,
  networkOf,
  TooManyAttempts,
  type Attempt,
  type LimitedAct,
} from '../../../src/market/account/index.ts';

const signIn = (account: string, network = '192.0.2.1'): Attempt => ({ act: 'SIGN_IN', account, network });

describe('attempts are counted for the account and for the network (SC-E4, SC-E7, AT-8)', () => {
  test.each(Object.keys(attemptLimits) as LimitedAct[])('%s: as many as allowed, then no more', async (act) => {
    const limits = limitAttempts();
    for (let n = 0; n < attemptLimits[act].account.points; n++) await limits.count({ act, account: 'a', network: 'n' });
    await expect(limits.count({ act, account: 'a', network: 'n' })).rejects.toThrow(TooManyAttempts);
    await expect(limits.count({ act, account: 'b', network: 'n' })).resolves.toBeUndefined();
  });

  test('ten aliases at once are ten attempts', async () => {
    const limits = limitAttempts();
    const aliases = await Promise.allSettled(Array.from({ length: 25 }, () => limits.count(signIn('a'))));
    expect(aliases.filter(({ status }) => status === 'fulfilled')).toHaveLength(attemptLimits.SIGN_IN.account.points);
  });

  test('many accounts from one network meet the network’s limit, and another network does not feel it', async () => {
    const limits = limitAttempts();
    for (let n = 0; n < attemptLimits.SIGN_IN.network.points; n++) await limits.count(signIn(`account ${n}`));
    await expect(limits.count(signIn('fresh'))).rejects.toThrow(TooManyAttempts);
    await expect(limits.count(signIn('fresh', '192.0.2.2'))).resolves.toBeUndefined();
  });

  test('a stranger who tries an account from elsewhere does not lock its owner out', async () => {
    const limits = limitAttempts();
    for (let n = 0; n < 11; n++) await limits.count(signIn('a', '198.51.100.1')).catch(() => undefined);
    await expect(limits.count(signIn('a', '192.0.2.1'))).resolves.toBeUndefined();
  });

  test('the refusal is the same whichever limit was met, and names nobody', async () => {
    const limits = limitAttempts({
      ...attemptLimits,
      SIGN_IN: { account: { points: 1, seconds: 60 }, network: { points: 2, seconds: 60 } },
    });
    await limits.count(signIn('a'));
    const byAccount: unknown = await limits.count(signIn('a')).catch((error: unknown) => error);
    const byNetwork: unknown = await limits.count(signIn('b')).catch((error: unknown) => error);
    expect(byAccount).toEqual(new TooManyAttempts());
    expect(byNetwork).toEqual(byAccount);
    expect(JSON.stringify(byAccount)).toBe('{"code":"TOO_MANY_ATTEMPTS","name":"TooManyAttempts"}');
  });

  test('a store that fails is an error, not an open door', async () => {
    const limits = limitAttempts(attemptLimits, (options) => {
      const broken = new RateLimiterMemory(options);
      broken.consume = () => Promise.reject(new Error('store is down'));
      return broken;
    });
    await expect(limits.count(signIn('a'))).rejects.toThrow('store is down');
  });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['nonsense', 'unknown'],
])('%s counts as the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
