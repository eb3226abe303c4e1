import { beginRun } from './harness/run.ts';

export default async function () {
  globalThis.endRun = await beginRun();
}
