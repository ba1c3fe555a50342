import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { SetupError } from '../errors.ts';

interface Owner {
  pid: number;
  /** When that process started, as the system words it; a reused pid has another. */
  started: string;
}

function startOf(pid: number): string {
  try {
    // Field 22 of /proc/<pid>/stat, counted after the command name, which may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    } catch {
      return '';
    }
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startOf(owner.pid) === owner.started;
}

function readOwner(file: string): Owner | undefined {
  try {
    const [pid = '', started = ''] = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(pid), started };
  } catch {
    return undefined;
  }
}

/**
 * Takes a data folder for this process, so that two never share it. A lock left by a process that is gone is
 * taken over. Throws SetupError when a living process holds it.
 */
export function lockFolder(folder: string): Disposable {
  const file = join(folder, 'lock');
  const mine: Owner = { pid: process.pid, started: startOf(process.pid) };
  const draft = join(folder, `lock.${process.pid}`);
  writeFileSync(draft, `${mine.pid}\n${mine.started}\n`);
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        // A link is made by one process only, and the file it makes is complete at once.
        linkSync(draft, file);
        return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
        const owner = readOwner(file);
        if (owner && isAlive(owner)) {
          throw new SetupError(
            `The data folder ${folder} is in use by another Alfred (process ${owner.pid}). ` +
              'Stop that one, or give this one a folder of its own with DATA_DIR.',
          );
        }
        rmSync(file, { force: true });
      }
    }
    throw new SetupError(`The data folder ${folder} could not be locked; another Alfred is starting in it.`);
  } finally {
    rmSync(draft, { force: true });
  }
}
