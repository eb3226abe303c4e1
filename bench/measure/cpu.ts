/** CPU time of processes, from /proc. */
import * as fs from 'node:fs';

/** A clock tick of /proc is 10 ms on every Linux that Node runs on. */
const TICK_MS = 10;

/** The fields of /proc/PID/stat from the third on; the second, a name in brackets, may hold blanks. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // it ended
  }
}

export function parentOf(pid: number): number | undefined {
  const parent = statOf(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Of the process itself and of those of its children that ended and were waited for, in milliseconds. */
export function cpuOf(pid: number): number {
  const stat = statOf(pid);
  if (!stat) return 0;
  return stat.slice(11, 15).reduce((ticks, field) => ticks + Number(field), 0) * TICK_MS;
}

/** Of a process, its children that are there and those that were. */
export function cpuOfFamily(pid: number): number {
  const children = fs
    .readdirSync('/proc')
    .map(Number)
    .filter((other) => Number.isInteger(other) && parentOf(other) === pid);
  return [pid, ...children].reduce((total, one) => total + cpuOf(one), 0);
}
