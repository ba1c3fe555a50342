import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { SetupError } from '../errors.ts';

/** More than enough: every try that fails means that another process got further. */
const TRIES = 100;

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** When a process started, as the system words it; null once it is dead, '' where the system doesn't say. */
function startOf(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return startByPs(pid);
  }
  // After the command name, which may hold anything, come the state (field 3) and the rest (the start is 22).
  const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return isDead(state) ? null : (rest[18] ?? '');
}

function startByPs(pid: number): string | null {
  try {
    const args = ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)];
    const told = execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const [state = ''] = told.split(/\s/, 1);
    return isDead(state) ? null : told.slice(state.length).trim();
  } catch {
    return '';
  }
}

/** A killed process keeps its number until its parent has asked what became of it. */
function isDead(state: string): boolean {
  return state.startsWith('Z') || state.startsWith('X');
}

/** The process that wrote this, if it still lives; a reused process id has started at another time. */
function livingWriter(content: string): number | undefined {
  const [id = '', started = ''] = content.split('\n');
  const pid = Number(id);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isError(error, 'EPERM')) return undefined;
  }
  return startOf(pid) === started ? pid : undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Gives a file a second name; false if there is a file of that name. One process only can, and it is complete at once. */
function link(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (isError(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Node's own recursive mkdir tries for ever where a folder exists in which none can be made, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isError(error, 'EEXIST')) throw error;
  }
}

function refuse(folder: string, pid: number): never {
  throw new SetupError(
    `The data folder ${folder} is in use by another Alfred (process ${pid}). ` +
      'Stop that one, or give this one a folder of its own with DATA_DIR.',
  );
}

/**
 * Claims the right to replace what a dead process left, for the one process that can link the claim's name, which
 * is made of the very words left behind. A claim whose maker died is itself something left behind, to be claimed in
 * the same way. Gives the claim's file, or undefined when things have moved on meanwhile.
 */
function claim(folder: string, draft: string, left: string): string | undefined {
  const name = `lock.over-${createHash('sha256').update(left).digest('hex').slice(0, 32)}`;
  const file = join(folder, name);
  if (link(draft, file)) return file;
  const other = read(file);
  if (other === undefined) return undefined;
  const pid = livingWriter(other);
  if (pid !== undefined) refuse(folder, pid);
  return claim(folder, draft, other);
}

/** Makes the draft the lock, in the place of a dead process's if need be. Throws when a living process holds it. */
function take(folder: string, draft: string, file: string): void {
  for (let tries = 0; tries < TRIES; tries++) {
    if (link(draft, file)) return;
    const held = read(file);
    if (held === undefined) continue;
    const pid = livingWriter(held);
    if (pid !== undefined) refuse(folder, pid);
    const mine = claim(folder, draft, held);
    if (mine === undefined) continue;
    try {
      // With the claim made, nobody else replaces these words; but they may have been replaced before.
      if (read(file) === held) {
        renameSync(draft, file);
        return;
      }
    } finally {
      rmSync(mine, { force: true });
    }
  }
  throw new SetupError(`The data folder ${folder} could not be locked; another Alfred is starting in it.`);
}

/** Clears away drafts and claims of processes that died over them. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('lock.')) continue;
    const file = join(folder, name);
    const content = read(file);
    // A draft that is just being written is still empty.
    if (content && livingWriter(content) === undefined) rmSync(file, { force: true });
  }
}

/**
 * Takes a data folder for this process, so that two never share it, and makes it if there is none. A lock left by a
 * process that is gone is taken over, by one process only. Throws SetupError when a living process holds it or
 * the folder cannot be used.
 */
export function lockFolder(folder: string): Disposable {
  const unusable = (what: string, error: unknown): never => {
    if (error instanceof SetupError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new SetupError(`The data folder ${folder} cannot be ${what} (${words}). Set DATA_DIR.`);
  };
  try {
    makeFolder(folder);
  } catch (error) {
    unusable('made', error);
  }
  const file = join(folder, 'lock');
  const nonce = randomUUID();
  const mine = `${process.pid}\n${startOf(process.pid)}\n${nonce}\n`;
  const draft = join(folder, `lock.${nonce}`);
  try {
    writeFileSync(draft, mine);
    try {
      take(folder, draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
    sweep(folder);
  } catch (error) {
    unusable('used', error);
  }
  return {
    [Symbol.dispose]: () => {
      if (read(file) === mine) rmSync(file, { force: true });
    },
  };
}
