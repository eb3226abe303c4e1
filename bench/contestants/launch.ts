/** Starts contestants, each a process of its own, and ends them. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order } from './start.ts';

export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  /** Begins a CPU profile with null, ends it with the file to write it to. */
  profile(file: string | null): void;
  stop(): Promise<void>;
}

/** As in production (`npm run start:built`): with the default of 16 MB, an eighth of the server's time goes to collecting garbage. */
const flags = ['--max-semi-space-size=32', '--enable-source-maps'];
const program = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? 'process.ts' : 'process.js', import.meta.url));

export async function launch(order: Order): Promise<Running> {
  const { PATH, TMPDIR } = process.env;
  const env = { NODE_ENV: 'production', ...(PATH !== undefined && { PATH }), ...(TMPDIR !== undefined && { TMPDIR }) };
  const child = fork(program, { env, execArgv: flags, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const port = new Promise<number>((ready, failed) => {
    child.once('message', (message: { port: number }) => ready(message.port));
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`${order.name} ended at its start (${code}).`)));
  });
  child.send(order);
  try {
    const profile = (file: string | null): void => void child.send({ profile: file });
    return { name: order.name, pid: Number(child.pid), port: await port, profile, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** It ends by itself when its parent lets go of it; a process that does not is killed. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  const limit = setTimeout(() => child.kill('SIGKILL'), 5_000);
  if (child.connected) child.disconnect();
  await gone;
  clearTimeout(limit);
}
