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

import { apply } from './apply.ts';
import type { Change } from './change.ts';
import type { State } from './state.ts';

const VERSION = 1;

/** An open journal; every append is with the operating system before it returns. */
export interface Journal extends Disposable {
  append(changes: readonly Change[]): void;
}

/**
 * The state a journal file adds up to, or undefined if there is no such file. A last line that was cut off by a
 * crash is dropped and told to `log`; damage anywhere else is an error, for then nothing after it can be trusted.
 */
export function replayJournal(path: string, log: (line: string) => void): State | undefined {
  if (!existsSync(path)) return undefined;
  const [head, ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (head === undefined) return undefined;
  const snapshot: { version: number; state: State } = JSON.parse(head);
  if (snapshot.version !== VERSION) {
    throw new Error(`${path} was written by another version of the playground; move it away to start afresh`);
  }
  for (const [index, line] of lines.entries()) {
    const changes = parseLine(line);
    if (changes) {
      for (const change of changes) apply(snapshot.state, change);
    } else if (index === lines.length - 1) {
      log('playground journal: the last line was cut off by a crash and is dropped');
    } else {
      throw new Error(`${path} is damaged at line ${index + 2}; move it away to start afresh`);
    }
  }
  return snapshot.state;
}

function parseLine(line: string): readonly Change[] | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Starts a journal at `path` with `state` as its first line; an older file is replaced whole or not at all. */
export function openJournal(path: string, state: State): Journal {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  writeFileSync(fresh, `${JSON.stringify({ version: VERSION, state })}\n`, { flush: true });
  renameSync(fresh, path);
  const file = openSync(path, 'a');
  return {
    append: (changes) => {
      writeSync(file, `${JSON.stringify(changes)}\n`);
    },
    [Symbol.dispose]: () => {
      closeSync(file);
    },
  };
}
