import { describe, expect, test } from '@jest/globals';
import { hashPassword, passwordProblems, TooBusy, verifyPassword } from '../../../src/market/account/index.ts';
import { BoundedQueue } from '../../../src/market/account/password/queue.ts';

const codes = (password: string, owner = {}): string[] => passwordProblems(password, owner).map(({ code }) => code);

describe('passwords are hashed with a memory-hard function (P1, P12)', () => {
  test('the hash is argon2id of 19 MiB and two passes, never the same twice, and only the password opens it', async () => {
    const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(first).not.toBe(second);
    expect(await verifyPassword(first, 'correct horse')).toBe(true);
    expect(await verifyPassword(first, 'correct horsf')).toBe(false);
  });

  test('a password composed otherwise by another keyboard is the same password', async () => {
    expect(
      await verifyPassword(
        await hashPassword('ガラスの靴とカボチャ'),
        'カ\u3099ラスの靴とカホ\u3099チャ'.replace('ホ\u3099', 'ボ'),
      ),
    ).toBe(true);
  });

  test.each([null, '', 'plain', '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA', '$2b$10$abc'])(
    'no password opens %s',
    async (hash) => {
      expect(await verifyPassword(hash, 'anything at all')).toBe(false);
    },
  );
});

describe('an unknown e-mail does the same password work as a known one (SC-D2)', () => {
  test('the processor time of both is alike, and far from none', async () => {
    const hash = await hashPassword('correct horse');
    const work = { known: 0, unknown: 0, unreadable: 0 };
    for (let round = 0; round < 6; round++) {
      work.known += await cpu(() => verifyPassword(hash, 'wrong horse!'));
      work.unknown += await cpu(() => verifyPassword(null, 'wrong horse!'));
      work.unreadable += await cpu(() => verifyPassword('nonsense', 'wrong horse!'));
    }
    for (const other of [work.unknown, work.unreadable]) {
      expect(other / work.known).toBeGreaterThan(0.5);
      expect(other / work.known).toBeLessThan(2);
    }
  });
});

describe('a flood of sign-ins waits in line or is refused', () => {
  test('so many run, so many wait in their order, the rest is refused; a failing one gives its place on', async () => {
    const queue = new BoundedQueue(2, 2);
    const log: string[] = [];
    const gates: (() => void)[] = [];
    const task = (name: string) => () => new Promise<void>((resolve) => (log.push(name), gates.push(resolve)));
    const a = queue.run(() => task('a')().then(() => Promise.reject(new Error('a failed'))));
    const b = queue.run(task('b'));
    const c = queue.run(task('c'));
    const d = queue.run(task('d'));
    await expect(queue.run(task('e'))).rejects.toThrow(TooBusy);
    expect(log).toEqual(['a', 'b']);
    gates[0]?.();
    await expect(a).rejects.toThrow('a failed');
    expect(log).toEqual(['a', 'b', 'c']);
    gates[1]?.();
    await b;
    expect(log).toEqual(['a', 'b', 'c', 'd']);
    gates[2]?.();
    gates[3]?.();
    await Promise.all([c, d]);
    await expect(queue.run(async () => 'free again')).resolves.toBe('free again');
  });

  test('never more than so many run at once, whoever comes when', async () => {
    const queue = new BoundedQueue(3, 1_000);
    let running = 0;
    let most = 0;
    const work = (ticks: number) => async () => {
      most = Math.max(most, ++running);
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      running--;
    };
    const early = Array.from({ length: 50 }, (_, n) => queue.run(work(n % 7)));
    await early[5];
    await Promise.all([...early, ...Array.from({ length: 50 }, (_, n) => queue.run(work(n % 5)))]);
    expect([most, running]).toEqual([3, 0]);
  });

  test('a hundred at once are not all hashed', async () => {
    const all = await Promise.allSettled(Array.from({ length: 100 }, () => verifyPassword(null, 'flood flood flood')));
    const refused = all.filter((one) => one.status === 'rejected');
    expect(refused.length).toBe(34);
    for (const one of refused) expect(one.reason).toBeInstanceOf(TooBusy);
  }, 60_000);
});

describe('what a password must be', () => {
  test.each([
    ['long enough?', []],
    ['short', ['TOO_SHORT']],
    ['👘👘👘👘👘👘👘👘👘', ['TOO_SHORT', 'ONE_CHARACTER']],
    ['🎎👘🍵🏯🗻🎋🍡🏮⛩️', []],
    ['a'.repeat(127) + 'b', []],
    ['a'.repeat(128) + 'b', ['TOO_LONG']],
    ['a'.repeat(1_000_000), ['TOO_LONG']],
    ['aaaaaaaaaaaa', ['ONE_CHARACTER']],
    ['Password 123', ['GUESSED_FIRST']],
    ['all lower case and no digit', []],
  ])('%s', (password, expected) => {
    expect(codes(password)).toEqual(expected);
  });

  test('not the e-mail, its first part, or the nickname, however they are written', () => {
    const owner = { email: 'taro.yamada@example.com', nickname: '着物だいすき_2026' };
    expect(codes('Taro.Yamada@example.com', owner)).toEqual(['LIKE_EMAIL']);
    expect(codes('ＴＡＲＯ.yamada', owner)).toEqual(['LIKE_EMAIL']);
    expect(codes('着物だいすき_２０２６', owner)).toEqual(['LIKE_NICKNAME']);
  });

  test('a problem never holds the password', () => {
    expect(JSON.stringify(passwordProblems('secret'))).not.toContain('secret');
  });
});

/** The processor time of the whole process, in milliseconds: steadier than the clock on a busy machine. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
