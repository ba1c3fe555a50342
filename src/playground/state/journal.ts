import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

import { SetupError } from '../../errors.ts';
import { isRecord } from '../block-kit/check.ts';
import { apply } from './apply.ts';
import type { Change } from './change.ts';
import { isState, withBareContainers } from './containers.ts';
import type { State } from './state.ts';

const VERSION = 1;

/** An open journal; every append is with the operating system before it returns. */
export interface Journal extends Disposable {
  append(changes: readonly Change[]): void;
}

/** Ends the start in words: why the file is of no use, and what can be done about it. */
function refuse(path: string, why: string): never {
  throw new SetupError(
    `The playground cannot go on from ${path}: it ${why}. Nothing was changed; move the file away to start afresh.`,
  );
}

function whyNot(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The state a journal file adds up to, or undefined if there is no such file. A last line that was cut off by a
 * crash is dropped and told to `log`. Throws SetupError for damage anywhere else, for then nothing after it can be
 * trusted, and for the file of another version.
 */
export function replayJournal(path: string, log: (line: string) => void): State | undefined {
  const [head, ...lines] = readLines(path);
  if (head === undefined) return undefined;
  const snapshot = parseLine(head);
  if (isRecord(snapshot) && typeof snapshot['version'] === 'number' && snapshot['version'] !== VERSION) {
    refuse(path, 'was written by another version of Alfred');
  }
  if (!isRecord(snapshot) || !isState(snapshot['state'])) return refuse(path, 'is damaged at line 1');
  const state = withBareContainers(snapshot['state']);
  for (const [index, line] of lines.entries()) {
    const changes = parseLine(line);
    if (changes === undefined && index === lines.length - 1) {
      log('playground journal: the last line was cut off by a crash and is dropped');
    } else if (!replay(state, changes)) refuse(path, `is damaged at line ${index + 2}`);
  }
  return state;
}

function readLines(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch (error) {
    return refuse(path, `cannot be read (${whyNot(error)})`);
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Makes the changes of one line; false if they are none. */
function replay(state: State, changes: unknown): boolean {
  if (!Array.isArray(changes)) return false;
  try {
    for (const change of changes) apply(state, change);
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts a journal at `path` with `state` as its first line; an older file is replaced whole or not at all. Throws
 * SetupError if it can't be written.
 */
export function openJournal(path: string, state: State): Journal {
  const file = begin(path, state);
  return {
    append: (changes) => {
      writeSync(file, `${JSON.stringify(changes)}\n`);
    },
    [Symbol.dispose]: () => {
      closeSync(file);
    },
  };
}

function begin(path: string, state: State): number {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const fresh = `${path}.new`;
    writeFileSync(fresh, `${JSON.stringify({ version: VERSION, state })}\n`, { flush: true });
    renameSync(fresh, path);
    return openSync(path, 'a');
  } catch (error) {
    return refuse(path, `cannot be written (${whyNot(error)})`);
  }
}
