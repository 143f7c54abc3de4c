import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, so that it is not taken for a later one of the same number. */
export interface Owner {
  pid: number;
  /** When it began, in the system's own words. Empty where the system does not say. */
  began: string;
  /** The machine or container: the number means nothing in another. */
  host: string;
}

/** When a process began. Empty where there is none, or where the system does not say. */
function beganAt(pid: number): string {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The 22nd field; the second is a name in brackets that may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

export const thisProcess = (): Owner => ({ pid: process.pid, began: beganAt(process.pid), host: hostname() });

/** Whether a process of this machine is running; undefined for one of another, which cannot be asked. */
export function isRunning({ pid, began, host }: Pick<Owner, 'pid'> & Partial<Owner>): boolean | undefined {
  if (host && host !== hostname()) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !began || began === beganAt(pid);
}
