/** A contestant's own process: told whom to be by its parent, gone with it. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import type { Contestant, Order } from './start.ts';

const contestants: Readonly<Record<string, () => Promise<Contestant>>> = {
  noren: async () => (await import('./noren.ts')).noren,
  'noren live': async () => (await import('./noren.ts')).norenLive,
  plain: async () => (await import('./plain/server.ts')).plain({ sealed: false, ledger: false }),
  'plain + sealed': async () => (await import('./plain/server.ts')).plain({ sealed: true, ledger: false }),
  'plain + ledger': async () => (await import('./plain/server.ts')).plain({ sealed: false, ledger: true }),
  'plain + both': async () => (await import('./plain/server.ts')).plain({ sealed: true, ledger: true }),
  bare: async () => (await import('./bare/server.ts')).bare({ complete: false }),
  'bare + both': async () => (await import('./bare/server.ts')).bare({ complete: true }),
};

/** Told to profile, it writes what ran since it was told so before. */
function profileInto(file: string | null): void {
  if (file === null) {
    inspector.connect();
    inspector.post('Profiler.enable');
    inspector.post('Profiler.setSamplingInterval', { interval: 100 });
    inspector.post('Profiler.start');
    return;
  }
  inspector.post('Profiler.stop', (_error, { profile }) => writeFileSync(file, JSON.stringify(profile)));
  inspector.disconnect();
}

const inspector = new Session();
process.on('message', (message: { profile?: string | null }) => {
  if (message.profile !== undefined) profileInto(message.profile);
});
process.once('disconnect', () => process.exit(0));
process.once('message', (order: Order) => {
  void (async () => {
    const contestant = await contestants[order.name]?.();
    if (!contestant) throw new Error(`There is no contestant named ${order.name}.`);
    process.send?.({ port: await contestant(order) });
  })().catch((error: unknown) => {
    process.stderr.write(`${order.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
});
