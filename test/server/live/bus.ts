/** What every bus must do, whichever way it goes. */
import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Bus, Wakes } from '../../../src/server/live/bus/bus.ts';
import { until } from './clients.ts';

export interface Listening {
  readonly bus: Bus;
  readonly heard: Wakes[];
}

export function listening(bus: Bus): Listening {
  const heard: Wakes[] = [];
  bus.subscribe((wakes) => heard.push(wakes));
  return { bus, heard };
}

export const idsIn = (heard: readonly Wakes[]) => ({
  listings: heard.flatMap(({ listings }) => listings).sort(),
  members: heard.flatMap(({ members }) => members).sort(),
});

/** Tests of two ends of one bus, and of what breaks the connection between them. */
export function aBus(two: () => readonly [Listening, Listening], breakIt: () => Promise<void>): void {
  test('wakes the others and not itself, with any number of ids', async () => {
    const [one, other] = two();
    const ids = Array.from({ length: 1_000 }, () => randomUUID());
    const wakes = { listings: ids.slice(0, 700).sort(), members: ids.slice(700).sort() };
    one.bus.publish({ listings: [], members: [] });
    one.bus.publish(wakes);
    await until(() => idsIn(other.heard).members.length === 300);
    expect(idsIn(other.heard)).toEqual(wakes);
    expect(one.heard).toEqual([]);
  });

  test('connects again when its connection was lost', async () => {
    const [one, other] = two();
    await breakIt();
    const id = randomUUID();
    const repeat = setInterval(() => one.bus.publish({ listings: [id], members: [] }), 50);
    try {
      await until(() => idsIn(other.heard).listings.includes(id));
    } finally {
      clearInterval(repeat);
    }
  });
}
