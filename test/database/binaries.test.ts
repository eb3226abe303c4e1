import { afterAll, expect, test } from '@jest/globals';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canReach, rootOnlyFolder } from '../../src/database/cluster/binaries.ts';
import { placeOf } from '../../src/database/cluster/place.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-reach-')); // mode 0700
const asRoot = process.getuid?.() === 0;

afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a folder within one that is closed to others is out of the server user’s reach', () => {
  const within = path.join(folder, 'within');
  fs.mkdirSync(within);
  fs.chmodSync(within, 0o755);
  expect(canReach(within, { uid: 4242, gid: 4242 })).toBe(false);
  fs.chmodSync(folder, 0o711);
  expect(canReach(within, { uid: 4242, gid: 4242 })).toBe(true);
  expect(canReach(within, {})).toBe(true);
  fs.chmodSync(folder, 0o700);
});

test('only for root does a cluster lie elsewhere, and then in a folder that nobody but root can write to', () => {
  const { cluster } = placeOf(path.join(folder, 'closed'));
  if (!asRoot) return expect(cluster).toBe(path.join(folder, 'closed', 'postgres'));
  expect(cluster).toMatch(/^\/var\/tmp\/noren-root\/data\/[0-9a-f]{16}\/postgres$/);
  for (let above = path.dirname(cluster); above !== '/var/tmp'; above = path.dirname(above))
    expect(fs.statSync(above)).toMatchObject({ uid: 0, mode: 0o40755 });
  fs.rmdirSync(path.dirname(cluster));
});

test('what somebody else put there is refused', () => {
  if (!asRoot) return expect(() => rootOnlyFolder('x')).toThrow(); // nobody else can make one at all
  const name = `test-${process.pid}`;
  const place = rootOnlyFolder(name);
  const trap = path.join(place, 'trap');
  const refused = /is not a folder that only root can write to/;
  fs.symlinkSync('/tmp', trap);
  expect(() => rootOnlyFolder(name, 'trap')).toThrow(refused);
  fs.rmSync(trap);
  fs.mkdirSync(trap, { mode: 0o755 });
  fs.chmodSync(trap, 0o777);
  expect(() => rootOnlyFolder(name, 'trap')).toThrow(refused);
  fs.chmodSync(trap, 0o755);
  fs.chownSync(trap, 65534, 65534);
  expect(() => rootOnlyFolder(name, 'trap')).toThrow(refused);
  fs.rmSync(place, { recursive: true });
});
